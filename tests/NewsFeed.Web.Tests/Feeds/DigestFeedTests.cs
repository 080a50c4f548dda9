using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using NewsFeed.Web.Tests.Pages;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>The feeds of digests over the seeds; these tests only read.</summary>
/// <param name="digests">The site.</param>
[OnEachEngine]
public sealed class DigestFeedTests(SeededDigests digests) : IClassFixture<SeededDigests>
{
    private readonly TestSite site = digests.Site;

    [Theory]
    [InlineData("/digest", 14)]
    [InlineData("/digest/weekly", 9)]
    public async Task Keep_to_the_schemas_and_say_the_same_in_every_format(string list, int most)
    {
        var feeds = new List<ReadFeed>();
        foreach (var extension in FeedTests.Extensions.Select(row => row.Data))
        {
            var text = await site.PageTextAsync($"{list}.{extension}");
            FeedSchemas.AssertValid(extension, text);
            feeds.Add(ReadFeed.Of(extension, text));
        }

        Assert.All(feeds, feed => Assert.Equal(feeds[0].Ids, feed.Ids));
        Assert.All(feeds, feed => Assert.Equal(feeds[0].Links, feed.Links));
        Assert.Equal(most, feeds[0].Ids.Count);
        Assert.All(feeds[0].Links, link => Assert.Matches("/digest/[0-9]{4}-(w[0-9]{2}|[0-9]{2}-[0-9]{2})$", link));
        Assert.Equal(feeds[0].Links.OrderDescending(StringComparer.Ordinal), feeds[0].Links);
    }

    [Fact]
    public async Task Hold_what_each_issue_tells_with_whole_addresses_that_answer()
    {
        using var json = JsonDocument.Parse(await site.PageTextAsync("/digest.json"));
        var newest = json.RootElement.GetProperty("items")[0];
        var page = await site.PageAsync("/digest/2026-11-23");
        var content = new HtmlParser().ParseDocument(newest.GetProperty("content_html").GetString()!);

        Assert.Equal("Monday, 23 November 2026", newest.GetProperty("title").GetString());
        Assert.Equal("2026-11-24T00:00:00Z", newest.GetProperty("date_published").GetString());
        Assert.Equal(page.QuerySelectorAll(".stories h2").Select(title => title.TextContent), content.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Contains("grew: 3 → 4", content.Body!.TextContent, StringComparison.Ordinal);
        foreach (var link in content.QuerySelectorAll("a").Select(link => new Uri(link.GetAttribute("href")!)))
        {
            Assert.Equal(site.Address.Authority, link.Authority);
            using var answer = await site.GetAsync(link.PathAndQuery);
            Assert.True(answer.IsSuccessStatusCode, link.AbsoluteUri);
        }
    }

    [Fact]
    public async Task Are_read_by_a_library_of_others_and_listed_where_all_feeds_are()
    {
        foreach (var address in (string[])["/digest.rss", "/digest/weekly.rss"])
        {
            using var reader = XmlReader.Create(new StringReader(await site.PageTextAsync(address)));
            var feed = SyndicationFeed.Load(reader);
            Assert.Equal(address == "/digest.rss" ? "Daily digest · NewsFeed" : "Weekly digest · NewsFeed", feed.Title.Text);
            Assert.All(feed.Items, item => Assert.True(item.PublishDate.Year > 2000));
            Assert.Contains($"xmlUrl=\"{new Uri(site.Address, address)}\"", await site.PageTextAsync("/feeds.opml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Name_an_issue_for_good()
    {
        var first = ReadFeed.Of("rss", await site.PageTextAsync("/digest.rss"));

        // Made of nothing but the day: never to be changed.
        Assert.Equal("urn:uuid:631e0836-0da3-8e56-826e-3fcf1d86d3c3", first.Ids[0]);
    }

    [Fact]
    public async Task Stand_in_a_sitemap_with_their_pages()
    {
        Assert.Contains("/sitemap-digests.xml", await site.PageTextAsync("/sitemap.xml"), StringComparison.Ordinal);
        var named = FeedSchemas.AssertXml(await site.PageTextAsync("/sitemap-digests.xml"), "sitemap.xsd").Root!.Elements().Select(url => new Uri(url.Elements().First().Value).AbsolutePath).ToArray();

        Assert.Empty(((string[])["/digest", "/digest/2026-11-23", "/digest/2026-w47"]).Except(named));
        Assert.DoesNotContain("/digest/2026-w48", named);
        Assert.DoesNotContain("/digest/2026-11-24", named);
    }
}
