using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql;

/// <summary>Lets one process at a time do what two may not do at once. The server lets go of the lock when the process ends, however it ends.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    /// <summary>How long a writer waits for another, as with SQLite.</summary>
    private const int WriterSeconds = 10;

    /// <summary>Longer than a migration of millions of articles takes.</summary>
    private const int MigrationMinutes = 10;

    // Numbers of our own in the space that all programs of the database share.
    private const long Migration = 0x4E65_7773_4665_0001;
    private const long Writing = 0x4E65_7773_4665_0002;

    private readonly NewsFeedDb db;

    private AdvisoryLock(NewsFeedDb db) => this.db = db;

    /// <summary>Waits until no other process migrates the store.</summary>
    /// <param name="db">A store whose connection is open, and stays so.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="IOException">Another process has had the lock for too long.</exception>
    public static async Task<AdvisoryLock> TakeForMigrationAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync($"SET lock_timeout = '{MigrationMinutes}min'", cancellation);
            var patience = db.Database.GetCommandTimeout();
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(MigrationMinutes + 1));
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Migration})", cancellation);
            db.Database.SetCommandTimeout(patience);
            await db.Database.ExecuteSqlRawAsync("RESET lock_timeout", cancellation);
            return new AdvisoryLock(db);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new IOException($"Another process has been preparing the store for {MigrationMinutes} minutes. End it, or wait.", error);
        }
    }

    /// <summary>Waits until no other process writes; the lock ends with the transaction.</summary>
    /// <param name="db">A store in a transaction.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PostgresException">Another process has had the lock for too long.</exception>
    public static async Task TakeForWritingAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync($"SET LOCAL lock_timeout = '{WriterSeconds}s'", cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Writing})", cancellation);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = DEFAULT", cancellation);
    }

    public async ValueTask DisposeAsync() => await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Migration})");
}
