using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Tests.Store;

public sealed class SqliteEngineTests
{
    [Fact]
    public async Task Uses_a_SQLite_that_cannot_corrupt_a_WAL_database()
    {
        await using var store = await TestStore.CreateAsync();

        var version = await store.Db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(TestStore.Cancellation);

        Assert.True(Version.Parse(version) >= new Version(3, 51, 3), version);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    [InlineData("synchronous", "1")]
    public async Task Sets_what_a_live_site_needs(string pragma, string expected)
    {
        await using var store = await TestStore.CreateAsync();
        await store.Db.Database.OpenConnectionAsync(TestStore.Cancellation);
        await using var command = store.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name comes from the test.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100

        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(TestStore.Cancellation), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Goes_on_after_a_process_was_killed_while_migrating()
    {
        await using var store = TestStore.Unprepared();
        await using (var connection = new SqliteConnection(store.ConnectionString))
        {
            // What EF leaves behind when it is killed in the midst of a migration.
            await connection.OpenAsync(TestStore.Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync(TestStore.Cancellation);
        }

        await store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(60), TestStore.Cancellation);

        Assert.Empty(await store.Db.Articles.ToListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task By_many_at_once_works()
    {
        await using var first = TestStore.Unprepared();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var options = new DbContextOptionsBuilder<NewsFeed.Store.NewsFeedDb>();
            NewsFeed.Sqlite.SqliteStore.Configure(options, first.ConnectionString);
            await using var db = new NewsFeed.Store.NewsFeedDb(options.Options);
            await new NewsFeed.Sqlite.SqliteEngine().PrepareAsync(db, TestStore.Cancellation);
        })));

        Assert.Empty(await first.Db.Database.GetPendingMigrationsAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Keeps_a_table_that_is_nothing_but_its_key_once()
    {
        await using var store = await TestStore.CreateAsync();

        var slim = await store.Db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_list WHERE schema = 'main' AND wr AND name NOT LIKE 'ArticleSearch%'")
            .ToListAsync(TestStore.Cancellation);

        Assert.Equal(["ArticleTopics", "ArticleUrls", "RecoveryCodes", "StoryChanges"], slim.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Knows_every_change_of_the_model()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.False(store.Db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --project src/NewsFeed.Sqlite");
        Assert.False(store.Get<AccountsDb>().Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --context AccountsDb --project src/NewsFeed.Sqlite");
    }

    [Fact]
    public async Task That_is_up_to_date_waits_for_no_writer()
    {
        await using var store = await TestStore.CreateAsync();
        await using var writer = new SqliteConnection(store.ConnectionString);
        await writer.OpenAsync(TestStore.Cancellation);
        await using var transaction = await writer.BeginTransactionAsync(TestStore.Cancellation);

        await store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(8), TestStore.Cancellation);
        var report = await store.ImportAsync(Seeds.Folder, dryRun: true).WaitAsync(TimeSpan.FromSeconds(8), TestStore.Cancellation);

        Assert.Equal(73, report.New);
    }
}
