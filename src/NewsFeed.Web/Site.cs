using NewsFeed.Web.Api;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Commands;
using NewsFeed.Web.Observability;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web;

/// <summary>Builds the site.</summary>
public static class Site
{
    /// <summary>Builds the site from the environment; a wrong setting is said on the error stream.</summary>
    /// <param name="configure">Changes the builder before the settings are read; null for nothing.</param>
    /// <param name="complete">Changes the services after all are there; null for nothing.</param>
    /// <returns>The site, not yet started, its store not yet prepared; null where a setting is wrong.</returns>
    public static WebApplication? TryBuild(Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? complete = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The program's own files lie beside it; the working folder is for data and for paths on the command line.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // It warns at every start that keys lie unencrypted, for which Linux has no remedy; the folder is closed to others instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // The host tells a failed start with its stack before it throws; the command says it in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // EF tells each failure with its stack before it throws; the command, or the page of errors, says it once.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        configure?.Invoke(builder);
        if (CommandServices.ReadSettings(builder.Configuration) is not { } settings || !CommandServices.HasKeyFolder(settings))
        {
            return null;
        }

        builder.Logging.WriteAs(settings.LogFormat);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // A page fits in as a whole: with the usual 64 KB a thread waits in the middle of each, for the first half to go out.
            kestrel.Limits.MaxResponseBufferSize = 512 << 10;
        });
        builder.Services.AddNewsFeed(settings).AddKeys(settings).AddReaderPages().AddMetricsSite();
        builder.Services.Configure<SiteOptions>(site =>
            (site.SiteTitle, site.BaseUrl, site.AssetBaseUrl, site.WebSubHub) =
                (settings.Site.SiteTitle, settings.Site.BaseUrl, settings.Site.AssetBaseUrl, settings.Site.WebSubHub));
        builder.Services.Configure<ApiOptions>(api => (api.PageSize, api.RequestsPerMinute) = (settings.ApiPageSize, settings.ApiRequestsPerMinute));
        builder.Services.Configure<PageCacheOptions>(cache => cache.Bytes = (long)settings.PageCache << 20);

        complete?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapReaderPages();
        return app;
    }
}
