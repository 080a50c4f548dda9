using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace NewsFeed.PostgreSql.Writing;

/// <summary>Rows of one table on their way to the server, in the binary form of <c>COPY</c>.</summary>
/// <param name="table">The table's name, quoted.</param>
/// <param name="columns">The columns' names, quoted, in the order of the values.</param>
internal sealed class CopyBuffer(string table, IReadOnlyList<string> columns)
{
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Trailer = [0xFF, 0xFF];

    private readonly string command = $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)";
    private readonly ArrayBufferWriter<byte> rows = new();
    private long count;

    /// <summary>The table's name, quoted.</summary>
    public string Table => table;

    /// <summary>Bytes waiting to be sent.</summary>
    public int Length => rows.WrittenCount;

    /// <summary>Begins a row; a value for each column has to follow.</summary>
    public void BeginRow()
    {
        BinaryPrimitives.WriteInt16BigEndian(rows.GetSpan(2), (short)columns.Count);
        rows.Advance(2);
        count++;
    }

    /// <summary>Adds a value of the row.</summary>
    /// <param name="value">A number, a truth value, a text, bytes, or null.</param>
    /// <exception cref="ArgumentException">The value is of a type that no column has.</exception>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                AddInt32(-1);
                break;
            case long number:
                AddInt32(8);
                BinaryPrimitives.WriteInt64BigEndian(rows.GetSpan(8), number);
                rows.Advance(8);
                break;
            case int number:
                AddInt32(4);
                AddInt32(number);
                break;
            case bool truth:
                AddInt32(1);
                rows.GetSpan(1)[0] = truth ? (byte)1 : (byte)0;
                rows.Advance(1);
                break;
            case string text:
                // Half of a surrogate pair becomes the sign of replacement, as SQLite's client does it.
                var length = Encoding.UTF8.GetByteCount(text);
                AddInt32(length);
                rows.Advance(Encoding.UTF8.GetBytes(text, rows.GetSpan(length)));
                break;
            case byte[] bytes:
                AddInt32(bytes.Length);
                rows.Write(bytes);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} has no binary form here.", nameof(value));
        }
    }

    /// <summary>Sends what is waiting.</summary>
    /// <param name="connection">An open connection, in the transaction that the rows belong to.</param>
    public void Send(NpgsqlConnection connection)
    {
        if (Length == 0)
        {
            return;
        }

        using (var stream = connection.BeginRawBinaryCopy(command))
        {
            stream.Write(Header);
            stream.Write(rows.WrittenSpan);
            stream.Write(Trailer);
        }

        rows.ResetWrittenCount();
    }

    /// <summary>How many rows there have been since it was last asked.</summary>
    public long TakeCount()
    {
        var taken = count;
        count = 0;
        return taken;
    }

    private void AddInt32(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(rows.GetSpan(4), number);
        rows.Advance(4);
    }
}
