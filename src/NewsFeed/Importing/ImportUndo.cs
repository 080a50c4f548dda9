using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Undoes an import from what it kept: all in one transaction, so everything or nothing, and readers see the old state until the end.</summary>
/// <remarks>
/// What somebody has edited since, or a later import has changed, stays as it is. Once those later imports are undone too, the rest can be
/// undone by undoing the import again.
/// </remarks>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="reader">Reads the versions of files that count again.</param>
/// <param name="time">The clock.</param>
public sealed class ImportUndo(NewsFeedDb db, IStoreEngine engine, ArticleFileReader reader, TimeProvider time)
{
    private const string BatchWith = """SELECT "Source", "Undoes" FROM "Batches" WHERE "Id" = @p0""";

    private const string UndoOf = """SELECT MAX("Id") FROM "Batches" WHERE "Undoes" = @p0""";

    /// <summary>Undoes an import.</summary>
    /// <param name="batchId">Its number.</param>
    /// <param name="options">How to do it.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the undo; nothing of it stays.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public async Task<UndoReport> RunAsync(long batchId, UndoOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var started = time.GetTimestamp();
        var report = new UndoReport(batchId);

        // A dry run does it all as well, and gives it up: so it says exactly what would happen.
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        using (var queries = PreparedQueries.Of(db))
        {
            var changes = await new StandingChanges(queries, batchId).ReadAsync(cancellation);
            report.Refusal = await WhyNotAsync(queries, batchId, changes.Count, cancellation);
            if (report.Refusal is null)
            {
                await using var work = await UndoWork.OpenAsync(db, engine, queries, reader, await BatchOfAsync(queries, batchId, options, cancellation), cancellation);
                await work.RunAsync(changes, report, progress, cancellation);
                await work.FinishAsync(report, time.GetUtcNow(), cancellation);
            }
        }

        if (report.Refusal is null && report.Restored + report.Removed + report.Others == 0)
        {
            report.Refusal = $"Nothing of import {batchId} can be undone: all that it did was changed or used since.";
        }

        if (report.Refusal is null && !options.DryRun)
        {
            await transaction.CommitAsync(cancellation);
        }
        else
        {
            report.UndoId = null;
        }

        report.Elapsed = time.GetElapsedTime(started);
        return report;
    }

    private static async Task<string?> WhyNotAsync(PreparedQueries queries, long batchId, int standing, CancellationToken cancellation)
    {
        var batch = await queries.ListAsync(BatchWith, [batchId], row => row.NumberOrNull(1), cancellation);
        if (batch is not [var undoes])
        {
            return $"There is no batch {batchId}: “newsfeed batches” lists them.";
        }

        if (undoes is { } import)
        {
            return $"Batch {batchId} is itself the undo of import {import}. An undo cannot be undone, as it deletes what the import had brought: import the same files again.";
        }

        return standing > 0
            ? null
            : $"Import {batchId} has been undone already, by batch {(await queries.ListAsync(UndoOf, [batchId], row => row.NumberOrNull(0), cancellation))[0]}.";
    }

    private async Task<BatchRow> BatchOfAsync(PreparedQueries queries, long batchId, UndoOptions options, CancellationToken cancellation) => new()
    {
        Id = await queries.NextIdAsync(ChangeNumber.Last, cancellation),
        Who = options.Who,
        Source = (await queries.ListAsync(BatchWith, [batchId], row => row.GetString(0), cancellation))[0],
        StartedAt = time.GetUtcNow(),
        FinishedAt = time.GetUtcNow(),
        Undoes = batchId,
    };
}
