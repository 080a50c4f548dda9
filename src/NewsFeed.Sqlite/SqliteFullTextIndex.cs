using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>The full-text index as an FTS5 table whose row ids are feed keys. It keeps no second copy of the texts.</summary>
public sealed class SqliteFullTextIndex : IFullTextIndex
{
    /// <summary>What a word counts in title, excerpt, body and provider's name.</summary>
    private const string Weights = "8.0, 3.0, 1.0, 2.0";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchTerm term, KeyRange within, CancellationToken cancellation) =>
        await ReadAsync(
            db,
            Matching,
            [("@match", FtsExpression.Of(term)), ("@from", within.From), ("@to", within.To)],
            reader => reader.GetInt64(0),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WeighedMatch>> WeighedAsync(
        NewsFeedDb db, IReadOnlyList<IReadOnlyList<SearchTerm>> groups, int newest, CancellationToken cancellation) =>
        await ReadAsync(
            db,
            Weighed,
            [("@match", FtsExpression.Of(groups)), ("@newest", newest)],
            reader => new WeighedMatch(reader.GetInt64(0), Math.Max(0, -reader.GetDouble(1))),
            cancellation);

    /// <summary>An FTS5 table gives its row ids rising by itself.</summary>
    internal const string Matching =
        """SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match AND rowid BETWEEN @from AND @to""";

    /// <summary>Row ids are in the order of time, so the newest are found without sorting. bm25 is the lower the better.</summary>
    internal const string Weighed =
        $"""SELECT rowid, bm25("ArticleSearch", {Weights}) FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match ORDER BY rowid DESC LIMIT @newest""";

    private static async Task<List<T>> ReadAsync<T>(
        NewsFeedDb db, string sql, (string Name, object Value)[] parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
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
