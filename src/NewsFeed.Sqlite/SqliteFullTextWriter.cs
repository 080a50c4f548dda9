using System.Data.Common;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Writes the FTS5 table by two prepared statements.</summary>
internal sealed class SqliteFullTextWriter : IFullTextWriter, IDisposable
{
    private readonly DbCommand add;
    private readonly DbCommand remove;

    public SqliteFullTextWriter(DbConnection connection, DbTransaction transaction)
    {
        add = Prepare(
            connection, transaction,
            """INSERT INTO "ArticleSearch" (rowid, title, excerpt, body, provider) VALUES (@p0, @p1, @p2, @p3, @p4)""", 5);
        remove = Prepare(connection, transaction, """DELETE FROM "ArticleSearch" WHERE rowid = @p0""", 1);
    }

    public void Add(long feedKey, SearchableText text) => Run(add, feedKey, text.Title, text.Excerpt, text.Body, text.Provider);

    public void Remove(long feedKey) => Run(remove, feedKey);

    public void Dispose()
    {
        add.Dispose();
        remove.Dispose();
    }

    private static DbCommand Prepare(DbConnection connection, DbTransaction transaction, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Run(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
