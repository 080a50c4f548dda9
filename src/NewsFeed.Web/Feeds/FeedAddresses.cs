using System.Globalization;
using System.Runtime.CompilerServices;
using NewsFeed.Feed;
using NewsFeed.Syndication;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Feeds;

/// <summary>The feeds of whole lists, and the files that programs look for at the root.</summary>
/// <param name="topics">Reads topics.</param>
/// <param name="sitemaps">Knows the providers' pages.</param>
/// <param name="articles">Knows how many sitemaps articles take.</param>
internal sealed class FeedAddresses(TopicQuery topics, SitemapQuery sitemaps, ArticleSitemaps articles) : IPublicAddresses
{
    public async IAsyncEnumerable<PublicAddress> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var providers = await sitemaps.ProvidersAsync(cancellation);
        string[] lists =
        [
            "",
            .. TopicNode.Flat(await topics.TreeAsync(cancellation)).Select(topic => SitePath.OfTopic(topic.Slug)),
            .. providers.Select(provider => provider.Path),
        ];
        foreach (var list in lists)
        {
            foreach (var format in FeedFormat.All)
            {
                yield return PublicAddress.OfFile("/" + Uri.UnescapeDataString(FeedPlace.PathOf(list, format)));
            }
        }

        for (var number = 1; number <= (await articles.PartsAsync(cancellation)).Count; number++)
        {
            yield return PublicAddress.OfFile(string.Create(CultureInfo.InvariantCulture, $"/sitemap-articles-{number}.xml"));
        }

        foreach (var file in (string[])["/sitemap-topics.xml", "/sitemap-providers.xml", "/sitemap.xml", "/feeds.opml", "/llms.txt", "/robots.txt"])
        {
            yield return PublicAddress.OfFile(file);
        }

        yield return PublicAddress.OfFile("/sitemap-news.xml") with { ChangesByItself = true };
    }
}
