using System.Net;
using System.Text.Json;
using System.Threading.RateLimiting;
using NewsFeed.Web.Api;

namespace NewsFeed.Web.Tests.Api;

[OnEachEngine]
public sealed class RequestLimitTests
{
    [Fact]
    public async Task Are_told_with_every_answer_and_refused_with_a_problem_beyond()
    {
        await using var site = await TestSite.WithSeedsAsync(("NewsFeed:ApiRequestsPerMinute", "3"));
        for (var left = 2; left >= 0; left--)
        {
            using var response = await site.GetAsync("/api/v1/topics");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("\"minute\";q=3;w=60", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
            Assert.StartsWith($"\"minute\";r={left};t=", Assert.Single(response.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
        }

        using var refused = await site.GetAsync("/api/v1/topics");
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(429, JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestSite.Cancellation)).RootElement.GetProperty("status").GetInt32());
        Assert.Equal("*", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));

        using var page = await site.GetAsync("/");
        using var news = await site.GetAsync("/api/news/");
        Assert.All([page, news], response => Assert.False(response.Headers.Contains("RateLimit")));
        Assert.All([page, news], response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public void Begin_anew_a_minute_after_the_first_request()
    {
        var clock = new MovingClock();
        using var limiter = new MinuteLimiter(2, clock);
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => limiter.AttemptAcquire().IsAcquired));

        clock.Now += TimeSpan.FromSeconds(59);
        using var refused = limiter.AttemptAcquire();
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait == TimeSpan.FromSeconds(1));

        clock.Now += TimeSpan.FromSeconds(1);
        using var again = limiter.AttemptAcquire();
        Assert.True(again.IsAcquired && again.TryGetMetadata(MinuteLimiter.State, out var state) && state == (1, TimeSpan.FromMinutes(1)));
        Assert.Null(limiter.IdleDuration);
        clock.Now += TimeSpan.FromMinutes(3);
        Assert.Equal(TimeSpan.FromMinutes(2), limiter.IdleDuration);
    }

    private sealed class MovingClock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromDays(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
