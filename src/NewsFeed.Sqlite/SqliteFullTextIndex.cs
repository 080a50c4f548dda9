using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Search;
using NewsFeed.Store;
using SQLitePCL;

namespace NewsFeed.Sqlite;

/// <summary>The full-text index as an FTS5 table whose row ids are feed keys. It keeps no second copy of the texts.</summary>
public sealed class SqliteFullTextIndex : IFullTextIndex
{
    /// <summary>What a word counts in title, excerpt, body and provider's name.</summary>
    private const string Weights = "8.0, 3.0, 1.0, 2.0";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchTerm term, KeyRange within, CancellationToken cancellation) =>
        await ReadAsync(db, Matching, FtsExpression.Of(term), [within.From, within.To], row => raw.sqlite3_column_int64(row, 0), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WeighedMatch>> WeighedAsync(
        NewsFeedDb db, IReadOnlyList<IReadOnlyList<SearchTerm>> groups, int newest, CancellationToken cancellation) =>
        await ReadAsync(
            db,
            Weighed,
            FtsExpression.Of(groups),
            [newest],
            row => new WeighedMatch(raw.sqlite3_column_int64(row, 0), Math.Max(0, -raw.sqlite3_column_double(row, 1))),
            cancellation);

    /// <summary>An FTS5 table gives its row ids rising by itself.</summary>
    internal const string Matching =
        """SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match AND rowid BETWEEN @from AND @to""";

    /// <summary>Row ids are in the order of time, so the newest are found without sorting. bm25 is the lower the better.</summary>
    internal const string Weighed =
        $"""SELECT rowid, bm25("ArticleSearch", {Weights}) FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match ORDER BY rowid DESC LIMIT @newest""";

    /// <summary>Past ADO.NET: a common word has hundreds of thousands of rows, and a reader's cost of each is more than the index's.</summary>
    private static async Task<List<T>> ReadAsync<T>(
        NewsFeedDb db, string sql, string match, long[] numbers, Func<sqlite3_stmt, T> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            using var statement = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), sql);
            statement.Bind(1, match);
            for (var i = 0; i < numbers.Length; i++)
            {
                statement.Bind(i + 2, numbers[i]);
            }

            return statement.Read(read, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
