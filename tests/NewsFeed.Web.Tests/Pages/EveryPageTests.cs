using System.Net;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Tests.Pages;

[OnEachEngine]
public sealed class EveryPageTests
{
    [Fact]
    public async Task Reached_from_the_front_page_answers_and_has_one_heading_landmarks_and_a_skip_link()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var pages = await CrawlAsync(site, 150);

        Assert.True(pages.Count >= 100);
        foreach (var (address, html) in pages)
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, address);
            Assert.True(page.QuerySelectorAll("main").Length == 1, address);
            Assert.NotNull(page.QuerySelector("header nav"));
            Assert.NotEmpty(page.Title!);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            var skip = page.Body!.QuerySelector("a")!.GetAttribute("href");
            Assert.NotNull(page.QuerySelector(skip!));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(page.QuerySelectorAll("img"), image => Assert.True(image.HasAttribute("alt"), address));

            // The size of a picture that a body brings along is not known.
            Assert.All(page.QuerySelectorAll("img:not(.body img)"), image => Assert.True(image.HasAttribute("width") && image.HasAttribute("height"), address));
        }
    }

    [Fact]
    public async Task Tells_nothing_of_an_article_that_is_not_public()
    {
        await using var site = await TestSite.WithSeedsAsync();
        foreach (var state in (string[])["published: false", "removed: true", "deleted: true"])
        {
            var slug = state.Split(':')[0];
            site.Folder.Write($"in/_news/2026-11-20-{slug}.md", ArticleText.Of(
                "Zanzibarquux",
                $"{state}\nwebUrl: https://zanzibarquux.example/{slug}\nprovider:\n  name: Zanzibarquux\n  domain: zanzibarquux.example\ntopics: [AI, Zanzibarquux]\n{ArticleText.Related("x", "https://www.northlight.example/2026/11/22/every-ai-agent-that-spends-your-money-will-soon-have-to-say-its-name/")}"));
        }

        Assert.Equal(3, (await site.ImportAsync(site.Folder.Path("in"))).New);

        foreach (var (address, html) in await CrawlAsync(site, 150))
        {
            Assert.False(html.Contains("zanzibarquux", StringComparison.OrdinalIgnoreCase), address);
        }

        foreach (var address in (string[])["/articles/2026-11-20-published", "/articles/2026-11-20-removed", "/articles/2026-11-20-deleted", "/topics/zanzibarquux", "/providers/zanzibarquux.example"])
        {
            using var response = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal("0 articles", (await site.PageAsync("/?q=zanzibarquux")).QuerySelector(".total")!.TextContent.Trim());
        Assert.Equal("0 articles", (await site.PageAsync("/?topic=zanzibarquux")).QuerySelector(".total")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("topic", "hidden-story", "no-such-story")]
    [InlineData("not-topic", "hidden-story", "no-such-story")]
    [InlineData("provider", "hidden.example", "no-such.example")]
    public async Task Answers_a_filter_that_only_hidden_articles_meet_like_an_unknown_one(string parameter, string hidden, string unknown)
    {
        await using var site = await TestSite.WithSeedsAsync();
        site.Folder.Write("in/_news/2026-11-20-hidden.md", ArticleText.Of(
            "Hidden", "published: false\nprovider:\n  name: HIDDEN Example\n  domain: hidden.example\ntopics: [AI, HIDDEN Story]"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.Equal(await TextAsync(unknown), await TextAsync(hidden));

        async Task<string> TextAsync(string value)
        {
            using var response = await site.GetAsync($"/?{parameter}={value}&min-quality=10");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return (await response.Content.ReadAsStringAsync(TestSite.Cancellation))
                .Replace(value, "VALUE", StringComparison.Ordinal)
                .Replace(value.Replace('-', ' '), "VALUE", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/nothing")]
    [InlineData("/?sort=wrong")]
    [InlineData("/css/base.css")]
    [InlineData("/assets/images/articles/none.svg")]
    public async Task And_file_carries_the_security_headers(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var response = await site.GetAsync(address);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.All(PlayerRecognizer.FrameOrigins, origin => Assert.Contains(origin, policy, StringComparison.Ordinal));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.Contains("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/ai")]
    public async Task Refuses_to_be_posted_to(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        using var response = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Single((await TestSite.ParseAsync(response)).QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("GET", "/status/503", 404)]
    [InlineData("GET", "/status/200", 404)]
    [InlineData("POST", "/status/404", 404)]
    [InlineData("HEAD", "/status/500", 404)]
    [InlineData("GET", "/nope", 404)]
    [InlineData("POST", "/nope", 404)]
    [InlineData("PUT", "/nope", 404)]
    [InlineData("OPTIONS", "/nope", 404)]
    [InlineData("OPTIONS", "/", 405)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("OPTIONS", "/status/404", 404)]
    public async Task Of_a_failure_keeps_its_status_for_every_method(string method, string address, int status)
    {
        await using var site = await TestSite.EmptyAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var response = await site.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(method == "HEAD" ? 0 : 1, (await TestSite.ParseAsync(response)).QuerySelectorAll("h1").Length);
    }

    [Theory]
    [InlineData("/topics/ALPHA?sort=newest&q=a%26b", "/topics/alpha?sort=newest&q=a%26b")]
    [InlineData("/Topics/%C3%84pfel", "/topics/%C3%A4pfel")]
    [InlineData("/articles/2026-05-01-PUB", "/articles/2026-05-01-pub")]
    [InlineData("/providers/Example.ORG?type=video", "/providers/example.org?type=video")]
    public async Task Asked_for_in_capitals_leads_to_its_own_address(string asked, string own)
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-pub.md", ArticleText.Of("Pub", "topics: [Alpha, Äpfel]")));

        using var response = await site.GetAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(own, response.Headers.Location!.OriginalString);
        Assert.NotNull(await site.PageAsync(own));
    }

    [Theory]
    [InlineData("/topics/NOWHERE")]
    [InlineData("/topics/HIDDEN")]
    [InlineData("/articles/2026-05-01-HIDDEN")]
    [InlineData("/providers/Hidden.EXAMPLE")]
    public async Task That_is_hidden_or_not_there_answers_404_in_capitals_too(string address)
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-hidden.md", ArticleText.Of(
            "Hidden", "published: false\ntopics: [Hidden]\nprovider:\n  name: Hidden\n  domain: hidden.example")));

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Names_only_style_sheets_and_pictures_that_are_there()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var addresses = (await CrawlAsync(site, 150))
            .SelectMany(page => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Html)
                .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script, img")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")))
            .OfType<string>().Where(address => address.StartsWith('/')).Distinct().ToArray();

        Assert.True(addresses.Length > 30);
        foreach (var address in addresses)
        {
            using var response = await site.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} for {address}");
        }
    }

    /// <summary>Follows the site's own links, nearest to the front page first.</summary>
    private static async Task<IReadOnlyList<(string Address, string Html)>> CrawlAsync(TestSite site, int most)
    {
        var pages = new List<(string, string)>();
        var known = new HashSet<string> { "/" };
        var waiting = new Queue<string>(known);
        while (pages.Count < most && waiting.TryDequeue(out var address))
        {
            using var response = await site.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} for {address}");
            var html = await response.Content.ReadAsStringAsync(TestSite.Cancellation);
            pages.Add((address, html));
            var links = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("a:not([type])")
                .Select(link => link.GetAttribute("href")).OfType<string>()
                .Select(href => href.Split('#')[0])
                .Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal));
            foreach (var link in links.Where(known.Add))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }
}
