using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>One thing that a batch did, by the name that its address is made of.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="SubjectId">Its number.</param>
/// <param name="Action">What was done.</param>
/// <param name="Name">The slug of an article or topic, the domain of a provider.</param>
public sealed record BatchChange(SourceKind Kind, long SubjectId, BatchAction Action, string Name);

/// <summary>A batch, and whether it stands.</summary>
/// <param name="Row">The batch.</param>
/// <param name="UndoneBy">The last batch that undid it, wholly or in part; null where none did.</param>
public sealed record BatchEntry(BatchRow Row, long? UndoneBy);

/// <summary>Where a page of a batch's changes begins: after this thing.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="SubjectId">Its number; 0 stands before all of the kind.</param>
public readonly record struct BatchPlace(SourceKind Kind, long SubjectId);

/// <summary>Reads what imports and their undoing did.</summary>
/// <param name="db">The store.</param>
public sealed class BatchQuery(NewsFeedDb db)
{
    /// <summary>Reads a page of batches, the newest first.</summary>
    /// <param name="below">The number that theirs are lower than.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The batches, and whether there are more.</returns>
    public async Task<(IReadOnlyList<BatchEntry> Batches, bool GoesOn)> PageAsync(long below, int count, CancellationToken cancellation)
    {
        var rows = await Entries(db.Batches.Where(batch => batch.Id < below).OrderByDescending(batch => batch.Id).Take(count + 1)).ToListAsync(cancellation);
        return ([.. rows.Take(count)], rows.Count > count);
    }

    /// <summary>Reads one batch.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none.</returns>
    public Task<BatchEntry?> ByIdAsync(long id, CancellationToken cancellation) =>
        Entries(db.Batches.Where(batch => batch.Id == id)).SingleOrDefaultAsync(cancellation);

    /// <summary>Reads a page of what a batch did: articles, then topics, then providers, each by number.</summary>
    /// <param name="id">The batch's number.</param>
    /// <param name="after">The last thing of the page before.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The changes, and whether there are more.</returns>
    public async Task<(IReadOnlyList<BatchChange> Changes, bool GoesOn)> ChangesAsync(
        long id, BatchPlace after, int count, CancellationToken cancellation)
    {
        var rows = await db.BatchChanges.AsNoTracking()
            .Where(change => change.BatchId == id && (change.Kind > after.Kind || (change.Kind == after.Kind && change.SubjectId > after.SubjectId)))
            .OrderBy(change => change.Kind).ThenBy(change => change.SubjectId)
            .Select(change => new { change.Kind, change.SubjectId, change.Action })
            .Take(count + 1).ToListAsync(cancellation);
        var names = new Dictionary<(SourceKind, long), string>();
        foreach (var kind in rows.GroupBy(row => row.Kind, row => row.SubjectId))
        {
            await foreach (var (subject, name) in NamesOf(kind.Key, [.. kind]).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                names[(kind.Key, subject)] = name;
            }

            // A number may have been given again since: what is gone was called as the undo says that came first.
            await foreach (var (subject, image) in GoneSince(id, kind.Key, [.. kind]).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                names[(kind.Key, subject)] = RowImage.NameIn(image);
            }
        }

        return ([.. rows.Take(count).Select(row => new BatchChange(row.Kind, row.SubjectId, row.Action, names[(row.Kind, row.SubjectId)]))], rows.Count > count);
    }

    private IQueryable<BatchEntry> Entries(IQueryable<BatchRow> batches) => batches.AsNoTracking()
        .Select(batch => new BatchEntry(batch, db.Batches.Where(undo => undo.Undoes == batch.Id).Max(undo => (long?)undo.Id)));

    private IQueryable<NamedThing> GoneSince(long batchId, SourceKind kind, long[] ids) => db.Batches
        .Where(batch => batch.Undoes != null && batch.Id >= batchId)
        .SelectMany(batch => db.BatchChanges.Where(change =>
            change.BatchId == batch.Id && change.Kind == kind && ids.Contains(change.SubjectId) && change.Action == BatchAction.Removed))
        .OrderByDescending(change => change.BatchId)
        .Select(change => new NamedThing(change.SubjectId, change.Before!));

    private IQueryable<NamedThing> NamesOf(SourceKind kind, long[] ids) => kind switch
    {
        SourceKind.Article => db.Articles.Where(row => ids.Contains(row.Id)).Select(row => new NamedThing(row.Id, row.Slug)),
        SourceKind.Topic => db.Topics.Where(row => ids.Contains(row.Id)).Select(row => new NamedThing(row.Id, row.Slug)),
        _ => db.Providers.Where(row => ids.Contains(row.Id)).Select(row => new NamedThing(row.Id, row.Domain)),
    };

    private sealed record NamedThing(long Id, string Name);
}
