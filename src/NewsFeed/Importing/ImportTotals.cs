using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What all imports together did to the store, whichever process they ran in: the sums over its batches. What was undone since counts all the same.</summary>
/// <remarks>An import that changed nothing leaves no batch, and so counts nowhere.</remarks>
/// <param name="Imports">How many imports changed the store.</param>
/// <param name="Duration">How long they took together.</param>
/// <param name="LastFinishedAt">When the last was done; null where there was none.</param>
public sealed record ImportTotals(long Imports, TimeSpan Duration, DateTimeOffset? LastFinishedAt)
{
    /// <summary>Articles that were not there before.</summary>
    public required long New { get; init; }

    /// <summary>Articles whose file had changed.</summary>
    public required long Changed { get; init; }

    /// <summary>Articles whose file was the same.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Files that could not be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>Articles taken off the site because their file had gone.</summary>
    public required long Retracted { get; init; }
}

/// <summary>Sums up the store's batches.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The connections for reading.</param>
public sealed class ImportTotalsQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    private const string Sums =
        """
        SELECT COUNT(*), CAST(COALESCE(SUM("FinishedAt" - "StartedAt"), 0) AS BIGINT), MAX("FinishedAt"),
        CAST(COALESCE(SUM("New"), 0) AS BIGINT), CAST(COALESCE(SUM("Changed"), 0) AS BIGINT), CAST(COALESCE(SUM("Unchanged"), 0) AS BIGINT),
        CAST(COALESCE(SUM("Rejected"), 0) AS BIGINT), CAST(COALESCE(SUM("Retracted"), 0) AS BIGINT) FROM "Batches" WHERE "Undoes" IS NULL
        """;

    /// <summary>Reads the sums.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<ImportTotals> ReadAsync(CancellationToken cancellation) => (await cache.Readers.ReadAsync(
        db,
        Sums,
        [],
        row => new ImportTotals(row.GetInt64(0), TimeSpan.FromMilliseconds(row.GetInt64(1)), row.MomentOrNull(2))
        {
            New = row.GetInt64(3),
            Changed = row.GetInt64(4),
            Unchanged = row.GetInt64(5),
            Rejected = row.GetInt64(6),
            Retracted = row.GetInt64(7),
        },
        cancellation))[0];
}
