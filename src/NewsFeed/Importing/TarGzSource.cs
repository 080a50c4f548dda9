using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>The files of a <c>.tar.gz</c> archive, read one by one; nothing is unpacked to disk, and links are left out.</summary>
/// <param name="name">The archive as the person who imports named it.</param>
/// <param name="open">Opens the archive; called once, and what it gives is disposed of.</param>
/// <param name="readerLimits">How long a file may be.</param>
/// <param name="importLimits">How many files there may be, and how much they may unpack to.</param>
public sealed class TarGzSource(string name, Func<Stream> open, ReaderLimits readerLimits, ImportLimits importLimits) : IArticleSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Covers => "";

    /// <inheritdoc/>
    public int? Count => null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var guard = new ArchiveGuard(importLimits);
        await using var stream = open();
        await using var unpacked = new CountingStream(new GZipStream(stream, CompressionMode.Decompress), guard);
        await using var archive = new TarReader(unpacked);
        while (await NextAsync(archive, cancellation) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || ArchiveGuard.IsHidden(entry.Name))
            {
                continue;
            }

            guard.CountFile();
            if (FileIdentity.Of("", entry.Name) is not { Length: > 0 } identity)
            {
                continue;
            }

            var bytes = FileKinds.Of(identity) == FileKind.Foreign || entry.DataStream is null
                ? default
                : await FileBytes.FromAsync(entry.DataStream, readerLimits.FileBytes, entry.Length, cancellation);
            yield return new SourceFile(identity, _ => ValueTask.FromResult(bytes));
        }

        // The checksum stands behind the last file; without reading on, a damaged archive would pass for a sound one.
        await unpacked.CopyToAsync(Stream.Null, cancellation);
    }
    /// <summary>What the framework cannot make out it tells by exceptions of any type: for a sparse file one, for a length that overflows another.</summary>
    private static async ValueTask<TarEntry?> NextAsync(TarReader archive, CancellationToken cancellation)
    {
        try
        {
            return await archive.GetNextEntryAsync(copyData: false, cancellation);
        }
        catch (Exception error) when (error is NotSupportedException or ArithmeticException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"It cannot be read on: {error.Message} Pack the files anew, as ordinary files.", error);
        }
    }
}
