using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What lies on an editor's desk.</summary>
/// <param name="Public">Articles that everybody sees.</param>
/// <param name="Drafts">Articles whose file holds them back.</param>
/// <param name="TakenOff">Articles taken off the site, by their file, a curator or a pruning import.</param>
/// <param name="Batches">The last imports that changed anything, the newest first.</param>
public sealed record Desk(int Public, int Drafts, int TakenOff, IReadOnlyList<BatchEntry> Batches);

/// <summary>Reads what lies on an editor's desk.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="batches">Reads batches.</param>
public sealed class DeskQuery(NewsFeedDb db, BatchQuery batches)
{
    private const int LastBatches = 5;

    /// <summary>Reads it.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<Desk> ReadAsync(CancellationToken cancellation)
    {
        var states = await db.Articles.GroupBy(article => article.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var (last, _) = await batches.PageAsync(long.MaxValue, LastBatches, cancellation);
        return new Desk(
            Of(ArticleState.Public), Of(ArticleState.Draft), Of(ArticleState.Removed) + Of(ArticleState.Retracted), last);

        int Of(ArticleState state) => states.GetValueOrDefault(state);
    }
}
