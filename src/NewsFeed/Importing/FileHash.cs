using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NewsFeed.Importing;

/// <summary>Tells whether a file has changed.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of the bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>The first half of a hash: enough to compare by, at half the memory.</summary>
    public static UInt128 Short(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
