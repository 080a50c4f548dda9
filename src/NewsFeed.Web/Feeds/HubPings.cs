using System.Net;

namespace NewsFeed.Web.Feeds;

/// <summary>Tells a WebSub hub which feeds have changed, until the hub has taken it or too much time has gone by.</summary>
/// <param name="hub">The hub.</param>
/// <param name="client">Sends; its timeout bounds each attempt.</param>
/// <param name="clock">Tells the present.</param>
/// <param name="log">Where failures are told.</param>
public sealed partial class HubPings(Uri hub, HttpClient client, TimeProvider clock, ILogger log)
{
    /// <summary>The feeds of one message: a few kilobytes, which every server takes.</summary>
    public const int MaxFeeds = 50;

    /// <summary>How long to wait after each failure; after the last one the hub is told no more of what waits.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(45)];

    // In the order they came, and each once: what changes again while it waits is told once.
    private readonly List<string> waiting = [];
    private int failures;
    private DateTimeOffset due = DateTimeOffset.MinValue;

    /// <summary>Whether there is nothing left to tell.</summary>
    public bool IsDone => waiting.Count == 0;

    /// <summary>Notes that feeds have changed.</summary>
    /// <param name="feeds">Their addresses.</param>
    public void Add(IEnumerable<string> feeds) => waiting.AddRange(feeds.Except(waiting).ToArray());

    /// <summary>Tells the hub what is due. Never an exception but that of a cancellation.</summary>
    /// <param name="cancellation">Ends the telling; what was not taken stays due.</param>
    public async Task TellAsync(CancellationToken cancellation)
    {
        while (waiting.Count > 0 && clock.GetUtcNow() >= due)
        {
            string[] told = [.. waiting.Take(MaxFeeds)];
            var (problem, isFinal) = await SendAsync(told, cancellation);
            if (problem is null)
            {
                waiting.RemoveRange(0, told.Length);
                failures = 0;
            }
            else if (isFinal || failures == Pauses.Count)
            {
                LogGivenUp(hub, waiting.Count, problem);
                waiting.Clear();
                failures = 0;
            }
            else
            {
                var pause = Pauses[failures++];
                due = clock.GetUtcNow() + pause;
                LogFailed(hub, told.Length, problem, (int)pause.TotalSeconds);
            }
        }
    }

    /// <returns>What went wrong; null for nothing. And whether asking again would not help.</returns>
    private async Task<(string? Problem, bool IsFinal)> SendAsync(IReadOnlyList<string> feeds, CancellationToken cancellation)
    {
        try
        {
            using var form = new FormUrlEncodedContent(feeds.Select(feed => KeyValuePair.Create("hub.url", feed)).Prepend(KeyValuePair.Create("hub.mode", "publish")));
            using var request = new HttpRequestMessage(HttpMethod.Post, hub) { Content = form };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var isPassing = (int)response.StatusCode >= 500 || response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
            return response.IsSuccessStatusCode ? (null, false) : ($"it answers {(int)response.StatusCode}", !isPassing);
        }
        catch (HttpRequestException error)
        {
            return (error.Message, false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ("it does not answer in time", false);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The hub {Hub} could not be told of {Count} changed feeds: {Problem}. It is told again in {Seconds} s.")]
    private partial void LogFailed(Uri hub, int count, string problem, int seconds);

    [LoggerMessage(LogLevel.Error, "The hub {Hub} is not told of {Count} changed feeds: {Problem}. Check NewsFeed__WebSubHub, and that the hub knows NewsFeed__BaseUrl.")]
    private partial void LogGivenUp(Uri hub, int count, string problem);
}
