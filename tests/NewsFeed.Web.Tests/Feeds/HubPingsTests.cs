using Microsoft.Extensions.Logging;
using NewsFeed.Web.Feeds;

namespace NewsFeed.Web.Tests.Feeds;

public sealed class HubPingsTests
{
    private readonly HandClock clock = new();
    private readonly Notes notes = new();

    [Fact]
    public async Task Tell_of_each_feed_once_in_messages_of_a_bounded_size()
    {
        await using var hub = await TestHub.StartAsync();
        var pings = Pings(hub.Address);
        string[] feeds = [.. Enumerable.Range(0, HubPings.MaxFeeds + 1).Select(i => $"https://news.example/{i}.rss")];
        pings.Add(feeds);
        pings.Add(feeds[..3]);

        await TellAsync(pings);

        Assert.Equal<IEnumerable<string>>(feeds, [.. await hub.NextAsync(), .. await hub.NextAsync()]);
        Assert.True(pings.IsDone);
        Assert.Empty(notes.Lines);
    }

    [Fact]
    public async Task Are_made_again_after_longer_and_longer_pauses_until_the_hub_takes_them()
    {
        await using var hub = await TestHub.StartAsync(503, 429);
        var pings = Pings(hub.Address);
        pings.Add(["https://news.example/feed.rss"]);

        await TellAsync(pings);
        await TellAsync(pings);
        Assert.Equal(1, hub.Asked);
        clock.Now += HubPings.Pauses[0];
        await TellAsync(pings);
        Assert.Equal(2, hub.Asked);
        clock.Now += HubPings.Pauses[1];
        await TellAsync(pings);

        Assert.Equal(["https://news.example/feed.rss"], await hub.NextAsync());
        Assert.Equal([LogLevel.Warning, LogLevel.Warning], notes.Lines.Select(line => line.Level));
        Assert.Contains("503", notes.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_at_last_where_no_hub_is()
    {
        var pings = Pings("http://127.0.0.1:9/hub");
        pings.Add(["https://news.example/feed.rss"]);

        for (var i = 0; i <= HubPings.Pauses.Count; i++)
        {
            await TellAsync(pings);
            clock.Now += TimeSpan.FromHours(1);
        }

        Assert.True(pings.IsDone);
        Assert.Equal(LogLevel.Error, notes.Lines[^1].Level);
        Assert.Contains("NewsFeed__WebSubHub", notes.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_at_once_where_the_hub_refuses_for_good()
    {
        await using var hub = await TestHub.StartAsync(403);
        var pings = Pings(hub.Address);
        pings.Add(["https://news.example/feed.rss"]);

        await TellAsync(pings);

        Assert.True(pings.IsDone);
        Assert.Equal(LogLevel.Error, Assert.Single(notes.Lines).Level);
    }

    private HubPings Pings(string address) => new(new Uri(address), new HttpClient(), clock, notes);

    private static Task TellAsync(HubPings pings) => pings.TellAsync(TestContext.Current.CancellationToken);

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Notes : ILogger
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}
