using System.Globalization;
using Microsoft.Extensions.Options;
using NewsFeed.Feed.Columns;
using NewsFeed.Syndication;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Feeds;

/// <summary>Looks each second whether feeds have changed, whoever changed them, and tells the WebSub hub. It is the site that tells it and not the import:
/// a hub fetches what it is told of, which only a site that is up can give, and an import has no time for hubs.</summary>
/// <param name="scopes">Where the store is had from.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="options">Where the site and its hub stand.</param>
/// <param name="settings">The folder that everything is written to.</param>
/// <param name="clock">Tells the present.</param>
/// <param name="log">Where failures are told.</param>
internal sealed partial class HubWatch(
    IServiceScopeFactory scopes, FeedColumnsCache cache, IOptions<SiteOptions> options, NewsFeedSettings settings, TimeProvider clock, ILogger<HubWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>How long a hub may take to answer.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Holds the number of the change that the hub was told of last.</summary>
    private readonly string memory = Path.Combine(settings.DataDirectory, "websub");

    private readonly ChangedFeeds changed = new(cache);
    private long told = -1;
    private long seen = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { WebSubHub: { } hub, BaseUrl: { } site })
        {
            return;
        }

        await Task.Yield();
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("NewsFeed");
        var pings = new HubPings(hub, client, clock, log);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(pings, site.AbsoluteUri.TrimEnd('/') + "/", stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(HubPings pings, string site, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (paths, version) = await changed.NextAsync(scope.ServiceProvider, cancellation);

            // The first look finds everything changed; whether it has is what was kept of the last run.
            if (seen >= 0 || version != Remembered())
            {
                pings.Add(paths.SelectMany(path => FeedFormat.All.Select(format => site + FeedPlace.PathOf(path, format))));
            }

            seen = version;
            await pings.TellAsync(cancellation);
            if (pings.IsDone && told != seen)
            {
                Remember(seen);
                told = seen;
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever it is, as a store that is being moved: the next second may be better, and readers must not notice.
            LogTrouble(error);
        }
    }

    /// <summary>All at once: a site that is stopped meanwhile would find half a number, and tell the hub of everything.</summary>
    private void Remember(long version)
    {
        File.WriteAllText(memory + ".new", version.ToString(CultureInfo.InvariantCulture));
        File.Move(memory + ".new", memory, overwrite: true);
    }

    private long Remembered() =>
        File.Exists(memory) && long.TryParse(File.ReadAllText(memory), CultureInfo.InvariantCulture, out var version) ? version : -1;

    [LoggerMessage(LogLevel.Error, "Changed feeds could not be looked for, so the hub is not told of them yet.")]
    private partial void LogTrouble(Exception error);
}
