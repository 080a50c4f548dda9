using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Tokens;
using NewsFeed.Web.Commands;
using NewsFeed.Web.Observability;

namespace NewsFeed.Web.Tests;

/// <summary>The real site on a port of its own, with a store of its own, spoken to over HTTP.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestDatabase database;
    private readonly HttpClient client;

    private readonly bool isOwner;
    private bool isStopped;

    private TestSite(WebApplication app, TestFolder folder, TestDatabase database, bool isOwner = true)
    {
        (this.app, this.database, this.isOwner) = (app, database, isOwner);
        Folder = folder;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public TestFolder Folder { get; }

    public Uri Address => client.BaseAddress!;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A site with the seeds.</summary>
    public static Task<TestSite> WithSeedsAsync() => StartAsync(Seeds.Folder);

    /// <summary>A site with nothing in it.</summary>
    public static Task<TestSite> EmptyAsync() => StartAsync("");

    /// <summary>A site with the seeds and some settings of its own, by the names that configuration knows them by.</summary>
    public static Task<TestSite> WithSeedsAsync(params (string Name, string Value)[] settings) => StartAsync(Seeds.Folder, settings);

    /// <summary>Where the site gives its metrics; null for nowhere.</summary>
    public Uri? MetricsAddress => app.Services.GetRequiredService<MetricsSite>().Address;

    /// <summary>A site with settings of its own, such as <c>NewsFeed:BaseUrl</c>.</summary>
    public static Task<TestSite> WithAsync(string seeds, params (string Name, string Value)[] settings) => StartAsync(seeds, settings);

    /// <summary>The patterns of all addresses that can be read, such as <c>/articles/{slug}</c>.</summary>
    public IReadOnlyList<RoutePattern> Readable =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(endpoint => endpoint.RoutePattern),
    ];

    public async Task<ImportReport> ImportAsync(string path)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(
            scope.ServiceProvider.GetRequiredService<ArticleSources>().Open(path), new ImportOptions("test"), null, Cancellation);
    }

    /// <summary>Asks the site's store.</summary>
    public Task<T> InStoreAsync<T>(Func<NewsFeedDb, Task<T>> question) => InScopeAsync(services => question(services.GetRequiredService<NewsFeedDb>()));

    /// <summary>Does with the site's own things what a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, Cancellation);

    /// <summary>The page at an address, which has to answer 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} for {path}");
        return await ParseAsync(response);
    }

    /// <summary>The text of the page at an address, which has to answer 200.</summary>
    public Task<string> PageTextAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));

    /// <summary>A site that writes down what it logs, down to the smallest step; but of addresses only what it logs by itself.</summary>
    public static async Task<TestSite> LoggedAsync(ILoggerProvider log)
    {
        var site = await StartAsync(Seeds.Folder, [], builder => builder.Logging
            .SetMinimumLevel(LogLevel.Trace)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter<ConsoleLoggerProvider>(null, LogLevel.None));
        site.Get<ILoggerFactory>().AddProvider(log);
        return site;
    }

    /// <summary>A site with the seeds, of whose parts a test exchanges some when all are known.</summary>
    public static Task<TestSite> WithPartsAsync(Action<IServiceCollection> exchange) =>
        StartAsync(Seeds.Folder, [], builder => builder.Host.ConfigureContainer<IServiceCollection>((_, parts) => exchange(parts)));

    /// <summary>The same store served by another process.</summary>
    public async Task<TestSite> AnotherProcessAsync() => new(await ServeAsync(Folder, database, "", [], null), Folder, database, isOwner: false);

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Makes a token.</summary>
    public async Task<string> TokenAsync(TokenScopes scopes, string name = "robot", TimeSpan? life = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<TokenBook>().AddAsync(name, scopes, life, Cancellation)).Text!;
    }

    /// <summary>Stops the site when all its requests are done; its store and its folder stay.</summary>
    public async Task StopAsync()
    {
        if (!isStopped)
        {
            isStopped = true;
            await app.StopAsync(Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await StopAsync();
        await app.DisposeAsync();
        if (isOwner)
        {
            await database.DisposeAsync();
            Folder.Dispose();
        }
    }

    private static Task<TestSite> StartAsync(string seeds, params (string Name, string Value)[] settings) => StartAsync(seeds, settings, null);

    private static async Task<TestSite> StartAsync(string seeds, (string Name, string Value)[] settings, Action<WebApplicationBuilder>? more)
    {
        var folder = new TestFolder();
        var database = TestDatabase.For(folder);
        await (seeds == Seeds.Folder && more is null ? SeededStore.CopyToAsync(database) : database.MakeAsync());
        return new TestSite(await ServeAsync(folder, database, seeds, settings, more), folder, database);
    }

    /// <summary>What every site of a test is told, by the names that configuration knows it by.</summary>
    internal static Dictionary<string, string?> SettingsOf(TestFolder folder, TestDatabase database, string seeds) => new()
    {
        ["urls"] = "http://127.0.0.1:0",
        ["NewsFeed:DataDirectory"] = folder.Path("data"),
        ["NewsFeed:Seeds"] = seeds,
        ["NewsFeed:Engine"] = database.Engine,
        ["ConnectionStrings:NewsFeed"] = database.ConnectionString,
    };

    private static async Task<WebApplication> ServeAsync(
        TestFolder folder, TestDatabase database, string seeds, (string Name, string Value)[] settings, Action<WebApplicationBuilder>? more)
    {
        var all = SettingsOf(folder, database, seeds);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var app = Site.TryBuild(builder =>
        {
            builder.Configuration.AddInMemoryCollection(all);
            more?.Invoke(builder);
        })!;
        await Seeding.PrepareAsync(app.Services, TextWriter.Null, Cancellation);
        await app.StartAsync(Cancellation);
        return app;
    }
}
