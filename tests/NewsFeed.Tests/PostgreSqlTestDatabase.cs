using Microsoft.Extensions.DependencyInjection;
using NewsFeed.PostgreSql;
using Npgsql;

namespace NewsFeed.Tests;

/// <summary>A database of its own on the server of the run.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string name = $"newsfeed_test_{Guid.NewGuid():N}";

    public PostgreSqlTestDatabase() => ConnectionString = TestServer.ConnectionStringOf(name);

    public override string Engine => PostgreSqlStore.EngineName;

    public override string ConnectionString { get; }

    public override void AddTo(IServiceCollection services) => services.AddPostgreSqlStore(ConnectionString);

    /// <summary>Copying a prepared database takes a tenth of the time of preparing one.</summary>
    public override async Task MakeAsync() => TestServer.Run($"CREATE DATABASE {name} TEMPLATE {await TestServer.TemplateAsync()}");

    public override void MakeLike(TestDatabase other) => TestServer.Run($"CREATE DATABASE {name} TEMPLATE {((PostgreSqlTestDatabase)other).name}");

    public override bool Exists() => (long)TestServer.Ask($"SELECT count(*) FROM pg_database WHERE datname = '{name}'")! > 0;

    public override bool HasUncommittedRows() => Exists() && (bool)TestServer.Ask(
        "SELECT to_regclass('\"Articles\"') IS NOT NULL AND pg_relation_size(to_regclass('\"Articles\"')) > 0", ConnectionString)!;

    public override ValueTask DisposeAsync()
    {
        using var own = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(own);
        TestServer.Drop(name);
        return ValueTask.CompletedTask;
    }
}
