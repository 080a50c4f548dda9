using System.Globalization;
using System.Net;

namespace NewsFeed.Web.Tests.Observability;

/// <summary>Counters are the process's, so no other site may run in it meanwhile.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
[Collection(nameof(MetricsTests))]
[OnEachEngine]
public sealed class MetricsTests
{
    private const string Metrics = "NewsFeed:MetricsUrl";

    [Fact]
    public async Task Tell_of_requests_kept_pages_the_store_and_the_process()
    {
        await using var site = await TestSite.WithSeedsAsync((Metrics, "http://127.0.0.1:0"));
        (await site.GetAsync("/")).Dispose();
        (await site.GetAsync("/")).Dispose();
        (await site.GetAsync("/topics")).Dispose();

        var metrics = await ScrapeAsync(site);
        while (RequestsIn(metrics) < 3)
        {
            // A request is counted when it has ended, which who reads its answer may see a moment earlier.
            metrics = await ScrapeAsync(site);
        }

        Assert.Equal(1, Of(metrics, "newsfeed_page_cache_hits_total"));
        Assert.Equal(2, Of(metrics, "newsfeed_page_cache_misses_total"));
        Assert.Equal(2, Of(metrics, "newsfeed_page_cache_pages"));
        Assert.InRange(Of(metrics, "newsfeed_page_cache_size_bytes"), 1_000, 1_000_000);
        Assert.InRange(Of(metrics, "newsfeed_store_size_bytes"), 100_000, 100_000_000);
        Assert.EndsWith($" from {Of(metrics, "newsfeed_articles_public")} articles", (await site.PageAsync("/")).QuerySelector(".total")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(3, RequestsIn(metrics));
        Assert.Contains(metrics.Keys, name => name.StartsWith("dotnet_process_memory_working_set_bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Count_imports_whoever_made_them_and_the_pages_that_went()
    {
        await using var site = await TestSite.WithSeedsAsync((Metrics, "http://127.0.0.1:0"));
        (await site.GetAsync("/")).Dispose();
        var before = await ScrapeAsync(site);
        site.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        site.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "heat: [1]"));

        await site.ImportAsync(site.Folder.Path("in"));
        (await site.GetAsync("/")).Dispose();
        var after = await ScrapeAsync(site);

        Assert.Equal(1, Of(after, "newsfeed_imports_total") - Of(before, "newsfeed_imports_total"));
        Assert.Equal(1, Of(after, "newsfeed_import_articles_total", "outcome=\"new\"") - Of(before, "newsfeed_import_articles_total", "outcome=\"new\""));
        Assert.Equal(1, Of(after, "newsfeed_import_articles_total", "outcome=\"rejected\""));
        Assert.Equal(1, Of(after, "newsfeed_page_cache_evictions_total", "reason=\"changed\""));
        Assert.True(Of(after, "newsfeed_import_duration_seconds_total") >= Of(before, "newsfeed_import_duration_seconds_total"));
        Assert.True(Of(after, "newsfeed_import_last_finished_seconds") > 1_700_000_000);
    }

    [Fact]
    public async Task Are_not_to_be_had_from_the_site_s_own_address_and_nothing_else_from_theirs()
    {
        await using var site = await TestSite.WithSeedsAsync((Metrics, "http://127.0.0.1:0"));

        using var open = await site.GetAsync("/metrics");
        using var client = new HttpClient();
        using var other = await client.GetAsync(new Uri(site.MetricsAddress!, "/"), TestSite.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Are_nowhere_unless_a_setting_says_where()
    {
        await using var site = await TestSite.EmptyAsync();

        Assert.Null(site.MetricsAddress);
    }

    private static async Task<Dictionary<string, double>> ScrapeAsync(TestSite site)
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri(site.MetricsAddress!, "/metrics"), TestSite.Cancellation);
        return text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split("} ", 2) is [var name, var rest] ? (name, rest.Split(' ')[0]) : (line.Split(' ')[0], line.Split(' ')[1]))
            .ToDictionary(pair => pair.Item1, pair => double.Parse(pair.Item2, CultureInfo.InvariantCulture));
    }

    private static double RequestsIn(Dictionary<string, double> metrics) =>
        metrics.Where(pair => pair.Key.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)).Sum(pair => pair.Value);

    private static double Of(Dictionary<string, double> metrics, string name, string label = "") =>
        metrics.Single(pair => pair.Key.Split('{')[0] == name && pair.Key.Contains(label, StringComparison.Ordinal)).Value;
}
