using Microsoft.Data.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Writes the FTS5 table by two prepared statements.</summary>
internal sealed class SqliteFullTextWriter(SqliteConnection connection) : IFullTextWriter, IDisposable
{
    private readonly SqliteStatement add = new(
        connection, """INSERT INTO "ArticleSearch" (rowid, title, excerpt, body, provider) VALUES (?1, ?2, ?3, ?4, ?5)""");

    private readonly SqliteStatement remove = new(connection, """DELETE FROM "ArticleSearch" WHERE rowid = ?1""");

    /// <inheritdoc/>
    public void Add(long feedKey, SearchableText text)
    {
        add.Bind(1, feedKey);
        add.Bind(2, text.Title);
        add.Bind(3, text.Excerpt);
        add.Bind(4, text.Body);
        add.Bind(5, text.Provider);
        add.Run();
    }

    /// <inheritdoc/>
    public void Remove(long feedKey)
    {
        remove.Bind(1, feedKey);
        remove.Run();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        add.Dispose();
        remove.Dispose();
    }
}
