using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.PostgreSql;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>A store that is made for a measurement, and goes with it.</summary>
/// <param name="Engine">The engine's name in the settings.</param>
/// <param name="ConnectionString">Where it is: a file or a database that is not there yet.</param>
internal sealed record BenchmarkStore(string Engine, string ConnectionString)
{
    public static BenchmarkStore InFolder(string folder) => new(SqliteStore.EngineName, SqliteStore.ConnectionStringFor(Path.Combine(folder, "store.db")));

    public IServiceCollection AddTo(IServiceCollection services) =>
        Engine == PostgreSqlStore.EngineName ? services.AddPostgreSqlStore(ConnectionString) : services.AddSqliteStore(ConnectionString);

    /// <summary>Tells a program where the store is.</summary>
    public void AddTo(IDictionary<string, string?> settings) => (settings["NewsFeed__Engine"], settings["ConnectionStrings__NewsFeed"]) = (Engine, ConnectionString);

    /// <summary>Whether there is something there already, which a measurement must not touch.</summary>
    public Task<bool> ExistsAsync() => WithAsync((db, _) => db.Database.CanConnectAsync());

    /// <summary>How many bytes it takes.</summary>
    public Task<long> SizeAsync() => WithAsync(async (db, _) => Engine == PostgreSqlStore.EngineName
        ? await db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync()
        : await db.Database.SqlQueryRaw<long>("SELECT page_count * page_size AS Value FROM pragma_page_count, pragma_page_size").SingleAsync());

    public Task<bool> RemoveAsync() => WithAsync(async (db, engine) =>
    {
        await engine.RemoveAsync(db, CancellationToken.None);
        return true;
    });

    /// <summary>Asks the store.</summary>
    public async Task<T> WithAsync<T>(Func<NewsFeedDb, IStoreEngine, Task<T>> question)
    {
        await using var services = AddTo(new ServiceCollection()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsFeedDb>(), services.GetRequiredService<IStoreEngine>());
    }
}
