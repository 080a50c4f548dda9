using Microsoft.Data.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Watches by <c>PRAGMA data_version</c>, which another connection's commit changes: a look at shared memory, about two microseconds.</summary>
internal sealed class SqliteWatch : IStoreWatch
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand look;
    private readonly Lock one = new();

    /// <param name="connection">A connection of the watch's own: its own commits would go unseen.</param>
    public SqliteWatch(SqliteConnection connection)
    {
        this.connection = connection;
        look = connection.CreateCommand();
        look.CommandText = "PRAGMA data_version";
    }

    public ValueTask<long> MarkAsync(CancellationToken cancellation)
    {
        lock (one)
        {
            return new ValueTask<long>((long)look.ExecuteScalar()!);
        }
    }

    public void Dispose()
    {
        look.Dispose();
        connection.Dispose();
    }
}
