using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Reads topics and providers as the newsroom sees them: all of them, with counts that are exact.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class DirectoryDesk(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>All topics or all providers, those with the most articles first.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<DirectoryItem>> ListAsync(SourceKind kind, CancellationToken cancellation)
    {
        var directory = (await cache.CurrentAsync(db, cancellation)).Directory;
        var items = kind == SourceKind.Topic ? directory.Topics.Select(DirectoryItem.Of) : directory.Providers.Select(DirectoryItem.Of);
        return [.. items.OrderByDescending(item => item.ArticleCount).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The one that somebody calls so: by slug or domain, else by name.</summary>
    /// <param name="kind">A topic or a provider.</param>
    /// <param name="called">What it is called.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<DirectoryItem?> FindAsync(SourceKind kind, string called, CancellationToken cancellation) =>
        DirectoryItem.Find(await ListAsync(kind, cancellation), called);
}
