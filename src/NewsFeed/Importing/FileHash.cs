using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NewsFeed.Importing;

/// <summary>Tells whether a file has changed.</summary>
internal static class FileHash
{
    /// <summary>Bytes of a hash that are kept: nobody finds two files that agree in them.</summary>
    public const int Length = 16;

    /// <summary>The first half of the SHA-256 of the bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The hash of a row.</summary>
    public static UInt128 From(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadUInt128BigEndian(row);

    /// <summary>A hash as a row keeps it.</summary>
    public static byte[] ToRow(UInt128 hash)
    {
        var row = new byte[Length];
        BinaryPrimitives.WriteUInt128BigEndian(row, hash);
        return row;
    }
}
