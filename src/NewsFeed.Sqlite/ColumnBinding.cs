using System.Globalization;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>The way of one column's value from a row into a statement.</summary>
internal static class ColumnBinding
{
    /// <summary>Binds a column. The types that most columns have are read without boxing.</summary>
    /// <typeparam name="TRow">A row of the model.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The number of its parameter.</param>
    public static Action<SqliteStatement, TRow> Of<TRow>(StoredColumn<TRow> column, int parameter)
        where TRow : class
    {
        if (column.Getter<string>() is { } text)
        {
            return (statement, row) => statement.Bind(parameter, text(row));
        }

        if (column.Getter<long>() is { } number)
        {
            return (statement, row) => statement.Bind(parameter, number(row));
        }

        if (column.Getter<int>() is { } small)
        {
            return (statement, row) => statement.Bind(parameter, small(row));
        }

        if (column.Getter<byte[]>() is { } bytes)
        {
            return (statement, row) => statement.Bind(parameter, bytes(row));
        }

        return (statement, row) => Bind(statement, parameter, column.Read(row));
    }

    private static void Bind(SqliteStatement statement, int parameter, object? value)
    {
        switch (value)
        {
            case string text:
                statement.Bind(parameter, text);
                break;
            case byte[] bytes:
                statement.Bind(parameter, bytes);
                break;
            case null or bool or int or long or Enum:
                statement.Bind(parameter, value is null ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"No column of this store keeps a {value.GetType()}.");
        }
    }
}
