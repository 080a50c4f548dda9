using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Knows what topics and providers are called today that had other addresses before.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class MovedNames(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The slugs of today by those that no longer are any.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async ValueTask<IReadOnlyDictionary<string, string>> TopicsAsync(CancellationToken cancellation) =>
        (await cache.CurrentAsync(db, cancellation)).Directory.MovedTopics;

    /// <summary>The domains of today by those of providers that were merged into others.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async ValueTask<IReadOnlyDictionary<string, string>> ProvidersAsync(CancellationToken cancellation) =>
        (await cache.CurrentAsync(db, cancellation)).Directory.MovedDomains;
}
