using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql.Writing;

/// <summary>Writes rows of one table: new ones into its <see cref="CopyBuffer"/>, changes at once.</summary>
/// <typeparam name="TRow">A row of the model.</typeparam>
internal sealed class PostgreSqlRowWriter<TRow> : IRowWriter<TRow>
    where TRow : class
{
    private readonly PostgreSqlBulkWrite bulk;
    private readonly StoredColumn<TRow>[] columns;
    private readonly StoredColumn<TRow> owner;
    private readonly CopyBuffer buffer;
    private readonly HashSet<long> waiting = [];
    private readonly string update;
    private readonly string delete;

    public PostgreSqlRowWriter(PostgreSqlBulkWrite bulk, StoredTable<TRow> table, CopyBuffer buffer, string deleteBy)
    {
        (this.bulk, this.buffer) = (bulk, buffer);
        columns = [.. table.Columns];
        owner = columns.Single(column => column.Property == deleteBy);
        var numbered = columns.Select((column, index) => (Column: column, Text: $"{column.Name} = ${index + 1}")).ToArray();
        var keys = numbered.Where(column => column.Column.IsKey).ToArray();
        update = $"UPDATE {table.Name} SET {string.Join(", ", numbered.Except(keys).DefaultIfEmpty(keys[0]).Select(column => column.Text))} "
            + $"WHERE {string.Join(" AND ", keys.Select(key => key.Text))}";
        delete = $"DELETE FROM {table.Name} WHERE {owner.Name} = $1";
    }

    /// <inheritdoc/>
    public void Insert(TRow row)
    {
        buffer.BeginRow();
        foreach (var column in columns)
        {
            buffer.Add(column.Read(row));
        }

        waiting.Add((long)owner.Read(row)!);
        bulk.SendIfFull(buffer);
    }

    /// <inheritdoc/>
    public void Update(TRow row)
    {
        // The row, or one that it refers to, may still be waiting.
        bulk.Send(buffer);
        bulk.Run(update, [.. columns.Select(column => ParameterOf(column, row))]);
    }

    /// <inheritdoc/>
    public void Delete(long owner)
    {
        if (waiting.Contains(owner))
        {
            bulk.Send(buffer);
        }

        bulk.Run(delete, [new NpgsqlParameter<long> { TypedValue = owner }]);
    }

    /// <summary>Forgets which rows were waiting: they have been sent.</summary>
    public void Forget() => waiting.Clear();

    private static NpgsqlParameter ParameterOf(StoredColumn<TRow> column, TRow row)
    {
        var value = column.Read(row);
        return new NpgsqlParameter
        {
            DataTypeName = column.TypeMapping.StoreType,
            Value = value is string text ? WellFormed.Of(text) : value ?? DBNull.Value,
        };
    }
}
