using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsFeed.Store;

/// <summary>Statements of one connection, in the SQL that all engines share, which stay prepared once they were run.</summary>
/// <remarks>The first run costs a tenth of a query's first run through EF, which has to translate it, and each further one a third.</remarks>
/// <param name="connection">An open connection; used by one caller at a time, and the caller's to close.</param>
/// <param name="transaction">The transaction it is in; null for none.</param>
internal sealed class PreparedQueries(DbConnection connection, DbTransaction? transaction) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    /// <summary>Queries on a context's own connection, inside its transaction: they see what it has written.</summary>
    /// <param name="db">A store whose connection is open as long as the queries are of use.</param>
    public static PreparedQueries Of(NewsFeedDb db) => new(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());

    /// <summary>Goes through the rows of a query.</summary>
    /// <param name="sql">A constant; its parameters are called <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="values">The parameters' values.</param>
    /// <param name="see">Takes the row that the reader stands on.</param>
    /// <param name="cancellation">Ends the reading early.</param>
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

    /// <summary>The rows of a query, all of them.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, object[] values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await ReadAsync(sql, values, row => rows.Add(read(row)), cancellation);
        return rows;
    }

    /// <summary>Goes through the rows of a query that asks for rows by number, a few at a time.</summary>
    /// <param name="sql">A constant query that ends in a list of <see cref="StoreReaders.Numbers"/>.</param>
    /// <param name="numbers">The numbers; 0 is no row's.</param>
    /// <param name="see">Takes the row that the reader stands on.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task ReadByNumbersAsync(string sql, IEnumerable<long> numbers, Action<DbDataReader> see, CancellationToken cancellation)
    {
        foreach (var some in numbers.Chunk(StoreReaders.NumberCount))
        {
            await ReadAsync(sql, StoreReaders.ValuesOf(some), see, cancellation);
        }
    }

    /// <summary>One more than the highest number of a table.</summary>
    /// <param name="sql">A constant query for that number; 0 where there is none.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<long> NextIdAsync(string sql, CancellationToken cancellation) =>
        1 + (await ListAsync(sql, [], row => row.GetInt64(0), cancellation))[0];

    /// <summary>Runs a statement for what it does.</summary>
    public Task RunAsync(string sql, object[] values, CancellationToken cancellation) => ReadAsync(sql, values, _ => { }, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    private async Task<DbCommand> PrepareAsync(string sql, object[] values, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller's text is a constant, or made of the model's names.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
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
