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
        private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

        /// <summary>Whether it has been of use before.</summary>
        public bool IsKept { get; set; }

        /// <summary>Whether its connection has ended.</summary>
        public bool IsBroken => connection.State is not ConnectionState.Open;

        public async Task ReadAsync(string sql, object[] values, Action<DbDataReader> see, CancellationToken cancellation)
        {
            if (!commands.TryGetValue(sql, out var command))
            {
                commands.Add(sql, command = await PrepareAsync(sql, values, cancellation));
            }

            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                see(reader);
            }
        }

        public void Dispose()
        {
            foreach (var command in commands.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }

        private async Task<DbCommand> PrepareAsync(string sql, object[] values, CancellationToken cancellation)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller's text is a constant.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{i}", values[i]);
                command.Parameters.Add(parameter);
            }

            await command.PrepareAsync(cancellation);
            return command;
        }
    }
}
