using NewsFeed.Importing;

namespace NewsFeed.Exporting;

/// <summary>Where an export goes. What is written stands beside the target until it is whole; then it takes the target's name, or goes.</summary>
/// <param name="path">A file, or a folder that is not there yet or empty.</param>
/// <param name="format">How it is written.</param>
public sealed class ExportTarget(string path, ExportFormat format)
{
    private const int Step = 50;

    /// <summary>Writes files there: all or nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="total">How many they are.</param>
    /// <param name="open">Makes the writer into a stream; not asked for a folder.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the writing; nothing of it stays.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="IOException">It cannot be written there; nothing was.</exception>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<ExportedFile> files, int total, Func<Stream, ExportWriter> open, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFolder = format == ExportFormat.Folder;
        if (isFolder ? File.Exists(whole) || (Directory.Exists(whole) && Directory.EnumerateFileSystemEntries(whole).Any()) : Directory.Exists(whole))
        {
            throw new IOException($"{path} is there already{(isFolder ? " and not empty: name a new or empty folder" : " and is a folder: name a file")}.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);

        // A name of its own length: the target's may be as long as names can be.
        var half = Path.Combine(Path.GetDirectoryName(whole)!, $".newsfeed-part-{Guid.NewGuid():n}");
        try
        {
            var written = isFolder
                ? await WriteAsync(new FolderWriter(half), files, total, progress, cancellation)
                : await WriteFileAsync(half, files, total, open, progress, cancellation);
            Rename(half, whole, isFolder);
            return written;
        }
        finally
        {
            Remove(half);
        }
    }

    /// <summary>Writes files through a writer, to its end.</summary>
    /// <param name="writer">The writer, which is ended.</param>
    /// <param name="files">The files.</param>
    /// <param name="total">How many they are.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    /// <returns>How many were written.</returns>
    public static async Task<int> WriteAsync(
        ExportWriter writer, IAsyncEnumerable<ExportedFile> files, int total, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(progress);
        await using var ended = writer;
        await writer.BeginAsync(cancellation);
        var done = 0;
        await foreach (var file in files.WithCancellation(cancellation))
        {
            await writer.WriteAsync(file, cancellation);
            if (++done % Step == 0)
            {
                progress.Report(new ImportProgress(done, total));
            }
        }

        return done;
    }

    private static async Task<int> WriteFileAsync(
        string half, IAsyncEnumerable<ExportedFile> files, int total, Func<Stream, ExportWriter> open, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        await using var output = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        var written = await WriteAsync(open(output), files, total, progress, cancellation);
        await output.FlushAsync(cancellation);
        output.Flush(flushToDisk: true);
        return written;
    }

    private static void Rename(string half, string whole, bool isFolder)
    {
        if (!isFolder)
        {
            File.Move(half, whole, overwrite: true);
            return;
        }

        if (Directory.Exists(whole))
        {
            Directory.Delete(whole);
        }

        Directory.Move(half, whole);
    }

    private static void Remove(string half)
    {
        if (Directory.Exists(half))
        {
            Directory.Delete(half, recursive: true);
        }
        else
        {
            File.Delete(half);
        }
    }
}
