using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>The files of a <c>.zip</c> archive, read one by one; nothing is unpacked to disk.</summary>
/// <param name="name">The archive as the person who imports named it.</param>
/// <param name="open">Opens the archive, which has to be seekable; called once, and what it gives is disposed of.</param>
/// <param name="readerLimits">How long a file may be.</param>
/// <param name="importLimits">How many files there may be, and how much they may unpack to.</param>
public sealed class ZipSource(string name, Func<Stream> open, ReaderLimits readerLimits, ImportLimits importLimits) : IArticleSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Covers => "";

    /// <inheritdoc/>
    public int? Count { get; private set; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = open();
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
        var guard = new ArchiveGuard(importLimits);
        Count = archive.Entries.Count;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || ArchiveGuard.IsHidden(entry.FullName))
            {
                continue;
            }

            guard.CountFile();
            if (FileIdentity.Of("", entry.FullName) is not { Length: > 0 } identity)
            {
                continue;
            }

            var bytes = FileKinds.Of(identity) == FileKind.Foreign ? default : await ReadAsync(entry, cancellation);
            guard.CountBytes(bytes.Bytes.Length);
            yield return new SourceFile(identity, _ => ValueTask.FromResult(bytes));
        }
    }

    private async ValueTask<FileBytes> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            return new FileBytes(default, "It is encrypted in the archive.");
        }

        Stream content;
        try
        {
            content = await entry.OpenAsync(cancellation);
        }
        catch (InvalidDataException error)
        {
            // Packed by a method that the framework does not know: the other files can still be read.
            return new FileBytes(default, $"It cannot be unpacked: {error.Message}");
        }

        await using var _ = content;
        var bytes = await FileBytes.FromAsync(content, readerLimits.FileBytes, entry.Length, cancellation);

        // The framework does not look at the checksum. A file that was read only to the limit is rejected for its length.
        var isWhole = bytes.Bytes.Length <= readerLimits.FileBytes;
        return isWhole && Crc32.HashToUInt32(bytes.Bytes.Span) != entry.Crc32
            ? throw new InvalidDataException($"The checksum of {entry.FullName} in it is wrong.")
            : bytes;
    }
}
