using Microsoft.AspNetCore.ResponseCompression;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Feeds;

/// <summary>Wires the feeds: each list's address with a format's name after it.</summary>
public static class FeedEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the feeds need beside the store and the pages.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.Configure<ResponseCompressionOptions>(options => options.MimeTypes =
            options.MimeTypes.Concat(FeedFormat.All.Select(format => format.MediaType)));
        return services.AddScoped<EntryQuery>().AddScoped<FeedDocumentQuery>().AddScoped<FeedAnswers>();
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
        }
    }

    private static void Map(IEndpointRouteBuilder app, string pattern, Func<FeedAnswers, HttpContext, Task> answer) =>
        app.MapMethods(pattern, Reading, http => answer(http.RequestServices.GetRequiredService<FeedAnswers>(), http));
}
