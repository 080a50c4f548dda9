using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using NewsFeed.Rendering;
using NewsFeed.Web.Api;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Deliveries;
using NewsFeed.Web.Feeds;
using NewsFeed.Web.Observability;
using NewsFeed.Web.Pages.Parts;
using NewsFeed.Web.Publishing;
using NewsFeed.Web.Security;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web;

/// <summary>Wires the pages that readers see: services, and the order of what a request passes through.</summary>
public static class ReaderPages
{
    /// <summary>Adds what the pages need beside the store.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddReaderPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AddFolderApplicationModelConvention("/", TakeOnlyReading);
            pages.Conventions.AddFolderApplicationModelConvention(Newsroom.Folder, Newsroom.Furnish);
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Letters of every script stand in the page as they are: shorter, and readable in the source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(options =>
        {
            // Public pages hold no secret that a guess at the compressed length could reveal.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliPages>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.TryAddSingleton(TimeProvider.System);
        services.AddPageCache();
        services.AddSingleton<AssetNames>().AddSingleton<IFileVersionProvider, AssetVersions>();
        services.AddScoped<IPublicAddresses, AssetAddresses>().AddScoped<IPublicAddresses, PageAddresses>();
        services.AddApi();
        services.AddTokens();
        services.AddNewsroom();
        services.AddDeliveries();
        services.AddHttpContextAccessor().AddSingleton<WrittenMarkup>().AddScoped<PageParts>();
        services.TryAddSingleton(provider => new AssetUrls(OptionsOf(provider).AssetBaseUrl));
        services.TryAddSingleton(provider => new BodyRenderer(new RenderingOptions { AssetBaseUrl = OptionsOf(provider).AssetBaseUrl }));
        return services.AddFeeds();
    }

    /// <summary>Adds everything a page request passes through, and the pages.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication MapReaderPages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestIds>();
        app.UseMiddleware<Health>();
        app.UseMiddleware<TokensInAddresses>();
        app.UseMiddleware<Newsroom>();
        app.UseMiddleware<HostCookies>();
        app.UseApi();
        app.UsePageCache();
        app.UseResponseCompression();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<ApiFailures>();
        var files = app.Environment.WebRootFileProvider;
        app.Environment.WebRootFileProvider = new CompositeFileProvider(files, new JoinedSheets(files));
        app.UseMiddleware<PackedSheets>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = FileLife.Of(file.Context.Request),
        });
        app.UseMiddleware<MovedAddresses>();
        app.UseRouting();

        // Where they are not told to stand here, the framework puts them before everything, kept pages and all.
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapApi();
        app.MapFeeds();
        app.MapDeliveries();
        return app;
    }

    /// <summary>Pages of readers change nothing, so any other method is answered by 405. The page of errors has to speak for those, too.</summary>
    private static void TakeOnlyReading(PageApplicationModel page)
    {
        if (page.ViewEnginePath != "/Status" && !page.ViewEnginePath.StartsWith(Newsroom.Folder + "/", StringComparison.Ordinal))
        {
            page.EndpointMetadata.Add(new HttpMethodMetadata(Asked.Reading));
        }
    }

    private static SiteOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<SiteOptions>>().Value;
}
