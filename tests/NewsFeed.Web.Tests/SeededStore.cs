using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using NewsFeed.Web.Commands;
using Npgsql;

[assembly: AssemblyFixture(typeof(NewsFeed.Web.Tests.SeededStore))]

namespace NewsFeed.Web.Tests;

/// <summary>A store with the seeds, made once in each run to be copied: to import them takes most of the time in which a site of a test starts.</summary>
public sealed class SeededStore : IAsyncDisposable
{
    private static readonly TestFolder Folder = new();
    private static readonly Lazy<Task<TestDatabase>> Made = new(MakeAsync);

    /// <summary>Makes a database that does not exist yet a copy of it.</summary>
    public static async Task CopyToAsync(TestDatabase database) => database.MakeLike(await Made.Value);

    public async ValueTask DisposeAsync()
    {
        if (Made.IsValueCreated)
        {
            await (await Made.Value).DisposeAsync();
        }

        Folder.Dispose();
    }

    private static async Task<TestDatabase> MakeAsync()
    {
        var database = TestDatabase.For(Folder);
        await database.MakeAsync();
        await using (var app = Site.TryBuild(builder => builder.Configuration.AddInMemoryCollection(TestSite.SettingsOf(Folder, database, Seeds.Folder)))!)
        {
            await Seeding.PrepareAsync(app.Services, TextWriter.Null, CancellationToken.None);
        }

        // Idle connections would keep a file's log beside it, and a database from being copied.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return database;
    }
}
