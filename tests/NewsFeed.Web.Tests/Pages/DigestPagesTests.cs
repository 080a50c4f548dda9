using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsFeed.Web.Tests.Pages;

/// <summary>The pages of digests over the seeds; these tests only read.</summary>
/// <param name="digests">The site.</param>
[OnEachEngine]
public sealed class DigestPagesTests(SeededDigests digests) : IClassFixture<SeededDigests>
{
    private readonly TestSite site = digests.Site;

    [Fact]
    public async Task Lead_from_the_front_page_to_the_newest_month_to_a_day_and_on_to_the_first_skipping_none()
    {
        Assert.Equal("/digest", (await site.PageAsync("/")).QuerySelector(".mast nav a[href='/digest']")!.GetAttribute("href"));
        var month = await site.PageAsync("/digest");
        Assert.Equal("November 2026", month.QuerySelector(".total")!.TextContent);
        Assert.Equal("/digest/2026-10", month.QuerySelector(".pager [rel=prev]")!.GetAttribute("href"));

        var address = month.QuerySelector(".issues a.best")!.ParentElement!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal("/digest/2026-11-23", address);
        for (var day = new DateOnly(2026, 11, 23); day > new DateOnly(2026, 11, 10); day = day.AddDays(-1))
        {
            Assert.Equal($"/digest/{day:yyyy-MM-dd}", address);
            var page = await site.PageAsync(address);
            Assert.Equal($"/digest/{day.AddDays(1):yyyy-MM-dd}", page.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
            Assert.Equal(page.QuerySelector("head link[rel=prev]")!.GetAttribute("href"), page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href"));
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            address = page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href")!;
        }
    }

    [Fact]
    public async Task Tell_stories_and_say_which_have_grown()
    {
        var page = await site.PageAsync("/digest/2026-11-23");

        Assert.Equal("2 articles in 2 stories from 2 providers", page.QuerySelector(".total")!.TextContent);
        Assert.Equal("grew: 3 → 4", page.QuerySelector(".grown")!.TextContent);
        Assert.Contains("Earlier: Policy Harbour (121), Northlight (88), Perimeter (81)", Words(page.QuerySelector(".mates")!), StringComparison.Ordinal);
        Assert.Contains("A quiet day: 2 stories.", page.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main time"), time => time.TextContent.Contains("ago", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/digest/2026-11-23")]
    [InlineData("/digest/2026-11-22")]
    [InlineData("/digest/2026-w47")]
    public async Task Count_what_their_list_has_and_are_led_to_by_it(string address)
    {
        var page = await site.PageAsync(address);
        var list = await site.PageAsync(page.QuerySelector(".all a")!.GetAttribute("href")!);

        Assert.Contains(list.QuerySelector(".total")!.TextContent.Trim() + " in ", page.QuerySelector(".total")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, list.QuerySelector(".title a.way")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Are_led_to_from_the_archive_s_months()
    {
        var archive = await site.PageAsync("/archive/2026");
        var months = archive.QuerySelectorAll("caption a.way").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.Equal(archive.QuerySelectorAll("caption a:not(.way)").Length, months.Length);
        Assert.All(months, month => Assert.Matches("^/digest/2026-[0-9]{2}$", month));
        Assert.NotNull(await site.PageAsync(months[^1]));
    }

    [Theory]
    [InlineData("/digest/2026-11-24", "nothing was published")]
    [InlineData("/digest/2026-11-22", "A quiet day: 1 story.")]
    public async Task Say_that_a_day_was_quiet(string address, string sentence) =>
        Assert.Contains(sentence, (await site.PageAsync(address)).QuerySelector(".head")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/digest/2026-11-26", "still to come")]
    [InlineData("/digest/2026-w49", "still to come")]
    [InlineData("/digest/9999-12-31", "still to come")]
    [InlineData("/digest/2000-01-01", "No article had appeared")]
    [InlineData("/digest/0001-w01", "No article had appeared")]
    [InlineData("/digest/2026-02-30", "ends in a day")]
    [InlineData("/digest/2026-w54", "ends in a day")]
    [InlineData("/digest/today", "ends in a day")]
    [InlineData("/digest/%0A%1B", "ends in a day")]
    [InlineData("/digest/2026-12", "No such page")]
    [InlineData("/digest/2026-13", "No such page")]
    [InlineData("/digest/1999-01", "No such page")]
    public async Task That_are_not_there_say_why(string address, string words)
    {
        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        var page = await TestSite.ParseAsync(response);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_capitals_lead_to_their_own_address()
    {
        using var response = await site.GetAsync("/digest/2026-W45");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/digest/2026-w45"), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/digest")]
    [InlineData("/digest/2026-11-23")]
    [InlineData("/digest/2026-w47")]
    public async Task Name_their_feeds_their_own_kind_first(string address)
    {
        var feeds = (await site.PageAsync(address)).QuerySelectorAll("head link[rel=alternate]").Select(link => link.GetAttribute("href")).ToArray();

        Assert.Equal(6, feeds.Length);
        Assert.Equal(address.Contains("-w", StringComparison.Ordinal) ? "/digest/weekly.rss" : "/digest.rss", feeds[0]);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A site with the seeds, two days after the newest of them.</summary>
public sealed class SeededDigests : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await TestSite.WithPartsAsync(parts => parts.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SetClock(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero)))));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
