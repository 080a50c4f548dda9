using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Sqlite;
using NewsFeed.Store;

namespace NewsFeed.Tests;

/// <summary>Where the store of one test is. The engine is that of the run, so that the same tests speak to each.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The engine that tests use unless they say which: <c>NEWSFEED_TEST_ENGINE</c>, else SQLite.</summary>
    public static string RunsOn => Environment.GetEnvironmentVariable("NEWSFEED_TEST_ENGINE") ?? SqliteStore.EngineName;

    /// <summary>The engine's name in the settings.</summary>
    public abstract string Engine { get; }

    public abstract string ConnectionString { get; }

    /// <summary>A database that does not exist yet, of the engine of the run.</summary>
    public static TestDatabase For(TestFolder folder, string file = "store.db") => Of(RunsOn, folder, file);

    /// <summary>A database that does not exist yet; skips the test where its server is missing.</summary>
    public static TestDatabase Of(string engine, TestFolder folder, string file = "store.db") => engine switch
    {
        SqliteStore.EngineName => new SqliteTestDatabase(folder.Path(file)),
        _ => new PostgreSqlTestDatabase(),
    };

    public abstract void AddTo(IServiceCollection services);

    /// <summary>Makes it, ready for use where that is quicker than letting the engine do it.</summary>
    public abstract Task MakeAsync();

    /// <summary>Makes it a copy of another one of the same engine, in which nobody is at work.</summary>
    public abstract void MakeLike(TestDatabase other);

    public abstract bool Exists();

    /// <summary>Whether rows are being written that are not committed yet.</summary>
    public abstract bool HasUncommittedRows();

    public abstract ValueTask DisposeAsync();
}

/// <summary>A file of its own.</summary>
public sealed class SqliteTestDatabase(string file) : TestDatabase
{
    private readonly string file = file;

    /// <summary>A prepared, empty store to copy; made once in each run, and gone with it.</summary>
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public override string Engine => SqliteStore.EngineName;

    public override string ConnectionString => SqliteStore.ConnectionStringFor(file);

    public override void AddTo(IServiceCollection services) => services.AddSqliteStore(ConnectionString);

    /// <summary>Copying a prepared file takes a tenth of the time of preparing one.</summary>
    public override async Task MakeAsync() => File.Copy(await Template.Value, file);

    public override void MakeLike(TestDatabase other) => File.Copy(((SqliteTestDatabase)other).file, file);

    public override bool Exists() => File.Exists(file);

    /// <summary>The write-ahead log grows as soon as rows are written and before they are committed. Looked at once: it goes with the process that wrote it.</summary>
    public override bool HasUncommittedRows() => new FileInfo(file + "-wal") is { Exists: true, Length: > 500_000 };

    public override ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var template = folder.Path("template.db");
        var options = new DbContextOptionsBuilder<NewsFeedDb>();
        SqliteStore.Configure(options, SqliteStore.ConnectionStringFor(template));
        await using var db = new NewsFeedDb(options.Options);
        await new SqliteEngine().PrepareAsync(db, CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return template;
    }
}
