using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace NewsFeed.Store;

/// <summary>Connections that are kept for reading, with their statements prepared: a query costs a third of one through the context.</summary>
/// <param name="engine">The engine of the store.</param>
public sealed class StoreReaders(IStoreEngine engine) : IDisposable
{
    /// <summary>Each holds a few megabytes of pages; more than this many at once are closed after use.</summary>
    private const int MaxKept = 8;

    /// <summary>One text for any few numbers, so that it stays prepared; places left over ask for number 0.</summary>
    internal const string Numbers =
        "(@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24)";

    /// <summary>A page of articles.</summary>
    internal const int NumberCount = 25;

    private readonly ConcurrentBag<StoreReader> kept = [];

    /// <summary>Reads all rows of one query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="db">The store.</param>
    /// <param name="sql">A constant query in the SQL that all engines share; its parameters are called <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="values">The parameters' values.</param>
    /// <param name="read">Makes something of the row that the reader stands on.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    internal async Task<List<T>> ReadAsync<T>(
        NewsFeedDb db, string sql, object[] values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await ReadAsync(db, sql, values, reader => rows.Add(read(reader)), cancellation);
        return rows;
    }

    /// <summary>Goes through the rows of a query that asks for rows by number, a few at a time.</summary>
    /// <param name="db">The store.</param>
    /// <param name="sql">A constant query that ends in a list of <see cref="Numbers"/>.</param>
    /// <param name="numbers">The numbers; 0 is no row's.</param>
    /// <param name="see">Takes the row that the reader stands on.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    internal async Task ReadByNumbersAsync(
        NewsFeedDb db, string sql, IReadOnlyList<long> numbers, Action<DbDataReader> see, CancellationToken cancellation)
    {
        foreach (var some in numbers.Chunk(NumberCount))
        {
            await ReadAsync(db, sql, ValuesOf(some), see, cancellation);
        }
    }

    /// <summary>The values of a list of <see cref="Numbers"/>.</summary>
    internal static object[] ValuesOf(long[] numbers) => [.. Enumerable.Range(0, NumberCount).Select(i => (object)(i < numbers.Length ? numbers[i] : 0L))];

    /// <summary>Goes through the rows of one query.</summary>
    internal async Task ReadAsync(NewsFeedDb db, string sql, object[] values, Action<DbDataReader> see, CancellationToken cancellation)
    {
        StoreReader reader;
        do
        {
            reader = kept.TryTake(out var known) ? known : new StoreReader(await engine.OpenForReadingAsync(db, cancellation));
        }
        while (!await TryReadAsync(reader, sql, values, see, cancellation));

        if (kept.Count < MaxKept)
        {
            reader.IsKept = true;
            kept.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }

    /// <returns>False where the connection turned out to be broken before it was of use, as after a restart of the server: another may do.</returns>
    private static async Task<bool> TryReadAsync(
        StoreReader reader, string sql, object[] values, Action<DbDataReader> see, CancellationToken cancellation)
    {
        var rows = 0;
        try
        {
            await reader.ReadAsync(sql, values, row => { rows++; see(row); }, cancellation);
            return true;
        }
        catch (DbException) when (reader.IsKept && rows == 0 && reader.IsBroken)
        {
            reader.Dispose();
            return false;
        }
        catch
        {
            // A connection that failed may be broken for good.
            reader.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (kept.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    /// <summary>One connection with the statements it has prepared.</summary>
    private sealed class StoreReader(DbConnection connection) : IDisposable
    {
        private readonly PreparedQueries queries = new(connection, null);

        /// <summary>Whether it has been of use before.</summary>
        public bool IsKept { get; set; }

        /// <summary>Whether its connection has ended.</summary>
        public bool IsBroken => connection.State is not ConnectionState.Open;

        public Task ReadAsync(string sql, object[] values, Action<DbDataReader> see, CancellationToken cancellation) =>
            queries.ReadAsync(sql, values, see, cancellation);

        public void Dispose()
        {
            queries.Dispose();
            connection.Dispose();
        }
    }
}
