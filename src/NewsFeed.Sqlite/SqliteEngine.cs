using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Prepares a SQLite store.</summary>
public sealed class SqliteEngine : IStoreEngine
{
    /// <summary>
    /// Rows of a packed file are 1 to 2 KB: pages of 16 KB waste a quarter of the room between them that SQLite's usual 4 KB waste. A file
    /// keeps the size that it was made with.
    /// </summary>
    private const string NewFile = "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL";

    /// <inheritdoc/>
    public async Task PrepareAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await IsReadyAsync(db, cancellation))
        {
            return;
        }

        var file = FileOf(db);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        await using var migrationLock = await MigrationLock.TakeAsync(LockOf(file), cancellation);
        await ForgetDeadMigrationAsync(db, cancellation);
        await db.Database.ExecuteSqlRawAsync(NewFile, cancellation);
        await db.Database.MigrateAsync(cancellation);
        await using var accounts = AccountsOf(db);
        await accounts.Database.MigrateAsync(cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>Asked past EF, which would build its models first: a fifth of a second of every start. A running import does not hold it up.</remarks>
    public async Task<bool> IsReadyAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await using var connection = await OpenAsync(db, SqliteOpenMode.ReadWrite, cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (SqliteException)
        {
            // No file, no table, or no database at all: preparing it makes it, or says what is wrong.
            return false;
        }

        return typeof(SqliteEngine).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()
            .All(applied.Contains);
    }

    /// <inheritdoc/>
    public Task<long> SizeAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var file = FileOf(db);
        string[] parts = [file, file + "-wal", file + "-shm"];
        return Task.FromResult(parts.Select(part => new FileInfo(part)).Where(part => part.Exists).Sum(part => part.Length));
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.EnsureDeletedAsync(cancellation);
        File.Delete(LockOf(FileOf(db)));
    }

    /// <inheritdoc/>
    public async Task<DbConnection> OpenForReadingAsync(NewsFeedDb db, CancellationToken cancellation) => await OpenAsync(db, cancellation);

    /// <inheritdoc/>
    public async Task<IStoreWatch> WatchAsync(NewsFeedDb db, CancellationToken cancellation) => new SqliteWatch(await OpenAsync(db, cancellation));

    /// <inheritdoc/>
    /// <remarks>SQLite has one writer at a time by itself.</remarks>
    public Task<IDbContextTransaction> BeginWriteAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.BeginTransactionAsync(cancellation);
    }

    /// <inheritdoc/>
    public IBulkWrite OpenBulk(NewsFeedDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new SqliteBulkWrite(db);
    }

    private static AccountsDb AccountsOf(NewsFeedDb db)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        SqliteStore.Configure(options, db.ConnectionString);
        return new AccountsDb(options.Options);
    }

    private static string FileOf(NewsFeedDb db) => Path.GetFullPath(new SqliteConnectionStringBuilder(db.ConnectionString).DataSource);

    private static string LockOf(string file) => file + ".migrating";

    private static Task<SqliteConnection> OpenAsync(NewsFeedDb db, CancellationToken cancellation) =>
        OpenAsync(db, SqliteOpenMode.ReadWriteCreate, cancellation);

    private static async Task<SqliteConnection> OpenAsync(NewsFeedDb db, SqliteOpenMode mode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = new SqliteConnectionStringBuilder(db.ConnectionString) { Pooling = false };
        own.Mode = own.Mode == SqliteOpenMode.ReadOnly ? own.Mode : mode;
        var connection = new SqliteConnection(own.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = ConnectionPragmas.OfReaders;
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// EF marks a running migration with a row that a killed process leaves behind, and every later one would wait for it for ever.
    /// As our own lock is held, whoever wrote the row is gone.
    /// </summary>
    private static async Task ForgetDeadMigrationAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        const string Count = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(Count).SingleAsync(cancellation) > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellation);
        }
    }
}
