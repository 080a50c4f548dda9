using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsFeed.PostgreSql.Search;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.PostgreSql;

/// <summary>The full-text index as a table of <c>tsvector</c> values under a GIN index. An article has one row, a very long one several.</summary>
public sealed class PostgreSqlFullTextIndex : IFullTextIndex
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchText text, KeyRange within, CancellationToken cancellation)
    {
        var expression = SearchExpression.Of(text);
        return expression.IsHopeless
            ? []
            : await ReadAsync(
                db, SearchSql.Matching(expression), [.. ParametersOf(expression, within)], reader => reader.GetInt64(0), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WeighedMatch>> WeighedAsync(NewsFeedDb db, SearchText text, int newest, CancellationToken cancellation)
    {
        var expression = SearchExpression.Of(text);
        return expression.IsHopeless || expression.Wanted.Count == 0
            ? []
            : await ReadAsync(
                db,
                SearchSql.Weighed(expression),
                [.. ParametersOf(expression, KeyRange.All), ("newest", newest), ("weights", SearchWeight.Values)],
                reader => new WeighedMatch(reader.GetInt64(0), reader.GetDouble(1)),
                cancellation);
    }

    /// <summary>All that any of the questions needs; what a question does not speak of is not sent.</summary>
    private static IEnumerable<(string Name, object Value)> ParametersOf(SearchExpression expression, KeyRange within) =>
    [
        ("from", within.From), ("to", within.To),
        ("all", expression.All), ("wanted", expression.AnyWanted), ("unwanted", expression.AnyUnwanted),
        .. expression.Wanted.Select((term, index) => ($"wanted{index}", (object)term)),
    ];

    private static async Task<List<T>> ReadAsync<T>(
        NewsFeedDb db, string sql, (string Name, object Value)[] parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Made of constants and of names of parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, value) in parameters.Where(parameter => sql.Contains($"@{parameter.Name}", StringComparison.Ordinal)))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
