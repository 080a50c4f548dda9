using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Writes rows of one table by prepared statements that are made from the model.</summary>
/// <typeparam name="TRow">A row of the model.</typeparam>
internal sealed class SqliteRowWriter<TRow> : IRowWriter<TRow>, IDisposable
    where TRow : class
{
    private readonly Action<SqliteStatement, TRow>[] columns;
    private readonly SqliteStatement insert;
    private readonly Lazy<SqliteStatement> update;
    private readonly Lazy<SqliteStatement> delete;

    /// <summary>Prepares the statements.</summary>
    /// <param name="db">A store whose connection is open and in a transaction.</param>
    /// <param name="deleteBy">The property by whose value rows are deleted.</param>
    public SqliteRowWriter(NewsFeedDb db, string deleteBy)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var table = new StoredTable<TRow>(db);
        columns = [.. table.Columns.Select((column, index) => ColumnBinding.Of(column, index + 1))];
        var all = table.Columns.Select((column, index) => (column.Name, column.IsKey, Parameter: $"?{index + 1}")).ToArray();
        var keys = all.Where(column => column.IsKey).ToArray();
        insert = new SqliteStatement(
            connection, $"INSERT INTO {table.Name} ({string.Join(", ", all.Select(column => column.Name))}) VALUES ({string.Join(", ", all.Select(column => column.Parameter))})");
        update = new(() => new SqliteStatement(
            connection,
            $"UPDATE {table.Name} SET {string.Join(", ", all.Except(keys).DefaultIfEmpty(keys[0]).Select(column => $"{column.Name} = {column.Parameter}"))} "
            + $"WHERE {string.Join(" AND ", keys.Select(column => $"{column.Name} = {column.Parameter}"))}"));
        delete = new(() => new SqliteStatement(
            connection, $"DELETE FROM {table.Name} WHERE {table.Columns.Single(column => column.Property == deleteBy).Name} = ?1"));
    }

    /// <inheritdoc/>
    public void Insert(TRow row) => Run(insert, row);

    /// <inheritdoc/>
    public void Update(TRow row) => Run(update.Value, row);

    /// <inheritdoc/>
    public void Delete(long owner)
    {
        delete.Value.Bind(1, owner);
        delete.Value.Run();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        foreach (var statement in new[] { update, delete }.Where(statement => statement.IsValueCreated))
        {
            statement.Value.Dispose();
        }
    }

    private void Run(SqliteStatement statement, TRow row)
    {
        foreach (var bind in columns)
        {
            bind(statement, row);
        }

        statement.Run();
    }
}
