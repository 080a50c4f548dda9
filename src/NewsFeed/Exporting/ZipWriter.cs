using System.IO.Compression;

namespace NewsFeed.Exporting;

/// <summary>Puts files into a zip archive. Its directory stands at its end, and costs a few hundred bytes of memory a file until then.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class ZipWriter(Stream output) : ExportWriter
{
    /// <summary>The first moment that the format knows: one for all, so that the same files make the same archive.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    public override async Task WriteAsync(ExportedFile file, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(file.EntryName, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(file.Bytes, cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync();
        await base.DisposeAsync();
    }
}
