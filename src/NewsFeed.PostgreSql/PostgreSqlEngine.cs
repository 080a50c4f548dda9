using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NewsFeed.PostgreSql.Writing;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql;

/// <summary>Prepares a PostgreSQL store.</summary>
public sealed class PostgreSqlEngine : IStoreEngine
{
    /// <inheritdoc/>
    public async Task PrepareAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await MakeDatabaseAsync(db, cancellation);
        if (await IsReadyAsync(db, cancellation))
        {
            return;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var migrationLock = await AdvisoryLock.TakeForMigrationAsync(db, cancellation);
            await db.Database.MigrateAsync(cancellation);
            await using var accounts = AccountsOf(db);
            await accounts.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> IsReadyAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Both models keep their history in one table, which is asked once.
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return typeof(PostgreSqlEngine).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()
            .All(applied.Contains);
    }

    /// <inheritdoc/>
    public Task<long> SizeAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<IDbContextTransaction> BeginWriteAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await AdvisoryLock.TakeForWritingAsync(db, cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.EnsureDeletedAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<DbConnection> OpenForReadingAsync(NewsFeedDb db, CancellationToken cancellation) => await OpenAsync(db, cancellation);

    /// <inheritdoc/>
    public async Task<IStoreWatch> WatchAsync(NewsFeedDb db, CancellationToken cancellation) => new PostgreSqlWatch(await OpenAsync(db, cancellation));

    /// <inheritdoc/>
    public IBulkWrite OpenBulk(NewsFeedDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new PostgreSqlBulkWrite(db);
    }

    private static AccountsDb AccountsOf(NewsFeedDb db)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        PostgreSqlStore.Configure(options, db.ConnectionString);
        return new AccountsDb(options.Options);
    }

    /// <summary>A connection of its own, which no pool takes back.</summary>
    private static async Task<NpgsqlConnection> OpenAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = new NpgsqlConnectionStringBuilder(db.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(own.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the database where the server has none of the name. Of several processes that try at once one succeeds, and the others are content.</summary>
    private static async Task MakeDatabaseAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }
}
