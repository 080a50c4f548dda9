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
    public async Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchTerm term, KeyRange within, CancellationToken cancellation) =>
        SearchExpression.Of(term) is { Length: > 0 } expression
            ? await ReadAsync(
                db, SearchSql.Matching, [("term", expression), ("from", within.From), ("to", within.To)], reader => reader.GetInt64(0), cancellation)
            : [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WeighedMatch>> WeighedAsync(
        NewsFeedDb db, IReadOnlyList<IReadOnlyList<SearchTerm>> groups, int newest, CancellationToken cancellation)
    {
        string[] expressions = [.. groups.Select(SearchExpression.Of)];
        return expressions.Contains("")
            ? []
            : await ReadAsync(
                db,
                SearchSql.Weighed(expressions.Length),
                [.. ParametersOf(expressions), ("newest", newest), ("weights", SearchWeight.Values)],
                reader => new WeighedMatch(reader.GetInt64(0), reader.GetDouble(1)),
                cancellation);
    }

    private static IEnumerable<(string Name, object Value)> ParametersOf(string[] groups) =>
    [
        ("all", string.Join(" & ", groups.Select(group => $"({group})"))),
        ("any", string.Join(" | ", groups)),
        .. groups.Select((group, index) => ($"group{index}", (object)group)),
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
            foreach (var (name, value) in parameters)
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
