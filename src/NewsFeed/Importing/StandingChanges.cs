using System.Data.Common;
using System.Globalization;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>One thing that an import did and that was not undone yet.</summary>
/// <param name="kind">What kind of thing was changed.</param>
/// <param name="subjectId">Its number.</param>
/// <param name="action">What was done.</param>
internal sealed class StandingChange(SourceKind kind, long subjectId, BatchAction action)
{
    public SourceKind Kind => kind;

    public long SubjectId => subjectId;

    public BatchAction Action => action;

    /// <summary>What happened to it since, in one sentence, so that it has to stay; null where nothing did.</summary>
    public string? Since { get; set; }
}

/// <summary>Reads what of an import still stands, and what has happened to it since.</summary>
/// <remarks>Changes of one thing lie upon each other: only the uppermost can be undone, and undoing it bares the one below.</remarks>
/// <param name="queries">The store.</param>
/// <param name="batchId">The import's number.</param>
internal sealed class StandingChanges(PreparedQueries queries, long batchId)
{
    private const string Own = """SELECT "Kind", "SubjectId", "Action" FROM "BatchChanges" WHERE "BatchId" = @p0 ORDER BY "Kind", "SubjectId" """;

    private const string Later =
        """
        SELECT c."BatchId", c."Kind", c."SubjectId", c."Action", b."Undoes" FROM "BatchChanges" AS c JOIN "Batches" AS b ON b."Id" = c."BatchId"
        WHERE c."BatchId" > @p0 ORDER BY c."BatchId"
        """;

    private const string Events = """SELECT "Kind", "SubjectId", "Who", "At" FROM "CuratorEvents" WHERE "Id" > @p0 ORDER BY "Id" """;

    /// <summary>Files of topics and providers that another version has followed, be it for another topic.</summary>
    private const string FormerFiles = """SELECT "Kind", "SubjectId" FROM "Sources" WHERE "BatchId" = @p0 AND "Kind" <> 0 AND NOT "IsCurrent" """;

    private readonly Dictionary<(SourceKind, long), StandingChange> standing = [];
    private readonly Dictionary<(SourceKind, long), List<long>> later = [];

    /// <summary>Reads them: articles, then topics, then providers, each by number.</summary>
    public async Task<IReadOnlyList<StandingChange>> ReadAsync(CancellationToken cancellation)
    {
        await queries.ReadAsync(
            Own, [batchId],
            row => standing.Add(ThingOf(row, 0), new StandingChange((SourceKind)row.GetInt32(0), row.GetInt64(1), (BatchAction)row.GetInt32(2))), cancellation);
        await queries.ReadAsync(
            Later, [batchId], row => SeeLater(row.GetInt64(0), ThingOf(row, 1), (BatchAction)row.GetInt32(3), row.NumberOrNull(4)), cancellation);
        foreach (var (thing, batches) in later.Where(pair => pair.Value.Count > 0))
        {
            Hold(thing, $"Import {batches[^1]} changed it since.");
        }

        await queries.ReadAsync(FormerFiles, [batchId], row => Hold(ThingOf(row, 0), "A later import changed its file."), cancellation);
        await queries.ReadAsync(Events, [batchId], SeeEvent, cancellation);
        return [.. standing.Values];
    }

    private void SeeLater(long batch, (SourceKind, long) thing, BatchAction action, long? undoes)
    {
        if (!standing.ContainsKey(thing))
        {
            return;
        }

        if (undoes is null)
        {
            (later.TryGetValue(thing, out var batches) ? batches : later[thing] = []).Add(batch);
        }
        else if (action == BatchAction.Removed || (action == BatchAction.Restored && undoes == batchId))
        {
            standing.Remove(thing);
            later.Remove(thing);
        }
        else if (action == BatchAction.Restored && later.TryGetValue(thing, out var batches))
        {
            batches.Remove(undoes.Value);
        }
    }

    private void SeeEvent(DbDataReader row) => Hold(
        ThingOf(row, 0),
        string.Create(CultureInfo.InvariantCulture, $"{row.GetString(2)} edited it since, on {row.MomentOrNull(3):yyyy-MM-dd}."));

    private void Hold((SourceKind, long) thing, string reason)
    {
        if (standing.TryGetValue(thing, out var change))
        {
            change.Since = reason;
        }
    }

    private static (SourceKind, long) ThingOf(DbDataReader row, int column) => ((SourceKind)row.GetInt32(column), row.GetInt64(column + 1));
}
