using System.Formats.Tar;
using System.IO.Compression;

namespace NewsFeed.Exporting;

/// <summary>Puts files into a tar archive packed by gzip.</summary>
internal sealed class TarGzWriter : ExportWriter
{
    private readonly GZipStream packed;
    private readonly TarWriter archive;

    /// <param name="output">Where it goes.</param>
    public TarGzWriter(Stream output)
    {
        packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        archive = new TarWriter(packed, leaveOpen: true);
    }

    /// <summary>In GNU's form, which holds any name: that of POSIX puts the process's number into the archive, and the hour.</summary>
    public override async Task WriteAsync(ExportedFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(file.Bytes, writable: false);
        await archive.WriteEntryAsync(
            new GnuTarEntry(TarEntryType.RegularFile, file.EntryName) { DataStream = bytes, ModificationTime = DateTimeOffset.UnixEpoch }, cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync();
        await packed.DisposeAsync();
        await base.DisposeAsync();
    }
}
