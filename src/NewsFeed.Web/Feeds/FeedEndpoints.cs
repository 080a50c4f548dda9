using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using NewsFeed.Syndication;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Feeds;

/// <summary>Wires the feeds: each list's address with a format's name after it.</summary>
public static class FeedEndpoints
{
    /// <summary>Adds what the feeds need beside the store and the pages.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.Configure<ResponseCompressionOptions>(options => options.MimeTypes =
            options.MimeTypes.Concat(FeedFormat.All.Select(format => format.MediaType)).Append(Opml.MediaType));
        services.AddSingleton<SitemapMemory>().AddScoped<ArticleSitemaps>().AddScoped<SitemapQuery>().AddScoped<SitemapAnswers>().AddScoped<SiteFiles>();
        services.AddHostedService<HubWatch>();
        services.AddScoped<IPublicAddresses, FeedAddresses>();
        return services.AddScoped<EntryQuery>().AddScoped<FeedDocumentQuery>().AddScoped<FeedAnswers>().AddScoped<DigestFeeds>();
    }

    /// <summary>Adds the feeds' addresses.</summary>
    /// <param name="app">The application.</param>
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        foreach (var format in FeedFormat.All)
        {
            Map(app, $"/{FeedPlace.FrontName}.{format.Extension}", (feeds, http) => feeds.FrontAsync(http, format));
            Map(app, $"/topics/{{slug}}.{format.Extension}", (feeds, http) => feeds.TopicAsync(http, format));

            // The last dot parts: the feed of a.example is at /providers/a.example.rss. No domain ends in a format's name.
            Map(app, $"/providers/{{domain}}.{format.Extension}", (feeds, http) => feeds.ProviderAsync(http, format));
            foreach (var isWeek in (bool[])[false, true])
            {
                MapForSite<DigestFeeds>(app, $"/{FeedPlace.PathOf(DigestFeeds.PathOf(isWeek), format)}", (feeds, http, site) => feeds.AnswerAsync(http, site, format, isWeek));
            }
        }

        MapForSite<SiteFiles>(app, "/feeds.opml", (files, http, site) => files.OpmlAsync(http, site));
        MapForSite<SiteFiles>(app, "/robots.txt", (_, http, site) => SiteFiles.RobotsAsync(http, site));
        MapForSite<SiteFiles>(app, "/llms.txt", (files, http, site) => files.LlmsAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap.xml", (sitemaps, http, site) => sitemaps.IndexAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap-articles-{number:int}.xml", (sitemaps, http, site) => sitemaps.ArticlesAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap-topics.xml", (sitemaps, http, site) => sitemaps.TopicsAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap-providers.xml", (sitemaps, http, site) => sitemaps.ProvidersAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap-digests.xml", (sitemaps, http, site) => sitemaps.DigestsAsync(http, site));
        MapForSite<SitemapAnswers>(app, "/sitemap-news.xml", (sitemaps, http, site) => sitemaps.NewsAsync(http, site));
    }

    /// <summary>What names the site in full; a request that does not even say by what name it asks is refused.</summary>
    /// <remarks>Routing looks at the method before it looks into a part of an address: had the numbered sitemaps one, it would answer 405 for
    /// whatever else stands at the root and is not there. So the method is looked at here.</remarks>
    private static void MapForSite<T>(IEndpointRouteBuilder app, string pattern, Func<T, HttpContext, Uri, Task> answer)
        where T : notnull => app.Map(pattern, http =>
        {
            if (!Asked.Reading.Contains(http.Request.Method))
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = string.Join(", ", Asked.Reading);
                return Task.CompletedTask;
            }

            if (SiteAddress.Of(http.Request, http.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value) is { } site)
            {
                return answer(http.RequestServices.GetRequiredService<T>(), http, site);
            }

            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });

    private static void Map(IEndpointRouteBuilder app, string pattern, Func<FeedAnswers, HttpContext, Task> answer) =>
        app.MapMethods(pattern, Asked.Reading, http => answer(http.RequestServices.GetRequiredService<FeedAnswers>(), http));
}
