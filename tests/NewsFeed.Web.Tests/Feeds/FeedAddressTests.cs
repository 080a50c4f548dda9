using System.Net;
using System.Xml.Linq;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>Where feeds are found, what they are called there, and what is not.</summary>
[OnEachEngine]
public sealed class FeedAddressTests
{
    public static TheoryData<string> Extensions => FeedTests.Extensions;

    [Theory]
    [InlineData("/feed.rss?min-quality=high", 400)]
    [InlineData("/topics/ai.json?after=nonsense", 400)]
    [InlineData("/topics/nowhere.rss", 404)]
    [InlineData("/providers/nowhere.example.atom", 404)]
    [InlineData("/topics/AI.rss?min-quality=60", 301)]
    [InlineData("/providers/NorthLight.example.json", 301)]
    public async Task Of_what_is_not_there_or_not_understood_say_so(string address, int status)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var response = await site.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 301)
        {
            Assert.Equal(address.ToLowerInvariant(), response.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Tell_nothing_of_an_article_that_is_not_public(string extension)
    {
        await using var site = await TestSite.WithSeedsAsync();
        site.Folder.Write("in/_news/2026-11-24-hidden.md", ArticleText.Of("Zanzibarquux", "published: false\ntopics: [AI, Zanzibarquux]\nprovider:\n  name: Z\n  domain: zanzibarquux.example"));
        await site.ImportAsync(site.Folder.Path("in"));

        foreach (var address in (string[])[$"/feed.{extension}", $"/topics/ai.{extension}"])
        {
            Assert.DoesNotContain("zanzibarquux", await site.PageTextAsync(address), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var address in (string[])[$"/topics/zanzibarquux.{extension}", $"/providers/zanzibarquux.example.{extension}"])
        {
            using var response = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Name_the_host_they_were_asked_by_and_to_nobody_else()
    {
        await using var site = await TestSite.WithSeedsAsync();
        Assert.Contains("http://evil.example/articles/", await TextAsync(site, "evil.example"), StringComparison.Ordinal);
        Assert.Contains("http://good.example/articles/", await TextAsync(site, "good.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", await TextAsync(site, "good.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_the_site_as_the_settings_call_it_whoever_asks()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:BaseUrl", "https://news.example.org"));
        var text = await TextAsync(site, "evil.example");

        Assert.Contains("https://news.example.org/articles/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/feed.rss")]
    [InlineData("/?sort=newest&topic=ai", "/feed.rss?topic=ai")]
    [InlineData("/topics/robotics?min-quality=60&sort=quality", "/topics/robotics.rss?min-quality=60&sort=quality")]
    [InlineData("/providers/northlight.example", "/providers/northlight.example.rss")]
    public async Task Are_announced_by_their_page_and_lead_back_to_it(string list, string feed)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var page = await site.PageAsync(list);
        var announced = page.QuerySelectorAll("head link[rel=alternate]").Select(link => (Type: link.GetAttribute("type"), Href: link.GetAttribute("href")!)).ToArray();

        Assert.Equal(["application/rss+xml", "application/atom+xml", "application/feed+json"], announced.Select(link => link.Type));
        Assert.Equal(feed, announced[0].Href);
        Assert.Equal(feed, page.QuerySelector("a.feed")!.GetAttribute("href"));
        foreach (var (type, href) in announced)
        {
            using var response = await site.GetAsync(href);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        }

        var home = new Uri(XDocument.Parse(await site.PageTextAsync(feed)).Root!.Element("channel")!.Element("link")!.Value);
        Assert.Equal(list.Split('?')[0], home.AbsolutePath);
    }

    [Fact]
    public async Task Announce_the_hub_where_it_is_told_of_changes()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:BaseUrl", "https://news.example.org"), ("NewsFeed:WebSubHub", "http://127.0.0.1:9/hub"));
        foreach (var extension in Extensions.Select(row => row.Data))
        {
            using var response = await site.GetAsync($"/topics/ai.{extension}");
            Assert.Equal($"<http://127.0.0.1:9/hub>; rel=\"hub\", <https://news.example.org/topics/ai.{extension}>; rel=\"self\"", Assert.Single(response.Headers.GetValues("Link")));
            Assert.Equal("http://127.0.0.1:9/hub", ReadFeed.Of(extension, await response.Content.ReadAsStringAsync(TestSite.Cancellation)).Hub);
            Assert.Null(ReadFeed.Of(extension, await site.PageTextAsync($"/topics/ai.{extension}?min-quality=60")).Hub);
        }
    }

    private static async Task<string> TextAsync(TestSite site, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/feed.rss", UriKind.Relative));
        request.Headers.Host = host;
        using var response = await site.SendAsync(request);
        return await response.Content.ReadAsStringAsync(TestSite.Cancellation);
    }
}
