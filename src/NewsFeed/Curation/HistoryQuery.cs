using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>One thing that happened to an article, topic or provider.</summary>
/// <param name="Number">The number of that change of the store.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="What">What: <c>added</c>, <c>changed</c>, <c>retracted</c>, <c>restored</c> by a batch; <c>published</c>, <c>retracted</c>, <c>rejected</c>, <c>edited</c>, <c>taken back</c>, <c>merged</c> … by a curator.</param>
public sealed record HistoryEntry(long Number, DateTimeOffset At, string Who, string What)
{
    /// <summary>What the changed fields said before, as a JSON object; null of an import.</summary>
    public string? Before { get; init; }

    /// <summary>What they said since, as a JSON object with the same keys; null of an import.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the curator's words; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>What was imported or undone; null of a curator's change.</summary>
    public string? Source { get; init; }
}

/// <summary>Reads what has become of an article, topic or provider: imports, undone imports, and what curators did.</summary>
/// <param name="db">The store.</param>
public sealed class HistoryQuery(NewsFeedDb db)
{
    /// <summary>Reads it, the oldest first.</summary>
    /// <param name="slug">What the article's address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is no such article.</returns>
    public async Task<IReadOnlyList<HistoryEntry>?> OfAsync(string slug, CancellationToken cancellation)
    {
        var found = await db.Articles.Where(article => article.Slug == slug).Select(article => (long?)article.Id).SingleOrDefaultAsync(cancellation);
        return found is { } id ? await OfAsync(SourceKind.Article, id, cancellation) : null;
    }

    /// <summary>Reads what has become of something, the oldest first.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="id">Its number.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<HistoryEntry>> OfAsync(SourceKind kind, long id, CancellationToken cancellation)
    {
        var imports = await db.Batches
            .Join(
                db.BatchChanges.Where(change => change.Kind == kind && change.SubjectId == id),
                batch => batch.Id,
                change => change.BatchId,
                (batch, change) => new { batch.Id, batch.FinishedAt, batch.Who, batch.Source, change.Action })
            .OrderBy(batch => batch.Id).ToListAsync(cancellation);
        var events = await db.CuratorEvents.AsNoTracking().Where(change => change.Kind == kind && change.SubjectId == id).ToListAsync(cancellation);

        // A number that an undo has freed may be another's by now: its life began when it was added last.
        return
        [
            .. imports.Skip(Math.Max(0, imports.FindLastIndex(batch => batch.Action == BatchAction.Added)))
                .Select(batch => new HistoryEntry(batch.Id, batch.FinishedAt, batch.Who, NameOf(batch.Action)) { Source = batch.Source })
                .Concat(events.Select(change => new HistoryEntry(change.Id, change.At, change.Who, change.Action == CuratorAction.TakenBack ? "taken back" : NameOf(change.Action))
                {
                    Before = change.Before,
                    After = change.After,
                    Reason = change.Reason,
                }))
                .OrderBy(entry => entry.Number),
        ];
    }

    private static string NameOf<T>(T action)
        where T : struct, Enum => action.ToString().ToLowerInvariant();
}
