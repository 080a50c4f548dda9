namespace NewsFeed.Exporting;

/// <summary>Writes an export in one format, file by file; holds none of them. What it writes depends on the files alone, not on the hour.</summary>
public abstract class ExportWriter : IAsyncDisposable
{
    /// <summary>A writer into a stream.</summary>
    /// <param name="format">An archive, or a table: the others have no writer of their own here.</param>
    /// <param name="output">Where it goes; stays open. Only written to, never sought in.</param>
    public static ExportWriter Of(ExportFormat format, Stream output) =>
        format == ExportFormat.Zip ? new ZipWriter(output)
        : format == ExportFormat.TarGz ? new TarGzWriter(output)
        : format == ExportFormat.Csv ? new CsvWriter(output)
        : throw new ArgumentException("Folders are no streams, and what JSON says of an article is the API's.", nameof(format));

    /// <summary>What stands before the files.</summary>
    /// <param name="cancellation">Ends the writing early.</param>
    public virtual Task BeginAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Writes a file.</summary>
    /// <param name="file">The file; with its card, where the format does not hold the files themselves.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    public abstract Task WriteAsync(ExportedFile file, CancellationToken cancellation);

    /// <summary>Ends the export; without it, what was written is worth nothing.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
