using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using NewsFeed.Feed;

namespace NewsFeed.Web.Tests.Feeds;

[OnEachEngine]
public sealed class FeedTests
{
    public static TheoryData<string> Extensions => ["rss", "atom", "json"];

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Of_every_kind_of_list_keep_to_the_schema_of_their_format(string extension)
    {
        await using var site = await TestSite.WithSeedsAsync();

        foreach (var list in (string[])[
            "/feed.?", "/feed.??sort=top", "/feed.??q=robot*&sort=relevance", "/topics/robotics.?", "/topics/ai.??min-quality=80&max-quality=99&not-topic=robotics",
            "/providers/northlight.example.?", "/feed.??type=video&from=2026-01-01&to=2026-11-15&provider=kiln.example", "/feed.??q=nothing-at-all-is-called-so", "/feed.??sort=oldest"])
        {
            FeedSchemas.AssertValid(extension, await site.PageTextAsync(Address(list, extension)));
        }
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Of_real_files_keep_to_the_schema_and_are_walked_from_end_to_end_by_their_next_links(string extension)
    {
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(Corpus.Path("powerapps", "2024-01-23", "_news"));
        await site.ImportAsync(Corpus.Path("ai"));
        var total = await TotalAsync(site, "/");

        var ids = new List<string>();
        for (var address = $"/feed.{extension}"; address is not null;)
        {
            var text = await site.PageTextAsync(address);
            FeedSchemas.AssertValid(extension, text);
            var feed = ReadFeed.Of(extension, text);
            ids.AddRange(feed.Ids);
            address = feed.Next is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.Equal(total, ids.Count);
        Assert.Equal(total, ids.Distinct().Count());
    }

    [Fact]
    public async Task Hold_the_articles_of_their_page_for_random_filters()
    {
        await using var site = await TestSite.WithSeedsAsync();
        foreach (var filter in RandomFilters.Over(BruteForce.OverFiles(Seeds.Folder)).Array[40].Single())
        {
            var query = new FeedRequest { Filter = filter }.QueryString;
            var page = await site.PageAsync($"/{query}{(query.Length == 0 ? '?' : '&')}sort=newest");
            var shown = page.QuerySelectorAll(".stories h2 a").Select(link => link.GetAttribute("href")!).ToArray();

            foreach (var extension in Extensions.Select(row => row.Data))
            {
                Assert.Equal(shown, ReadFeed.Of(extension, await site.PageTextAsync($"/feed.{extension}{query}")).Links.Select(link => new Uri(link).AbsolutePath));
            }
        }
    }

    [Fact]
    public async Task Are_read_by_a_library_of_others()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var json = ReadFeed.Of("json", await site.PageTextAsync("/topics/ai.json?min-quality=60"));

        foreach (var extension in (string[])["rss", "atom"])
        {
            var text = await site.PageTextAsync($"/topics/ai.{extension}?min-quality=60");
            using var reader = XmlReader.Create(new StringReader(text));
            var feed = SyndicationFeed.Load(reader);
            Assert.Equal("AI · Quality: 60 and more · NewsFeed", feed.Title.Text);
            Assert.Equal(json.Ids, feed.Items.Select(item => item.Id));
            Assert.Equal(json.Links, feed.Items.Select(item => item.Links.Single(link => link.RelationshipType is "alternate").Uri.AbsoluteUri));
            Assert.All(feed.Items, item => Assert.True(item.PublishDate.Year > 2000 && item.Title.Text.Length > 0 && item.Categories.Count > 0));
            Assert.Contains(feed.Items, item => item.Links.Any(link => link.RelationshipType == "related"));

            var other = CodeHollow.FeedReader.FeedReader.ReadFromString(text);
            Assert.Equal(json.Ids, other.Items.Select(item => item.Id));
            Assert.Equal(feed.Items.Select(item => item.Title.Text), other.Items.Select(item => item.Title));
            Assert.All(other.Items, item => Assert.NotNull(item.PublishingDate));
        }
    }

    [Fact]
    public async Task Give_an_article_with_all_that_the_format_can_say()
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:BaseUrl", "https://news.example.org/ai"));
        site.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of(
            "One",
            "updatedDateTime: 2026-05-02T10:00:00+02:00\nlocale: de-at\nheat: 90\nimages:\n  - url: /assets/one.png\n    width: 400\n    height: 300\n"
            + "provider:\n  name: Example\n  domain: example.org\n  authors: [Ada]\n" + ArticleText.Related("Two", "https://example.org/two"),
            "See [there](/topics/ai) and ![](/assets/b.png)."));
        await site.ImportAsync(site.Folder.Path("in"));

        var text = await site.PageTextAsync("/feed.json");
        using var json = JsonDocument.Parse(text);
        var item = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());

        Assert.Equal("https://news.example.org/ai/articles/2026-05-01-one", item.GetProperty("url").GetString());
        Assert.Equal("https://example.org/one", item.GetProperty("external_url").GetString());
        Assert.Equal("urn:uuid:" + Guid.Parse(item.GetProperty("id").GetString()![9..]), item.GetProperty("id").GetString());
        Assert.Equal("2026-05-01T10:00:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("2026-05-02T08:00:00Z", item.GetProperty("date_modified").GetString());
        Assert.Equal("https://news.example.org/assets/one.png", item.GetProperty("image").GetString());
        Assert.Equal("de-at", item.GetProperty("language").GetString());
        Assert.Equal("Ada", item.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Contains("href=\"https://news.example.org/topics/ai\"", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Contains("src=\"https://news.example.org/assets/b.png\"", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        var own = item.GetProperty("_newsfeed");
        Assert.Equal((70, 90), (own.GetProperty("quality").GetInt32(), own.GetProperty("heat").GetInt32()));
        Assert.Equal("https://example.org/two", own.GetProperty("related")[0].GetProperty("url").GetString());

        var entry = XDocument.Parse(await site.PageTextAsync("/feed.atom")).Root!.Element(FeedSchemas.Atom + "entry")!;
        Assert.Equal("2026-05-02T08:00:00Z", entry.Element(FeedSchemas.Atom + "updated")!.Value);
        Assert.Equal("html", entry.Element(FeedSchemas.Atom + "content")!.Attribute("type")!.Value);
        Assert.Equal(["https://example.org/two"], entry.Elements(FeedSchemas.Atom + "link").Where(link => link.Attribute("rel")!.Value == "related").Select(link => link.Attribute("href")!.Value));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Stay_readable_whatever_an_article_holds(string extension)
    {
        const string Nasty = """\x01\x0b\x1f\x7f\x85\u202e\u200f\uFFFE\uFFFF]]></script><!--&amp;<b>&#0;&#x1F;\e""";
        await using var site = await TestSite.EmptyAsync();
        string[] refused = [$"""\0{Nasty}""", """\uD800""", """x \uDC00 y"""];
        string[] texts = [.. refused, Nasty, """]]>""", """</title></script>""", """\u202e\u2066 שלום""", """\U0001F600 &#xFFFF;""", "&#xD800;"];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = $"a{texts[i]}z";
            site.Folder.Write($"in/_news/2026-05-01-{i}.md", ArticleText.Of(
                text,
                $"excerpt: \"{text}\"\nprovider:\n  name: \"{text}\"\n  domain: example.org\n  authors: [\"{text}\"]\ntopics: [\"AI\", \"{text}\"]\nlocale: \"{text}\"\n"
                + $"images:\n  - url: \"https://example.org/{text}\"\nwebUrl: https://example.org/{i}\n{ArticleText.Related(text, "https://example.org/x")}",
                "Body \u0001 \u000b \ufffe ]]> <script>1</script> &#0; &#x1; &#xD800; &#xFFFF; \u202e"));
        }

        var report = await site.ImportAsync(site.Folder.Path("in"));

        // What no text can hold, NUL and half a pair, is refused before it gets anywhere; everything else has to be carried.
        Assert.True((report.New, report.Rejected) == (texts.Length - refused.Length, refused.Length), string.Join('\n', report.Problems));

        var feed = await site.PageTextAsync($"/feed.{extension}");
        FeedSchemas.AssertValid(extension, feed);
        Assert.Equal(report.New, ReadFeed.Of(extension, feed).Ids.Count);
        foreach (var topic in (await site.PageAsync("/topics")).QuerySelectorAll(".index a").Select(link => link.GetAttribute("href")!))
        {
            FeedSchemas.AssertValid(extension, await site.PageTextAsync($"{topic}.{extension}"));
        }
    }

    private static string Address(string list, string extension) => list.Replace(".?", $".{extension}", StringComparison.Ordinal);

    private static async Task<int> TotalAsync(TestSite site, string list) => int.Parse(
        (await site.PageAsync(list)).QuerySelector(".total")!.TextContent.Split(' ')[0], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
