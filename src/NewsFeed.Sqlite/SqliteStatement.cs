using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsFeed.Sqlite;

/// <summary>A prepared statement that is run again and again with other values.</summary>
/// <remarks>
/// It speaks to SQLite itself: of a command's cost per row, most is looking parameters up by name and boxing their values.
/// It runs inside whatever transaction its connection is in, and has to be disposed before the connection is closed.
/// </remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[4_096];

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The statement; its parameters are numbered from 1 in the order in which they stand there.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
    }

    /// <summary>Gives a parameter a number; null for none.</summary>
    public void Bind(int parameter, long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, parameter, number) : raw.sqlite3_bind_null(statement, parameter));

    /// <summary>Gives a parameter a text; null for none.</summary>
    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, parameter));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        utf8 = utf8.Length < most ? new byte[most] : utf8;
        Check(raw.sqlite3_bind_text(statement, parameter, utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, utf8))));
    }

    /// <summary>Gives a parameter bytes; null for none.</summary>
    public void Bind(int parameter, byte[]? value) =>
        Check(value is null ? raw.sqlite3_bind_null(statement, parameter) : raw.sqlite3_bind_blob(statement, parameter, value.AsSpan()));

    /// <summary>Runs the statement with the values that its parameters have.</summary>
    /// <exception cref="SqliteException">SQLite refuses, as where a unique value is there already.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(statement);
            return;
        }

        try
        {
            Check(result);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Goes through the rows that the statement returns with the values that its parameters have.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="read">Makes something of the row that the statement stands on: its columns are numbered from 0.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public List<T> Read<T>(Func<sqlite3_stmt, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        try
        {
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(statement));
                cancellation.ThrowIfCancellationRequested();
            }

            Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, connection);
        }
    }
}
