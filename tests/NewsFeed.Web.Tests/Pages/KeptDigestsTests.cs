using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsFeed.Web.Tests.Pages;

/// <summary>Digests hang on the articles that they tell, and on the day; they are kept as long as both stay.</summary>
[OnEachEngine]
public sealed class KeptDigestsTests
{
    private const string Late = "publishedDateTime: 2026-11-21T10:00:00Z\nquality: 140\nprovider:\n  name: Northlight\n  domain: northlight.example\n";

    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 23, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Change_with_the_articles_that_they_tell_and_with_no_others()
    {
        await using var site = await TestSite.WithSeedsAsync();
        string[] concerned = ["/digest/2026-11-21", "/digest/2026-11-22", "/digest/2026-w47", "/digest", "/digest.rss", "/digest/weekly.json"];
        string[] others = ["/digest/2026-11-20", "/digest/2026-w46", "/digest/2026-11-12"];
        var before = await TextsAsync(site, [.. concerned, .. others]);

        site.Folder.Write("in/_news/2026-11-21-late.md", ArticleText.Of("Late", Late));
        await site.ImportAsync(site.Folder.Path("in"));

        foreach (var address in concerned)
        {
            using var response = await site.GetAsync(address);
            Assert.Null(response.Headers.Age);
            Assert.True(before[address] != await response.Content.ReadAsStringAsync(TestSite.Cancellation) || address == "/digest/2026-11-22", address);
        }

        foreach (var address in others)
        {
            using var response = await site.GetAsync(address);
            Assert.True(response.Headers.Age is not null, address);
        }
    }

    [Fact]
    public async Task Are_the_same_bytes_whenever_they_are_made_and_again_when_what_came_has_gone()
    {
        await using var site = await StartAsync();
        string[] addresses = ["/digest/2026-11-21", "/digest/2026-11-23", "/digest/2026-w47", "/digest.rss", "/digest.atom", "/digest/weekly.json"];
        clock.Present = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
        var before = await TextsAsync(site, addresses);

        site.Folder.Write("in/_news/2026-11-21-late.md", ArticleText.Of("Late", Late));
        await site.ImportAsync(site.Folder.Path("in"));
        Assert.NotEqual(before, await TextsAsync(site, addresses));
        site.Folder.Write("in/_news/2026-11-21-late.md", ArticleText.Of("Late", $"{Late}published: false"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.Equal(before, await TextsAsync(site, addresses));
        await using var other = await site.AnotherProcessAsync();
        Assert.Equal(
            (await TextsAsync(site, ["/digest/2026-11-21"])).Values,
            (await TextsAsync(other, ["/digest/2026-11-21"])).Values);
    }

    [Fact]
    public async Task Say_that_a_day_is_not_over_until_it_is_and_only_then_come_into_the_feed()
    {
        await using var site = await StartAsync();
        const string NotOver = "This day is not over";

        Assert.Contains(NotOver, await site.PageTextAsync("/digest/2026-11-23"), StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/digest/2026-11-23")).QuerySelector("[rel=next]"));
        Assert.DoesNotContain("digest/2026-11-23", await site.PageTextAsync("/digest.rss"), StringComparison.Ordinal);
        Assert.DoesNotContain("digest/2026-w48", await site.PageTextAsync("/digest/weekly.rss"), StringComparison.Ordinal);

        clock.Present = clock.Present.AddHours(2);

        // The framework's cache goes by a clock of its own, so what it keeps until midnight is asked for by another address.
        Assert.DoesNotContain(NotOver, await site.PageTextAsync("/digest/2026-11-23?later"), StringComparison.Ordinal);
        Assert.NotNull((await site.PageAsync("/digest/2026-11-23?later")).QuerySelector("[rel=next]"));
        Assert.Contains("digest/2026-11-23", await site.PageTextAsync("/digest.rss?later"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_store_without_articles_say_so()
    {
        await using var site = await TestSite.EmptyAsync();

        Assert.Contains("no articles yet", (await site.PageAsync("/digest")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var day = await site.GetAsync("/digest/2026-11-23");
        Assert.Equal(HttpStatusCode.NotFound, day.StatusCode);
        Feeds.FeedSchemas.AssertValid("rss", await site.PageTextAsync("/digest.rss"));
    }

    private Task<TestSite> StartAsync() => TestSite.WithPartsAsync(parts => parts.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));

    private static async Task<IReadOnlyDictionary<string, string>> TextsAsync(TestSite site, string[] addresses)
    {
        var texts = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            // A feed names the site as it was asked for, and each test site has a port of its own.
            texts[address] = (await site.PageTextAsync(address)).Replace(site.Address.Authority, "site", StringComparison.Ordinal);
        }

        return texts;
    }
}
