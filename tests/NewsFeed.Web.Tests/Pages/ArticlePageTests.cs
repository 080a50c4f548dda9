using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Web.Tests.Pages;

[OnEachEngine]
public sealed class ArticlePageTests
{
    [Fact]
    public async Task Show_everything_a_reader_wants_of_the_file()
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_news/2026-05-01-story.md", ArticleText.Of(
            "Story",
            """
            heat: 95
            webUrl: https://example.org/story
            originalUrl: https://origin.example/first
            ampWebUrl: https://example.org/story/amp
            provider:
              name: The Example
              domain: example.org
              authors: [Ada Author]
            topics: [AI, Robotics]
            images:
              - url: https://example.org/picture.jpg
                width: 1200
                height: 630
                attribution: P. Hotographer
            related:
              - title: Neighbour
                webUrl: https://other.example/neighbour
                publishedDateTime: 2026-04-30T08:00:00Z
                type: article
                provider:
                  name: Other
                  domain: other.example
                quality: 61
                images:
                  - url: https://other.example/neighbour.jpg
                    width: 600
                    height: 400
            """,
            "## In detail\n\nSome **bold** words.\n"));
        await site.ImportAsync(site.Folder.Path("in"));

        var page = await site.PageAsync("/articles/2026-05-01-story");

        Assert.Equal("Story", Assert.Single(page.QuerySelectorAll("h1")).TextContent.Trim());
        var text = page.QuerySelector("main")!.TextContent;
        Assert.All(
            (string[])["The Example", "Ada Author", "70", "95", "AI", "Robotics", "About Story", "bold", "Neighbour", "Other", "61", "P. Hotographer"],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.All(
            (string[])["https://example.org/story", "https://origin.example/first", "https://example.org/story/amp", "https://other.example/neighbour", "/topics/robotics", "/providers/example.org"],
            href => Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == href));
        Assert.Contains(page.QuerySelectorAll("time"), time => time.GetAttribute("datetime")!.StartsWith("2026-05-01T10:00", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("img"), image => image.GetAttribute("src") == "https://other.example/neighbour.jpg");
        Assert.Equal("1200", page.QuerySelector("img[src='https://example.org/picture.jpg']")!.GetAttribute("width"));
    }

    [Fact]
    public async Task Lead_to_each_other_along_related_links()
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A", ArticleText.Related("B", "https://example.org/b")));
        site.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.Contains((await site.PageAsync("/articles/2026-05-01-a")).QuerySelectorAll("main a"), IsTo("/articles/2026-05-01-b"));
        Assert.Contains((await site.PageAsync("/articles/2026-05-01-b")).QuerySelectorAll("main a"), IsTo("/articles/2026-05-01-a"));
    }

    [Fact]
    public async Task Frame_a_player_rebuilt_from_its_address_only_after_a_click()
    {
        await using var site = await TestSite.EmptyAsync();
        const string Evil = "featuredContent: '<iframe onload=\"alert(1)\" width=\"800\" src=\"https://www.youtube.com/embed/6NPtZSMH0h4?evil=1\"></iframe><script>alert(2)</script>'";
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-video.md", ArticleText.Of("Video", Evil)));

        var page = await site.PageAsync("/articles/2026-05-01-video");

        var frame = Assert.Single(page.QuerySelectorAll("iframe"));
        Assert.Null(frame.GetAttribute("src"));
        Assert.Contains("https://www.youtube-nocookie.com/embed/6NPtZSMH0h4", frame.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: '<script>alert(1)</script>'")]
    [InlineData("title: '\"><img src=x onerror=alert(1)>'")]
    [InlineData("excerpt: '<svg onload=alert(1)>'")]
    [InlineData("provider:\n  name: '<b onclick=alert(1)>x'\n  domain: example.org")]
    [InlineData("topics: ['<i onmouseover=alert(1)>', AI]")]
    [InlineData("images:\n  - url: 'https://example.org/x.png\" onerror=\"alert(1)'")]
    [InlineData("webUrl: 'https://example.org/\"onmouseover=alert(1) x=\"'")]
    [InlineData("highlight: '</main><script>alert(1)</script>'")]
    public async Task Encode_hostile_text_on_every_page_that_shows_it(string field)
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write(
            "_news/2026-05-01-evil.md", ArticleText.Of("Evil", field, "<script>alert(1)</script><a href='javascript:alert(1)' onclick='alert(1)'>x</a>")));

        foreach (var address in (string[])["/", "/topics", "/topics/ai", "/providers", "/providers/example.org", "/articles/2026-05-01-evil"])
        {
            using var response = await site.GetAsync(address);
            var page = await TestSite.ParseAsync(response);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), svg[onload], img[src=x]"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("2026-05-01T10:00:00Z")]
    [InlineData("2999-05-01T10:00:00Z")]
    public async Task Show_the_parts_of_the_rank_that_the_list_goes_by(string publishedAt)
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-x.md", ArticleText.Of("X", $"heat: 110\npublishedDateTime: {publishedAt}")));

        var parts = (await site.PageAsync("/articles/2026-05-01-x")).QuerySelectorAll(".why b").Select(part => double.Parse(part.TextContent, CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(await site.InStoreAsync(store => store.Articles.Select(article => article.Rank).SingleAsync(TestSite.Cancellation)) / 1e6, parts[^1], 0.03);
        Assert.Equal(parts[^1], parts[..^1].Sum(), 0.001);
    }

    [Fact]
    public async Task Show_mended_text_while_the_export_keeps_the_files_own()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(site.Folder.Write("_news/2026-05-01-x.md", ArticleText.Of("Itâ€™s R&amp;D")));

        Assert.Equal("It’s R&D", (await site.PageAsync("/articles/2026-05-01-x")).QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("/articles/no-such-article")]
    [InlineData("/topics/no-such-topic")]
    [InlineData("/providers/no-such.example")]
    [InlineData("/nowhere")]
    public async Task That_do_not_exist_answer_404_kindly(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await TestSite.ParseAsync(response);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains(page.QuerySelectorAll("a"), IsTo("/"));
    }

    private static Predicate<IElement> IsTo(string href) => link => link.GetAttribute("href") == href;
}
