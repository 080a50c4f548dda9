namespace NewsFeed.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Files done.</param>
/// <param name="Total">Files in all; null where only reading tells.</param>
public readonly record struct ImportProgress(int Done, int? Total);

/// <summary>Counts files, and tells of it once in a while: telling costs more than many a file.</summary>
internal sealed class ProgressSteps(IArticleSource source, IProgress<ImportProgress>? progress)
{
    private const int Step = 50;

    private int done;

    /// <summary>A file is done.</summary>
    public void Next()
    {
        if (++done % Step == 0)
        {
            progress?.Report(new ImportProgress(done, source.Count));
        }
    }

    /// <summary>All files are done.</summary>
    public void End() => progress?.Report(new ImportProgress(done, done));
}
