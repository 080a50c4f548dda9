using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>All files below a folder, or a single file. Hidden files and links to elsewhere are left out.</summary>
public sealed class FolderSource : IArticleSource
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly string root;
    private readonly string[] files;
    private readonly ReaderLimits limits;
    private readonly TimeProvider time;

    private FolderSource(string name, string root, string[] files, string? covers, ReaderLimits limits, TimeProvider time) =>
        (Name, this.root, this.files, Covers, this.limits, this.time) = (name, root, files, covers, limits, time);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Covers { get; }

    /// <inheritdoc/>
    public int? Count => files.Length;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="readerLimits">How long a file may be.</param>
    /// <param name="importLimits">How many files there may be.</param>
    /// <param name="time">The clock that the file system goes by.</param>
    /// <exception cref="InvalidDataException">There are more files than the limit.</exception>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder, or one inside it, may not be listed.</exception>
    public static FolderSource OfFolder(string folder, ReaderLimits readerLimits, ImportLimits importLimits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(importLimits);
        var named = Path.GetFullPath(folder);

        // A link to a folder is that folder: its files have one identity under either name.
        var root = new DirectoryInfo(named).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? named;
        var files = Below(root).Take(importLimits.Files + 1).ToArray();
        if (files.Length > importLimits.Files)
        {
            throw new InvalidDataException($"{folder} holds more than {importLimits.Files:N0} files: import its folders one by one.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return new FolderSource(folder, root, files, FileIdentity.PrefixOf(root), readerLimits, time);
    }

    /// <summary>Takes one file, whatever its extension.</summary>
    /// <param name="file">An existing file.</param>
    /// <param name="readerLimits">How long it may be.</param>
    /// <param name="time">The clock that the file system goes by.</param>
    public static FolderSource OfFile(string file, ReaderLimits readerLimits, TimeProvider time)
    {
        var full = Path.GetFullPath(file);
        return new FolderSource(file, Path.GetDirectoryName(full)!, [Path.GetFileName(full)], null, readerLimits, time);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var prefix = FileIdentity.PrefixOf(root);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new SourceFile(FileIdentity.Below(prefix, file), token => ReadAsync(Path.Combine(root, file), token))
            {
                Stamp = () => FileStamp.Of(Path.Combine(root, file), time),
            };

            // Who names one file means it, whatever its extension.
            yield return Covers is null && found.Kind == FileKind.Foreign ? found with { Kind = FileKind.Article } : found;
        }
    }

    /// <summary>The paths of all files below a folder, from there on.</summary>
    private static FileSystemEnumerable<string> Below(string root) => new(root, PathOf, Walk)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
    };

    private static string PathOf(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        return folder.IsEmpty ? entry.FileName.ToString() : Path.Join(folder, entry.FileName);
    }

    /// <summary>
    /// Reads at once rather than asynchronously: article files are small and in the page cache, where handing the read to
    /// another thread costs more than the read. Readers run on several threads anyhow.
    /// </summary>
    private ValueTask<FileBytes> ReadAsync(string file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            // Pipes and devices have no length either, and reading them could take for ever.
            if (new FileInfo(file).Length == 0)
            {
                return ValueTask.FromResult(default(FileBytes));
            }

            using var handle = File.OpenHandle(file);
            var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), limits.FileBytes + 1L)];
            var length = 0;
            while (length < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(length), length) is > 0 and var read)
            {
                length += read;
            }

            return ValueTask.FromResult(new FileBytes(bytes.AsMemory(0, length)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ValueTask.FromResult(new FileBytes(default, $"It cannot be read: {error.Message}"));
        }
    }
}
