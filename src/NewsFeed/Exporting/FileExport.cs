namespace NewsFeed.Exporting;

/// <summary>What an export did.</summary>
/// <param name="Written">Files that were not there, or had other bytes.</param>
/// <param name="Unchanged">Files that had the right bytes already.</param>
/// <param name="Failures">One sentence for each file that could not be written.</param>
public sealed record ExportReport(int Written, int Unchanged, IReadOnlyList<string> Failures);

/// <summary>Writes the imported files back, byte for byte.</summary>
/// <param name="stored">The files.</param>
public sealed class FileExport(StoredFiles stored)
{
    /// <summary>
    /// Writes every file that counts below a folder; those of retracted articles, whose files had gone, are left out. Other files
    /// of the folder stay. Each file is put in place whole, so that a kill leaves no half file. A file that cannot be written keeps
    /// none of the others back.
    /// </summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="cancellation">Ends the work between two files.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task<ExportReport> RunAsync(string folder, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        Directory.CreateDirectory(root);
        var (written, unchanged, failures) = (0, 0, new List<string>());
        await foreach (var file in stored.ReadAsync(cancellation))
        {
            var target = Path.Combine(root, file.EntryName);
            try
            {
                var isWritten = Put(target, file.Bytes);
                (written, unchanged) = (written + (isWritten ? 1 : 0), unchanged + (isWritten ? 0 : 1));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add($"{file.Path} cannot be written: {error.Message}");
            }
        }

        return new ExportReport(written, unchanged, failures);
    }

    private static bool Put(string target, byte[] bytes)
    {
        if (File.Exists(target) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(target)))
        {
            return false;
        }

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName;

        // A name of its own length: the file's name may be as long as names can be.
        var half = Path.Combine(folder, ".newsfeed-part");
        File.WriteAllBytes(half, bytes);
        File.Move(half, target, overwrite: true);
        return true;
    }
}
