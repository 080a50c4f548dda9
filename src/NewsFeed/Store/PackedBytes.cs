using ZstdSharp;

namespace NewsFeed.Store;

/// <summary>Packs the bytes of a file for the store, and gives back exactly what was packed.</summary>
/// <remarks>Zstandard at level 3: article files shrink to about half, at several hundred megabytes a second.</remarks>
public static class PackedBytes
{
    /// <summary>More bytes than any reader's limit lets through: what a damaged store can make us allocate.</summary>
    private const int MaxLength = 64 << 20;

    [ThreadStatic]
    private static Compressor? compressor;

    /// <summary>Packs bytes.</summary>
    /// <param name="bytes">The bytes of one file.</param>
    public static byte[] Pack(ReadOnlySpan<byte> bytes) => (compressor ??= new Compressor(3)).Wrap(bytes).ToArray();

    /// <summary>Gives back what <see cref="Pack"/> was given.</summary>
    /// <param name="packed">Packed bytes.</param>
    /// <exception cref="InvalidDataException">The bytes were never packed, or are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var decompressor = new Decompressor();
            return decompressor.Unwrap(packed, MaxLength).ToArray();
        }
        catch (ZstdException error)
        {
            throw new InvalidDataException("A stored file cannot be unpacked: the store is damaged. Restore it from a backup.", error);
        }
    }
}
