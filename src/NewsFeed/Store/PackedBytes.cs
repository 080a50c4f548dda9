using ZstdSharp;

namespace NewsFeed.Store;

/// <summary>Packs the bytes of a file for the store, and gives back exactly what was packed.</summary>
/// <remarks>
/// Zstandard at level 3 with a dictionary of what article files have in common. A file is short, so most of what packing could
/// use again stands in other files: the dictionary takes an eighth to a sixth off. It is a part of the program, made from the seeds
/// once (<c>NewsFeed.Benchmarks dictionary</c>), and never changed: stores of any age are packed with it. A packed file names its
/// dictionary, so that a better one could stand beside it.
/// </remarks>
public static class PackedBytes
{
    /// <summary>More bytes than any reader's limit lets through: what a damaged store can make us allocate.</summary>
    private const int MaxLength = 64 << 20;

    private static readonly byte[] Dictionary = Load();

    [ThreadStatic]
    private static Compressor? compressor;

    [ThreadStatic]
    private static Decompressor? decompressor;

    /// <summary>Packs bytes.</summary>
    /// <param name="bytes">The bytes of one file.</param>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        if (compressor is null)
        {
            compressor = new Compressor(3);
            compressor.LoadDictionary(Dictionary);
        }

        return compressor.Wrap(bytes).ToArray();
    }

    /// <summary>Gives back what <see cref="Pack"/> was given.</summary>
    /// <param name="packed">Packed bytes.</param>
    /// <exception cref="InvalidDataException">The bytes were never packed, or are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (decompressor is null)
        {
            decompressor = new Decompressor();
            decompressor.LoadDictionary(Dictionary);
        }

        try
        {
            return decompressor.Unwrap(packed, MaxLength).ToArray();
        }
        catch (ZstdException error)
        {
            throw new InvalidDataException("A stored file cannot be unpacked: the store is damaged. Restore it from a backup.", error);
        }
    }

    private static byte[] Load()
    {
        using var resource = typeof(PackedBytes).Assembly.GetManifestResourceStream("NewsFeed.Store.article-files-1.dictionary")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
