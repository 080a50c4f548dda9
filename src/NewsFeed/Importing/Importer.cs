using NewsFeed.FrontMatter;
using NewsFeed.Importing.Plans;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>How an import is to be done.</summary>
/// <param name="Who">Who imports: an account, or <c>name@machine</c>.</param>
public sealed record ImportOptions(string Who)
{
    /// <summary>Plan only; write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Retract the articles whose files are missing from a source that stands for everything there.</summary>
    public bool Prune { get; init; }

    /// <summary>What to do where a file contradicts a curator's decision.</summary>
    public ConflictChoices Conflicts { get; init; } = ConflictChoices.Decisions;

    /// <summary>The plan that was looked at and agreed to: where a file comes out otherwise than there, nothing is written. Null where none was looked at.</summary>
    public AgreedPlan? Agreed { get; init; }
}

/// <summary>Imports a source: plans each file and writes it, all in one transaction. Everything or nothing; readers see the old state until the end.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="planner">Says what to do with each file.</param>
/// <param name="reader">Reads what is kept, where a provider's new name has to get into its articles' words.</param>
/// <param name="limits">How many problems to keep.</param>
/// <param name="time">The clock.</param>
public sealed class Importer(
    NewsFeedDb db, IStoreEngine engine, ImportPlanner planner, ArticleFileReader reader, ImportLimits limits, TimeProvider time)
{
    /// <summary>Plans, and unless it is a dry run applies what was planned.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="options">How to do it.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the import; nothing of it stays.</param>
    /// <exception cref="InvalidDataException">The source is damaged or over its limits; nothing was written.</exception>
    /// <exception cref="IOException">The source cannot be read; nothing was written.</exception>
    public async Task<ImportReport> RunAsync(
        IArticleSource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var started = time.GetTimestamp();
        var report = new ImportReport(limits);
        await using var transaction = options.DryRun ? null : await engine.BeginWriteAsync(db, cancellation);
        await using var work = new ImportWork(db, engine, reader, source, options, time.GetUtcNow());
        var known = await StoreContents.LoadAsync(db, cancellation);
        var prune = options.Prune ? new Pruning(source) : null;
        if (options.Prune && source.Covers is null)
        {
            report.Add(new ArticleProblem(
                source.Name, 0, 0, null, ProblemSeverity.Notice, "A single file stands for nothing but itself, so nothing is pruned.", "Import the folder."));
        }

        var steps = new ProgressSteps(source, progress);
        await foreach (var file in planner.PlanAsync(source, known, options.Conflicts, cancellation))
        {
            if (options.Agreed?.Takes(file) == false)
            {
                report.Refuse(file.Path, time.GetElapsedTime(started));
                return report;
            }

            report.Add(file);
            prune?.Saw(file);
            if (!options.DryRun && file.Content is not null)
            {
                await work.WriteAsync(file, known, cancellation);
            }

            steps.Next();
        }

        steps.End();
        if (options.Agreed?.IsWhole == false)
        {
            report.Refuse(source.Name, time.GetElapsedTime(started));
            return report;
        }

        await RetractAsync(prune, known, work, report, options, cancellation);
        if (transaction is not null && await work.FinishAsync(report, time.GetUtcNow(), cancellation))
        {
            await transaction.CommitAsync(cancellation);
        }

        report.Elapsed = time.GetElapsedTime(started);
        return report;
    }

    private static async Task RetractAsync(
        Pruning? prune, StoreContents known, ImportWork work, ImportReport report, ImportOptions options, CancellationToken cancellation)
    {
        foreach (var (path, file) in prune?.Gone(known) ?? [])
        {
            report.AddRetracted(path);
            if (!options.DryRun)
            {
                await work.RetractAsync(file, cancellation);
            }
        }
    }
}
