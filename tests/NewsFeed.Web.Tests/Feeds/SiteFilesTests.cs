using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>The files that programs look for at the root of a site.</summary>
[OnEachEngine]
public sealed class SiteFilesTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Lead_to_every_public_page_and_to_no_other()
    {
        await using var site = await TestSite.WithSeedsAsync();
        site.Folder.Write("in/_news/2026-11-24-hidden.md", ArticleText.Of("Hidden", "published: false\ntopics: [AI, Zanzibarquux]\nprovider:\n  name: Z\n  domain: zanzibarquux.example"));
        await site.ImportAsync(site.Folder.Path("in"));

        var named = new List<string>();
        foreach (var sitemap in Addresses(FeedSchemas.AssertXml(await site.PageTextAsync("/sitemap.xml"), "sitemap.xsd")))
        {
            named.AddRange(Addresses(FeedSchemas.AssertXml(await site.PageTextAsync(sitemap), "sitemap.xsd")));
        }

        Assert.Equal(named.Count, named.Distinct().Count());
        Assert.Equal(BruteForce.OverFiles(Seeds.Folder).Public.Count, named.Count(address => address.StartsWith("/articles/", StringComparison.Ordinal)));
        Assert.DoesNotContain(named, address => address.Contains("hidden", StringComparison.Ordinal) || address.Contains("zanzibarquux", StringComparison.Ordinal));
        Assert.Empty(((string[])["/", "/topics", "/providers", "/topics/robotics", "/providers/northlight.example"]).Except(named));
        foreach (var address in named.Where((_, index) => index % 7 == 0))
        {
            Assert.NotNull(await site.PageAsync(address));
        }
    }

    [Fact]
    public async Task Say_of_an_article_when_it_was_last_changed()
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "updatedDateTime: 2026-05-02T10:00:00+02:00"));
        site.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two", "updatedDateTime: 2026-04-02T10:00:00Z"));
        await site.ImportAsync(site.Folder.Path("in"));

        var urls = XDocument.Parse(await site.PageTextAsync("/sitemap-articles-1.xml")).Root!.Elements();
        Assert.Equal(["2026-05-02T08:00:00Z", "2026-05-01T10:00:00Z"], urls.OrderBy(url => url.Element(Map + "loc")!.Value, StringComparer.Ordinal).Select(url => url.Element(Map + "lastmod")!.Value));
        Assert.Equal("2026-05-02T08:00:00Z", XDocument.Parse(await site.PageTextAsync("/sitemap.xml")).Root!.Elements().First().Element(Map + "lastmod")!.Value);
    }

    [Fact]
    public async Task Give_a_sitemap_of_articles_only_to_who_does_not_have_it()
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var first = await site.GetAsync("/sitemap-articles-1.xml");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sitemap-articles-1.xml", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        site.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of("Late"));
        await site.ImportAsync(site.Folder.Path("in"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/sitemap-articles-1.xml", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await site.SendAsync(again);
        Assert.Contains("2026-11-24-late", await third.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sitemap-articles-0.xml")]
    [InlineData("/sitemap-articles-2.xml")]
    [InlineData("/sitemap-articles--1.xml")]
    [InlineData("/sitemap-articles-x.xml")]
    [InlineData("/sitemap-articles-99999999999.xml")]
    public async Task Know_no_sitemap_beyond_the_last(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Name_as_news_what_appeared_in_the_last_two_days()
    {
        await using var site = await TestSite.EmptyAsync();
        (string Name, double Hours)[] articles = [("old", -49), ("news", -47), ("fresh", -1), ("future", 5)];
        foreach (var (name, hours) in articles)
        {
            var moment = DateTimeOffset.UtcNow.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            site.Folder.Write($"in/_news/2026-05-01-{name}.md", ArticleText.Of($"The {name}", $"publishedDateTime: {moment}"));
        }

        await site.ImportAsync(site.Folder.Path("in"));

        var news = FeedSchemas.AssertXml(await site.PageTextAsync("/sitemap-news.xml"), "sitemap.xsd", "sitemap-news.xsd");
        Assert.Equal(["The fresh", "The news"], news.Descendants(News + "title").Select(title => title.Value));
        await using var empty = await TestSite.EmptyAsync();
        FeedSchemas.AssertXml(await empty.PageTextAsync("/sitemap-news.xml"), "sitemap.xsd", "sitemap-news.xsd");
    }

    [Fact]
    public async Task Hold_the_feeds_of_all_topics_in_their_tree_and_of_all_providers()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var opml = FeedSchemas.AssertXml(await site.PageTextAsync("/feeds.opml"), "opml.xsd");
        var feeds = opml.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null).ToArray();

        var robotics = Assert.Single(feeds, outline => outline.Attribute("text")!.Value == "Robotics");
        Assert.Equal("AI", robotics.Parent!.Attribute("text")!.Value);
        Assert.Equal("rss", robotics.Attribute("type")!.Value);
        Assert.Contains(feeds, outline => outline.Attribute("text")!.Value == "Northlight");
        foreach (var feed in feeds)
        {
            FeedSchemas.AssertValid("rss", await site.PageTextAsync(new Uri(feed.Attribute("xmlUrl")!.Value).PathAndQuery));
            Assert.NotNull(await site.PageAsync(new Uri(feed.Attribute("htmlUrl")!.Value).PathAndQuery));
        }
    }

    [Theory]
    [InlineData("/sitemap-articles-1.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/topics/ai.rss")]
    public async Task Refuse_to_be_posted_to(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        using var response = await site.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/topics")]
    [InlineData("/providers")]
    public async Task Are_led_to_by_the_pages_of_all_topics_and_all_providers(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var page = await site.PageAsync(address);
        Assert.Equal("/feeds.opml", page.QuerySelector("head link[type='text/x-opml']")!.GetAttribute("href"));
        Assert.Equal("/feeds.opml", page.QuerySelector("main a.feed")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Tell_crawlers_where_the_sitemaps_are_and_keep_them_out_of_filters()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:BaseUrl", "https://news.example.org"));
        var lines = (await site.PageTextAsync("/robots.txt")).Split('\n');
        Assert.Empty(((string[])["Disallow: /*?", "Allow: /css/", "Sitemap: https://news.example.org/sitemap.xml", "Sitemap: https://news.example.org/sitemap-news.xml"]).Except(lines));
    }

    [Fact]
    public async Task Say_what_the_site_is_with_addresses_that_answer()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var text = await site.PageTextAsync("/llms.txt");
        Assert.StartsWith("# NewsFeed\n\n> ", text, StringComparison.Ordinal);
        Assert.Contains("/topics/robotics)", text, StringComparison.Ordinal);
        foreach (var address in text.Split("](").Skip(1).Select(part => new Uri(part.Split(')')[0]).PathAndQuery).Where(path => !path.StartsWith("/api", StringComparison.Ordinal)))
        {
            using var response = await site.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, address);
        }
    }

    private static IEnumerable<string> Addresses(XDocument sitemap) => sitemap.Descendants(Map + "loc").Select(loc => new Uri(loc.Value).PathAndQuery);
}
