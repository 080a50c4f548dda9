using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Syndication;

/// <summary>What is news at a moment.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Until">When that will have changed by itself; null for never.</param>
public sealed record RecentNews(IReadOnlyList<FeedItem> Articles, DateTimeOffset? Until);

/// <summary>Reads what sitemaps show beside articles at large: topics, providers, and what is news.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class SitemapQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The paths of topics with articles, each with the time of the newest.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<(string Path, DateTimeOffset ModifiedAt)>> TopicsAsync(CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        return Paths(columns, columns.Directory.TopicBySlug.Select(topic => (SitePath.OfTopic(topic.Key), columns.OfTopic[topic.Value])));
    }

    /// <summary>The paths of providers with articles, each with the time of the newest.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<(string Path, DateTimeOffset ModifiedAt)>> ProvidersAsync(CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        return Paths(columns, columns.Directory.ProviderByDomain.Select(provider =>
            (SitePath.Of(columns.Directory.Providers[provider.Value].View.Provider), columns.OfProvider[provider.Value])));
    }

    /// <summary>The articles of the last <see cref="Sitemap.NewsAge"/>, at most <see cref="Sitemap.MaxNews"/>; none that is still to come.</summary>
    /// <param name="now">The present.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<RecentNews> NewsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var end = columns.PositionOf(FeedKey.From(now.AddSeconds(1)));
        var first = Math.Max(columns.PositionOf(FeedKey.From(now - Sitemap.NewsAge)), end - Sitemap.MaxNews);
        int[] newest = [.. Enumerable.Range(0, Math.Max(0, end - first)).Select(i => end - 1 - i)];
        var articles = await new Card(db, cache.Readers, columns).AtAsync(newest, cancellation);

        DateTimeOffset?[] changes =
        [
            newest.Length > 0 ? FeedKey.InstantOf(columns.Keys[newest[^1]]) + Sitemap.NewsAge : null,
            end < columns.Count ? FeedKey.InstantOf(columns.Keys[end]) : null,
        ];
        return new RecentNews(articles, changes.Min());
    }

    private static List<(string Path, DateTimeOffset ModifiedAt)> Paths(FeedColumns columns, IEnumerable<(string Path, Positions Positions)> pages) =>
    [
        .. pages.Where(page => page.Positions.Count > 0).OrderBy(page => page.Path, StringComparer.Ordinal)
            .Select(page => (page.Path, FeedKey.InstantOf(columns.Keys[page.Positions.Last]))),
    ];
}
