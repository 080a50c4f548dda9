using Microsoft.EntityFrameworkCore;
using NewsFeed.PostgreSql;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.Tests.PostgreSql;

public sealed class PostgreSqlEngineTests
{
    [Fact]
    public async Task Prepared_by_many_at_once_works()
    {
        await using var store = TestStore.Unprepared(PostgreSqlStore.EngineName);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var db = Open(store);
            await new PostgreSqlEngine().PrepareAsync(db, TestStore.Cancellation);
        })));

        Assert.Empty(await store.Db.Database.GetPendingMigrationsAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Prepared_after_a_process_was_killed_in_the_midst_of_it_works()
    {
        await using var store = TestStore.Unprepared(PostgreSqlStore.EngineName);
        TestServer.Run($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(store.ConnectionString).Database}");
        await using var dying = new NpgsqlConnection(store.ConnectionString);
        await dying.OpenAsync(TestStore.Cancellation);
        await using (var command = new NpgsqlCommand(HalfAMigration, dying))
        {
            await command.ExecuteNonQueryAsync(TestStore.Cancellation);
        }

        var waiting = store.PrepareAsync();
        while ((long)TestServer.Ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted", store.ConnectionString)! == 0)
        {
            Assert.False(waiting.IsCompleted);
            await Task.Yield();
        }

        TestServer.Run($"SELECT pg_terminate_backend({dying.ProcessID})");
        await waiting.WaitAsync(TimeSpan.FromSeconds(60), TestStore.Cancellation);
        await Record.ExceptionAsync(dying.CloseAsync);

        Assert.Empty(await store.Db.Articles.ToListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Knows_every_change_of_the_model()
    {
        await using var store = await TestStore.CreateAsync(PostgreSqlStore.EngineName);

        Assert.False(store.Db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --project src/NewsFeed.PostgreSql");
        Assert.False(store.Get<AccountsDb>().Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --context AccountsDb --project src/NewsFeed.PostgreSql");
    }

    [Fact]
    public async Task That_is_up_to_date_waits_for_no_writer()
    {
        await using var store = await TestStore.CreateAsync(PostgreSqlStore.EngineName);
        await using var other = Open(store);
        await using var writing = await new PostgreSqlEngine().BeginWriteAsync(other, TestStore.Cancellation);

        await store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(8), TestStore.Cancellation);
        var report = await store.ImportAsync(Seeds.Folder, dryRun: true).WaitAsync(TimeSpan.FromSeconds(8), TestStore.Cancellation);

        Assert.Equal(73, report.New);
    }

    [Fact]
    public async Task Goes_on_reading_after_its_connections_were_cut()
    {
        await using var store = await TestStore.CreateAsync(PostgreSqlStore.EngineName);
        await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("First")));
        Assert.Equal(1, (await store.ListAsync()).Total);
        await using (var other = store.OfAnotherProcess())
        {
            await other.ImportAsync(store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Second")));
        }

        TestServer.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{store.Db.Database.GetDbConnection().Database}' AND pid <> pg_backend_pid()");

        Assert.Equal(2, (await store.ListAsync()).Total);
    }

    /// <summary>What a process has done that dies in the midst of a migration: our lock taken, tables made and not committed.</summary>
    private const string HalfAMigration =
        """
        SELECT pg_advisory_lock(5649052644592123905);
        BEGIN; CREATE TABLE "Articles" ("Id" bigint); CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150))
        """;

    private static NewsFeedDb Open(TestStore store)
    {
        var options = new DbContextOptionsBuilder<NewsFeedDb>();
        PostgreSqlStore.Configure(options, store.ConnectionString);
        return new NewsFeedDb(options.Options);
    }
}
