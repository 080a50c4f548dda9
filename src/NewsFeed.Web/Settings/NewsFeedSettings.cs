namespace NewsFeed.Web.Settings;

/// <summary>All settings, read and checked.</summary>
public sealed record NewsFeedSettings
{
    /// <summary>The database engine: one of <see cref="StoreEngines.Names"/>.</summary>
    public required string Engine { get; init; }

    /// <summary>Where the store is, in the engine's own form.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Absolute path of the folder that everything is written to.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The folder imported into an empty store; null for none.</summary>
    public required string? Seeds { get; init; }

    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>Megabytes of rendered pages kept in memory, 0 to 4,096; 0 means that none are kept.</summary>
    public required int PageCache { get; init; }

    /// <summary>The address that metrics are had from, apart from the site's own; null for none.</summary>
    public required string? MetricsUrl { get; init; }

    /// <summary>How the log is written: one of <see cref="Observability.Logs.Formats"/>.</summary>
    public required string LogFormat { get; init; }

    /// <summary>Articles on a numbered page of the API that existing clients speak, 1 to 100.</summary>
    public required int ApiPageSize { get; init; }

    /// <summary>Requests of <c>/api/v1</c> that one address may make in a minute, 0 to 1,000,000; 0 means any number.</summary>
    public required int ApiRequestsPerMinute { get; init; }

    /// <summary>Megabytes of one archive sent over HTTP, 1 to 4,096. Two at once may lie in the data directory.</summary>
    public required int MaxUpload { get; init; }

    /// <summary>Absolute path of the folder that editors may import from by their browsers; null for none.</summary>
    public required string? ImportRoot { get; init; }

    /// <summary>What the pages need to know.</summary>
    public required SiteOptions Site { get; init; }
}

/// <summary>One setting: its name in the environment, what it is for, and what holds where it is not given.</summary>
/// <param name="Name">The environment variable.</param>
/// <param name="Default">What holds where it is not given, in words.</param>
/// <param name="Meaning">One sentence for the README and for messages.</param>
public sealed record SettingDescription(string Name, string Default, string Meaning)
{
    /// <summary>Every setting there is.</summary>
    public static IReadOnlyList<SettingDescription> All { get; } =
    [
        new("ConnectionStrings__NewsFeed", "`newsfeed.db` in the data directory; PostgreSQL has none", "Where the store is, as a connection string of the engine."),
        new("NewsFeed__Engine", "`sqlite`", "The database engine: `sqlite` or `postgresql`."),
        new("NewsFeed__DataDirectory", "`./data`", "The folder that everything is written to: the database, keys."),
        new("NewsFeed__Seeds", "the seeds that come with the program", "The folder imported into an empty store; empty for none."),
        new("NewsFeed__SiteTitle", "`NewsFeed`", "The site's name in the masthead and in titles."),
        new("NewsFeed__BaseUrl", "none", "The site's public address, for canonical links, feeds and sitemaps."),
        new("NewsFeed__AssetBaseUrl", "the site itself", "The address that site-relative pictures of articles are resolved against."),
        new("NewsFeed__WebSubHub", "none", "The WebSub hub that is told when feeds change; needs `NewsFeed__BaseUrl`."),
        new("NewsFeed__PageCache", "`32`", "Megabytes of rendered pages kept in memory until the store changes; 0 for none."),
        new("NewsFeed__MetricsUrl", "none", "Where metrics are had in Prometheus' form, at `/metrics`, such as `http://127.0.0.1:9464`: not open to the public."),
        new("NewsFeed__LogFormat", "`text`", "`text` for people, `json` for one JSON object a line."),
        new("NewsFeed__MaxUpload", "`256`", "Megabytes of one archive sent to `/api/v1/imports` or to the newsroom; a hundred thousand packed articles take about a hundred."),
        new("NewsFeed__ImportRoot", "none", "The folder of the server that editors may import folders and archives from; links in it are not followed."),
        new("NewsFeed__ApiPageSize", "`25`", "Articles on a page of `/api/news`, 1 to 100."),
        new("NewsFeed__ApiRequestsPerMinute", "`600`", "Requests of `/api/v1` that one address may make in a minute; 0 for any number."),
        new("ASPNETCORE_URLS", "`http://localhost:5080`", "The addresses to listen on, separated by semicolons."),
    ];
}
