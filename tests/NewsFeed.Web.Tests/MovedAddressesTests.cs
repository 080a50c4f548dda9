using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests;

[OnEachEngine]
public sealed class MovedAddressesTests
{
    private const string Old = "machine-translation";
    private const string New = "natural-language-processing";

    [Fact]
    public async Task Old_addresses_lead_to_those_of_today_with_all_else_they_say_until_the_merge_is_taken_back()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var domain = await site.InStoreAsync(db => Task.FromResult(db.Providers.OrderByDescending(provider => provider.ArticleCount).Select(provider => provider.Domain).First()));
        var other = await site.InStoreAsync(db => Task.FromResult(db.Providers.OrderByDescending(provider => provider.ArticleCount).Select(provider => provider.Domain).Skip(1).First()));
        foreach (var kept in (string[])[$"/topics/{Old}", $"/topics/{New}", "/topics", "/feeds.opml", "/sitemap-topics.xml", $"/?topic={Old}"])
        {
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(kept)).StatusCode);
        }

        await DecideAsync(site, SourceKind.Topic, Old, DirectoryWish.Merge(New));
        await DecideAsync(site, SourceKind.Provider, other, DirectoryWish.Merge(domain));

        (string From, string To)[] moves =
        [
            ($"/topics/{Old}", $"/topics/{New}"),
            ($"/topics/{Old.ToUpperInvariant()}?type=video&q=a%26b", $"/topics/{New}?type=video&q=a%26b"),
            ($"/topics/{Old}.rss", $"/topics/{New}.rss"),
            ($"/topics/{Old}.atom?min-quality=80", $"/topics/{New}.atom?min-quality=80"),
            ($"/topics/{Old}.json", $"/topics/{New}.json"),
            ($"/providers/{other}", $"/providers/{domain}"),
            ($"/providers/{other}.rss?sort=top", $"/providers/{domain}.rss?sort=top"),
            ($"/api/news/{Old}/", $"/api/news/{New}/"),
            ($"/api/news/{Old}/page/1/index.json", $"/api/news/{New}/page/1/index.json"),
            ($"/?topic={Old}&topic={New}&not-topic=robotics", $"/?topic={New}&not-topic=robotics"),
            ($"/api/v1/articles?any-topic={Old}&total=true", $"/api/v1/articles?any-topic={New}&total=true"),
            ($"/feed.rss?provider={other}", $"/feed.rss?provider={domain}"),
            ($"/topics/{Old}?provider={other}", $"/topics/{New}?provider={domain}"),
        ];
        foreach (var (from, to) in moves)
        {
            using var response = await site.GetAsync(from);
            Assert.Equal((from, HttpStatusCode.MovedPermanently, to), (from, response.StatusCode, response.Headers.Location?.OriginalString));
            Assert.True(response.Headers.CacheControl!.NoCache);
            using var reached = await site.GetAsync(to);
            Assert.Equal((to, HttpStatusCode.OK, null), (to, reached.StatusCode, reached.Headers.Location?.OriginalString));
        }

        foreach (var list in (string[])["/topics", "/feeds.opml", "/sitemap-topics.xml", "/api/v1/topics", "/api/topics/", "/llms.txt", "/"])
        {
            Assert.DoesNotContain(Old, await site.PageTextAsync(list), StringComparison.Ordinal);
        }

        await DecideAsync(site, SourceKind.Provider, domain, DirectoryWish.Hide());
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/providers/{domain}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/providers/{other}.rss")).StatusCode);
        Assert.DoesNotContain($"href=\"/providers/{domain}\"", await site.PageTextAsync("/?sort=newest"), StringComparison.Ordinal);

        await DecideAsync(site, SourceKind.Topic, Old, DirectoryWish.Separate());
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/topics/{Old}")).StatusCode);
        Assert.Contains(Old, await site.PageTextAsync("/topics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("///elsewhere.example/")]
    [InlineData("/%5Celsewhere.example/")]
    public async Task No_old_name_in_a_query_leads_to_another_host(string path)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await DecideAsync(site, SourceKind.Topic, Old, DirectoryWish.Merge(New));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{site.Address.GetLeftPart(UriPartial.Authority)}{path}?topic={Old}");
        using var response = await site.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, null), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    private static Task<DirectoryResult> DecideAsync(TestSite site, SourceKind kind, string called, DirectoryWish wish) => site.InScopeAsync(async services =>
    {
        var result = await services.GetRequiredService<DirectoryCurator>().DecideAsync(kind, called, wish, new CuratorNote("ada", null), TestSite.Cancellation);
        Assert.Equal(CurationOutcome.Done, result.Outcome);
        return result;
    });
}
