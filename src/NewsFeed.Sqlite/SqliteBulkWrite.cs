using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Writes row by row: SQLite has no faster way, and holds nothing back.</summary>
internal sealed class SqliteBulkWrite(NewsFeedDb db) : IBulkWrite
{
    private readonly SqliteFullTextWriter words = new((SqliteConnection)db.Database.GetDbConnection());
    private readonly List<IDisposable> writers = [];

    /// <inheritdoc/>
    public IFullTextWriter Words => words;

    /// <inheritdoc/>
    public IRowWriter<TRow> Rows<TRow>(string deleteBy)
        where TRow : class
    {
        var writer = new SqliteRowWriter<TRow>(db, deleteBy);
        writers.Add(writer);
        return writer;
    }

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        writers.ForEach(writer => writer.Dispose());
        words.Dispose();
        return ValueTask.CompletedTask;
    }
}
