namespace NewsFeed.Importing;

/// <summary>Reads a source as an import into an empty store would, and reports; needs no store.</summary>
/// <param name="preparation">Reads ahead.</param>
/// <param name="limits">How many problems to keep.</param>
/// <param name="time">The clock.</param>
public sealed class FileCheck(FilePreparation preparation, ImportLimits limits, TimeProvider time)
{
    /// <summary>Reads every file.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InvalidDataException">The source is damaged or over its limits.</exception>
    /// <exception cref="IOException">The source cannot be read.</exception>
    public async Task<ImportReport> RunAsync(IArticleSource source, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var started = time.GetTimestamp();
        var report = new ImportReport(limits);
        var steps = new ProgressSteps(source, progress);
        await foreach (var file in new ImportPlanner(null, preparation).PlanAsync(source, StoreContents.Nothing, ConflictChoices.Decisions, cancellation))
        {
            report.Add(file);
            steps.Next();
        }

        steps.End();
        report.Elapsed = time.GetElapsedTime(started);
        return report;
    }
}
