using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Curation;
using NewsFeed.Digests;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Insight;
using NewsFeed.Related;
using NewsFeed.Store;
using NewsFeed.Tokens;

namespace NewsFeed.Tests;

/// <summary>A real store in a folder of its own, which goes when the test ends.</summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>What the clock says in tests: the day after the newest seed.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private readonly bool isOwner;

    private TestStore(TestFolder folder, TestDatabase database, bool isOwner = true)
    {
        (Folder, Database, this.isOwner) = (folder, database, isOwner);
        var collection = new ServiceCollection();
        database.AddTo(collection);
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(new ReaderLimits()).AddSingleton(new ImportLimits());
        collection.AddSingleton<ArticleFileReader>().AddSingleton<DataFileReader>().AddSingleton<FilePreparation>().AddSingleton<ArticleSources>();
        collection.AddScoped<ImportPlanner>().AddScoped<Importer>().AddScoped<ImportUndo>().AddScoped<BatchQuery>().AddScoped<FileExport>().AddScoped<FileCheck>();
        collection.AddSingleton<FeedColumnsCache>().AddScoped<FeedQuery>().AddScoped<ArticleQuery>().AddSingleton<VerbatimReader>().AddScoped<NumberedQuery>().AddScoped<RelatedQuery>().AddScoped<TopicQuery>().AddScoped<ProviderQuery>().AddScoped<ArchiveQuery>().AddScoped<TrendsQuery>().AddScoped<PortraitQuery>();
        collection.AddScoped<LikenessQuery>().AddScoped<IssueQuery>().AddScoped<Selection>().AddScoped<StoredFiles>();
        collection.AddScoped<TopicFilesQuery>().AddScoped<NewsFeed.Syndication.SitemapQuery>().AddScoped<DirectoryCurator>().AddScoped<StoryCurator>().AddScoped<DirectoryDesk>().AddScoped<MovedNames>();
        collection.AddSingleton<DeskColumnsCache>().AddScoped<DeskList>().AddScoped<ArticleDesk>();
        collection.AddScoped<Curator>().AddScoped<HistoryQuery>().AddScoped<TokenBook>();
        services = collection.BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public TestFolder Folder { get; }

    public TestDatabase Database { get; }

    /// <summary>Stands still at <see cref="Now"/> until it is set.</summary>
    public SetClock Clock { get; } = new(Now);

    public string ConnectionString => Database.ConnectionString;

    public NewsFeedDb Db => Get<NewsFeedDb>();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A store that has been prepared.</summary>
    /// <param name="engine">The engine; null for that of the run.</param>
    public static async Task<TestStore> CreateAsync(string? engine = null)
    {
        var store = Unprepared(engine);
        await store.Database.MakeAsync();
        await store.PrepareAsync();
        return store;
    }

    /// <summary>A store of which nothing exists yet.</summary>
    /// <param name="engine">The engine; null for that of the run.</param>
    public static TestStore Unprepared(string? engine = null)
    {
        var folder = new TestFolder();
        return new(folder, TestDatabase.Of(engine ?? TestDatabase.RunsOn, folder));
    }

    /// <summary>The same store as another process would have it open: with nothing of this one in its memory.</summary>
    public TestStore OfAnotherProcess() => new(Folder, Database, isOwner: false);

    /// <summary>A store with the seeds in it.</summary>
    public static async Task<TestStore> WithSeedsAsync()
    {
        var store = await CreateAsync();
        await store.ImportAsync(Seeds.Folder);
        return store;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task PrepareAsync() => Get<IStoreEngine>().PrepareAsync(Db, Cancellation);

    public Task<ImportReport> ImportAsync(string path, bool dryRun = false, bool prune = false, ConflictChoices? conflicts = null) =>
        ImportAsync(Get<ArticleSources>().Open(path), dryRun, prune, conflicts);

    /// <summary>Imports in a scope of its own, as every command does.</summary>
    public async Task<ImportReport> ImportAsync(IArticleSource source, bool dryRun = false, bool prune = false, ConflictChoices? conflicts = null)
    {
        await using var own = services.CreateAsyncScope();
        return await own.ServiceProvider.GetRequiredService<Importer>()
            .RunAsync(source, new ImportOptions("test") { DryRun = dryRun, Prune = prune, Conflicts = conflicts ?? ConflictChoices.Decisions }, null, Cancellation);
    }

    /// <summary>Undoes an import in a scope of its own.</summary>
    public async Task<UndoReport> UndoAsync(long batch, bool dryRun = false)
    {
        await using var own = services.CreateAsyncScope();
        return await own.ServiceProvider.GetRequiredService<ImportUndo>().RunAsync(batch, new UndoOptions("test") { DryRun = dryRun }, null, Cancellation);
    }

    /// <summary>Curates in a scope of its own, as every request does.</summary>
    public async Task<CurationResult> CurateAsync(Func<Curator, Task<CurationResult>> wish)
    {
        await using var own = services.CreateAsyncScope();
        return await wish(own.ServiceProvider.GetRequiredService<Curator>());
    }

    /// <summary>Curates something else in a scope of its own.</summary>
    public async Task<TResult> CurateAsync<TCurator, TResult>(Func<TCurator, Task<TResult>> wish)
        where TCurator : notnull
    {
        await using var own = services.CreateAsyncScope();
        return await wish(own.ServiceProvider.GetRequiredService<TCurator>());
    }

    /// <summary>Reads a list as a page would.</summary>
    public async Task<FeedPage> ListAsync(string query = "")
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => KeyValuePair.Create(pair.Split('=')[0], Uri.UnescapeDataString(pair.Split('=')[1])));
        var (request, problems) = FeedRequestParser.Parse(pairs);
        Assert.Empty(problems);
        return await Get<FeedQuery>().PageAsync(request, Cancellation);
    }

    /// <summary>Every row of every table as text, to compare stores by.</summary>
    public Task<IReadOnlyList<string>> DumpAsync() => StoreDump.OfAsync(Db);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        if (isOwner)
        {
            await Database.DisposeAsync();
            Folder.Dispose();
        }
    }

}
