using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace NewsFeed.Moving;

/// <summary>Adds up the hashes of rows. What a row holds counts, not how an engine keeps it, nor the order of the rows.</summary>
internal sealed class RowHash
{
    private readonly XxHash128 row = new();
    private UInt128 sum;
    private long rows;

    /// <summary>What the rows so far come to.</summary>
    public TableDigest Digest => new(rows, sum);

    /// <summary>Adds a row.</summary>
    /// <param name="values">Its values, in the order of the columns.</param>
    public void Add(ReadOnlySpan<object?> values)
    {
        row.Reset();
        foreach (var value in values)
        {
            Append(value);
        }

        // A sum, unlike an exclusive or, does not forget a row that is there twice.
        sum += row.GetCurrentHashAsUInt128();
        rows++;
    }

    /// <summary>Each value with its length in front, so that none can run into the next.</summary>
    private void Append(object? value)
    {
        var bytes = value switch
        {
            null => null,
            byte[] some => some,
            string text => Encoding.UTF8.GetBytes(text),
            bool truth => [truth ? (byte)1 : (byte)0],
            IConvertible number => BitConverter.GetBytes(number.ToInt64(null)),
            _ => throw new InvalidOperationException($"No hash is known for {value.GetType()}."),
        };
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        row.Append(length);
        row.Append(bytes.AsSpan());
    }
}
