using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Splits and joins stories by hand. It holds good whatever is imported later, and can be taken back. No address changes by it.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="time">The clock.</param>
public sealed class StoryCurator(NewsFeedDb db, IStoreEngine engine, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says what a wish would do: does it, and gives it up. Others who write wait for it.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<StoryResult> PlanAsync(StoryWish wish, CancellationToken cancellation) => RunAsync(wish, new CuratorNote("", null), isPlan: true, cancellation);

    /// <summary>Does what is wanted.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<StoryResult> DecideAsync(StoryWish wish, CuratorNote note, CancellationToken cancellation) => RunAsync(wish, note, isPlan: false, cancellation);

    private async Task<StoryResult> RunAsync(StoryWish wish, CuratorNote note, bool isPlan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(note);
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        using var queries = PreparedQueries.Of(db);
        try
        {
            var change = await StoryChange.LoadAsync(db, queries, wish, cancellation);
            if (change.Refusal is { } refusal)
            {
                return refusal;
            }

            var result = await WriteAsync(change, wish.Action, note, queries, cancellation);
            if (isPlan)
            {
                return result with { EventId = null };
            }

            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            // What was given up is not to be taken for what the store holds.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<StoryResult> WriteAsync(StoryChange change, CuratorAction action, CuratorNote note, PreparedQueries queries, CancellationToken cancellation)
    {
        var events = new List<CuratorEventRow>();
        foreach (var article in change.Named)
        {
            events.Add(new CuratorEventRow
            {
                Id = await ChangeNumber.NextAsync(db, cancellation),
                At = time.GetUtcNow(),
                Who = note.Who,
                Action = action,
                Kind = SourceKind.Article,
                SubjectId = article.Id,
                Before = "{}",
                After = "{}",
                Reason = note.Reason,
            });
            db.CuratorEvents.Add(events[^1]);
            await db.SaveChangesAsync(cancellation);
        }

        change.Decide([.. events.Select(made => made.Id)]);
        await change.Verdicts.WriteAsync(queries, cancellation);
        var loose = change.Verdicts.Touched.Concat(change.Named.Select(article => article.Id)).ToHashSet();
        var places = await new StoryBook(queries).RegroupAsync(new HashSet<long>(), loose, events[^1].Id, cancellation);
        var moves = await StoryMoves.OfAsync(db, places, cancellation);
        foreach (var made in events)
        {
            (made.Before, made.After) = (Told(moves.Before, made.SubjectId), Told(moves.After, made.SubjectId));
        }

        await db.SaveChangesAsync(cancellation);
        return new StoryResult(CurationOutcome.Done) { Plan = moves.Plan, EventId = events[^1].Id };
    }

    private static string Told(IReadOnlyDictionary<long, IReadOnlyList<StoryMember>> groups, long article) =>
        JsonSerializer.Serialize(new { story = groups.GetValueOrDefault(article, []).Select(member => member.Slug) }, Readable);
}
