using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsFeed.Sqlite;

/// <summary>Gives each connection the settings that SQLite forgets when it is closed.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    /// <summary>How long a writer waits for another.</summary>
    public const int BusySeconds = 10;

    public static readonly ConnectionPragmas Instance = new();

    /// <summary>
    /// In WAL mode NORMAL keeps the store whole through a crash; only a power cut
    /// can take back the last commit, and an import can be repeated. 16 MB of pages hold the indexes of a hundred thousand articles.
    /// </summary>
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";

    /// <summary>What a connection gets that is kept for reading: a few stand side by side, so each holds little.</summary>
    public static readonly string OfReaders =
        $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA query_only = 1; PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
