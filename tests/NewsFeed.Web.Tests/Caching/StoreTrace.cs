using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Sqlite;
using NewsFeed.Store;
using SQLitePCL;

namespace NewsFeed.Web.Tests.Caching;

/// <summary>Writes down every statement that SQLite runs for a site, but for the look whether anything was committed, which reads shared memory.</summary>
internal sealed class StoreTrace : DbConnectionInterceptor
{
    private readonly ConcurrentQueue<string> statements = [];

    /// <summary>What was run since the last time it was asked for.</summary>
    public string[] Take()
    {
        string[] all = [.. statements];
        statements.Clear();
        return all;
    }

    /// <summary>Follows every connection that a site opens.</summary>
    public void Follow(IServiceCollection parts)
    {
        parts.AddSingleton<IStoreEngine>(new TracedEngine(new SqliteEngine(), this));
        parts.ConfigureDbContext<NewsFeedDb>(options => options.AddInterceptors(this));
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Follow(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Follow(connection);
        return Task.CompletedTask;
    }

    private void Follow(DbConnection connection) =>
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, statement) => statements.Enqueue(statement), null);

    /// <summary>The engine, whose connections for reading are followed.</summary>
    private sealed class TracedEngine(IStoreEngine engine, StoreTrace trace) : IStoreEngine
    {
        public Task PrepareAsync(NewsFeedDb db, CancellationToken cancellation) => engine.PrepareAsync(db, cancellation);

        public Task<bool> IsReadyAsync(NewsFeedDb db, CancellationToken cancellation) => engine.IsReadyAsync(db, cancellation);

        public Task<long> SizeAsync(NewsFeedDb db, CancellationToken cancellation) => engine.SizeAsync(db, cancellation);

        public Task RemoveAsync(NewsFeedDb db, CancellationToken cancellation) => engine.RemoveAsync(db, cancellation);

        public Task<IStoreWatch> WatchAsync(NewsFeedDb db, CancellationToken cancellation) => engine.WatchAsync(db, cancellation);

        public Task<IDbContextTransaction> BeginWriteAsync(NewsFeedDb db, CancellationToken cancellation) => engine.BeginWriteAsync(db, cancellation);

        public IBulkWrite OpenBulk(NewsFeedDb db) => engine.OpenBulk(db);

        public async Task<DbConnection> OpenForReadingAsync(NewsFeedDb db, CancellationToken cancellation)
        {
            var connection = await engine.OpenForReadingAsync(db, cancellation);
            trace.Follow(connection);
            return connection;
        }
    }
}
