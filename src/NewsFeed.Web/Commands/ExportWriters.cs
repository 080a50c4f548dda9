using Microsoft.Extensions.Options;
using NewsFeed.Exporting;
using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Rendering;
using NewsFeed.Web.Api.V1;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary>The writers of every format that is one stream: the product's own, and the API's shapes as lines.</summary>
public static class ExportWriters
{
    /// <summary>A writer into a stream.</summary>
    /// <param name="services">The product, without the site.</param>
    /// <param name="format">Any format but a folder.</param>
    /// <param name="output">Where it goes; stays open.</param>
    public static ExportWriter Of(IServiceProvider services, ExportFormat format, Stream output)
    {
        if (format != ExportFormat.JsonLines)
        {
            return ExportWriter.Of(format, output);
        }

        var site = services.GetRequiredService<NewsFeedSettings>().Site;
        var renderer = new BodyRenderer(new RenderingOptions { AssetBaseUrl = site.AssetBaseUrl });
        var shapes = new ArticleShapes(new AssetUrls(site.AssetBaseUrl), renderer, new HttpContextAccessor(), Options.Create(site));
        return new ArticleLines(output, shapes, services.GetRequiredService<ArticleFileReader>(), services.GetRequiredService<RelatedQuery>());
    }
}
