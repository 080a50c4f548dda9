using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Reads topics and providers as the newsroom sees them: all of them, with counts that are exact.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="history">Reads what has become of things.</param>
public sealed class DirectoryDesk(NewsFeedDb db, FeedColumnsCache cache, HistoryQuery history)
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

    /// <summary>Looks for topics or providers.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="search">What is looked for; a page that there is not is the last one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<DirectoryFound> SearchAsync(SourceKind kind, DirectorySearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        var all = await ListAsync(kind, cancellation);
        var named = all.Where(search.Names).ToArray();
        var found = named.Where(item => DirectorySearch.IsIn(item, search.Show)).ToArray();
        var pages = Math.Max(1, (found.Length + DirectorySearch.PageSize - 1) / DirectorySearch.PageSize);
        return new DirectoryFound(
            [.. found.Skip((Math.Clamp(search.Page, 1, pages) - 1) * DirectorySearch.PageSize).Take(DirectorySearch.PageSize)],
            Enum.GetValues<DirectoryShow>().ToDictionary(show => show, show => named.Count(item => DirectorySearch.IsIn(item, show))),
            pages)
        {
            Others = all.ToDictionary(item => item.Id),
        };
    }

    /// <summary>Reads one with all that is decided by.</summary>
    /// <param name="kind">A topic or a provider.</param>
    /// <param name="called">What it is called.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<DirectoryCard?> OpenAsync(SourceKind kind, string called, CancellationToken cancellation)
    {
        var all = await ListAsync(kind, cancellation);
        if (DirectoryItem.Find(all, called) is not { } item)
        {
            return null;
        }

        var decided = await db.DirectoryDecisions.Where(row => row.Kind == kind && row.SubjectId == item.Id).Select(row => row.Field).ToListAsync(cancellation);
        return new DirectoryCard(item)
        {
            Parent = all.FirstOrDefault(other => other.Id == item.ParentId),
            Whole = all.FirstOrDefault(other => other.Id == item.PartOf),
            Parts = ByName(all.Where(other => other.PartOf == item.Id)),
            Children = ByName(all.Where(other => other.ParentId == item.Id && other.PartOf is null)),
            Decided = decided.ToHashSet(StringComparer.Ordinal),
            Others = [.. all.Where(other => other.PartOf is null && other.Id != item.Id).Take(DirectoryCard.MaxOthers)],
            History = await history.OfAsync(kind, item.Id, cancellation),
        };
    }

    private static DirectoryItem[] ByName(IEnumerable<DirectoryItem> items) => [.. items.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)];
}
