using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Knows which topics and providers are there only because of imports that were undone: nobody misses them once nothing uses them.</summary>
/// <param name="queries">Queries of the undo's transaction.</param>
internal sealed class DirectoryHistory(PreparedQueries queries)
{
    private const string All =
        """
        SELECT c."Kind", c."SubjectId", c."BatchId", c."Action", b."Undoes" FROM "Batches" AS b JOIN "BatchChanges" AS c ON c."BatchId" = b."Id" AND c."Kind" IN (1, 2)
        ORDER BY c."BatchId"
        """;

    private const string Undone = """SELECT "Undoes" FROM "Batches" WHERE "Undoes" IS NOT NULL""";

    private readonly HashSet<long> undone = [];
    private readonly Dictionary<(SourceKind Kind, long Id), Life> lives = [];

    /// <summary>The topics and providers that may go.</summary>
    /// <param name="batchId">The import that is being undone.</param>
    /// <param name="kept">What it did that stays.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyCollection<(SourceKind Kind, long Id)>> UnmissedAsync(
        long batchId, IReadOnlySet<(SourceKind, long)> kept, CancellationToken cancellation)
    {
        await queries.ReadAsync(
            All, [], row => See(((SourceKind)row.GetInt32(0), row.GetInt64(1)), row.GetInt64(2), (BatchAction)row.GetInt32(3), row.NumberOrNull(4)), cancellation);
        await queries.ReadAsync(Undone, [], row => undone.Add(row.GetInt64(0)), cancellation);
        return
        [
            .. lives.Where(life => !kept.Contains(life.Key)
                    && (life.Value.IsOfUndo || undone.Contains(life.Value.Began))
                    && life.Value.Changes.All(change => change == batchId))
                .Select(life => life.Key),
        ];
    }

    private void See((SourceKind, long) thing, long batch, BatchAction action, long? undoes)
    {
        if (action == BatchAction.Added)
        {
            lives[thing] = new Life(batch, undoes is not null);
        }
        else if (action == BatchAction.Removed)
        {
            lives.Remove(thing);
        }
        else if (lives.TryGetValue(thing, out var life))
        {
            life.Note(batch, action, undoes);
        }
    }

    /// <summary>What has become of a topic or provider since it came.</summary>
    /// <param name="Began">The batch that made it.</param>
    /// <param name="IsOfUndo">Whether that was an undo, which needed it for an article.</param>
    private sealed record Life(long Began, bool IsOfUndo)
    {
        /// <summary>The imports that changed it since, and were not undone.</summary>
        public List<long> Changes { get; } = [];

        public void Note(long batch, BatchAction action, long? undoes)
        {
            if (undoes is null)
            {
                Changes.Add(batch);
            }
            else if (action == BatchAction.Restored)
            {
                Changes.Remove(undoes.Value);
            }
        }
    }
}
