using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>The full-text index as an FTS5 table whose row ids are feed keys. It keeps no second copy of the texts.</summary>
public sealed class SqliteFullTextIndex : IFullTextIndex
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchText text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(text);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            Ask(command, text);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var keys = new List<long>();
            while (await reader.ReadAsync(cancellation))
            {
                keys.Add(reader.GetInt64(0));
            }

            return keys;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc/>
    public IFullTextWriter OpenWriter(DbConnection connection, DbTransaction transaction) =>
        new SqliteFullTextWriter(connection, transaction);

    /// <summary>An FTS5 table gives its row ids rising by itself.</summary>
    private static void Ask(DbCommand command, SearchText text)
    {
        var found = text.Terms.Where(term => !term.IsExcluded).Select(Expression).ToArray();
        var excluded = text.Terms.Where(term => term.IsExcluded).Select(Expression).ToArray();

        // FTS5 has no expression for "everything but"; the articles themselves are the everything.
        command.CommandText = found.Length == 0
            ? """SELECT "FeedKey" FROM "Articles" EXCEPT SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match ORDER BY 1"""
            : """SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH @match""";
        var without = string.Join(" OR ", excluded);
        var match = command.CreateParameter();
        match.ParameterName = "@match";
        match.Value = (found.Length, excluded.Length) switch
        {
            (0, _) => without,
            (_, 0) => string.Join(" AND ", found),
            _ => $"({string.Join(" AND ", found)}) NOT ({without})",
        };
        command.Parameters.Add(match);
    }

    /// <summary>Words hold no quotes, so a quoted phrase is the whole of FTS5's language that gets through.</summary>
    private static string Expression(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}";
}
