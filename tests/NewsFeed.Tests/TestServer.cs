using Microsoft.EntityFrameworkCore;
using NewsFeed.PostgreSql;
using NewsFeed.Store;
using Npgsql;

[assembly: AssemblyFixture(typeof(NewsFeed.Tests.TestServer))]

namespace NewsFeed.Tests;

/// <summary>The PostgreSQL server of the run: <c>NEWSFEED_POSTGRESQL</c> is the connection string of somebody there who may make databases.</summary>
public sealed class TestServer : IDisposable
{
    private static readonly string TemplateName = $"newsfeed_template_{Environment.ProcessId}_{Guid.NewGuid():N}";
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>A connection string for one of its databases; skips the test where there is no server.</summary>
    public static string ConnectionStringOf(string database)
    {
        var server = Environment.GetEnvironmentVariable("NEWSFEED_POSTGRESQL");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL server: name it in NEWSFEED_POSTGRESQL, or run tests/run.");
        return new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
    }

    /// <summary>The name of a prepared, empty store to copy; made once in each run.</summary>
    public static Task<string> TemplateAsync() => Template.Value;

    public static void Run(string sql) => Ask(sql);

    public static object? Ask(string sql, string? connectionString = null)
    {
        // Without a pool, so that no idle connection keeps a database from being copied or dropped.
        var at = new NpgsqlConnectionStringBuilder(connectionString ?? ConnectionStringOf("postgres")) { Pooling = false };
        using var connection = new NpgsqlConnection(at.ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // Tests ask what they like.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public static void Drop(string database) => Run($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    public void Dispose()
    {
        if (Template.IsValueCreated)
        {
            Drop(TemplateName);
        }
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var at = new NpgsqlConnectionStringBuilder(ConnectionStringOf(TemplateName)) { Pooling = false };
        var options = new DbContextOptionsBuilder<NewsFeedDb>();
        PostgreSqlStore.Configure(options, at.ConnectionString);
        await using var db = new NewsFeedDb(options.Options);
        await new PostgreSqlEngine().PrepareAsync(db, CancellationToken.None);
        return TemplateName;
    }
}
