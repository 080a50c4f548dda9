using System.Diagnostics;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using CodeHollow.FeedReader;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>The list of all feeds, taken as a program takes it that subscribes to each of them.</summary>
[OnEachEngine]
public sealed class OpmlTests
{
    /// <summary>Names as a file writes them, and as readers see them.</summary>
    private static readonly (string Written, string Shown)[] Nasty =
    [
        ("""Say \"x\" & 'y' <b>""", """Say "x" & 'y' <b>"""),
        ("""cut ]]> --> </outline>""", """cut ]]> --> </outline>"""),
        ("""\u200Fשלום\u200F, world""", "\u200Fשלום\u200F, world"),
        ("""\u202Eturned\u202C about""", "turned about"),
        ("""ring\x01\a\x1F\x7F\uFFFE\tthe bell""", "ring the bell"),
    ];

    [Fact]
    public async Task Names_every_topic_and_provider_by_its_title_and_its_whole_address()
    {
        await using var site = await WithNastyNamesAsync();
        var known = BruteForce.OverFiles(Seeds.Folder).Public;
        var opml = await OutlinesAsync(site);

        Assert.Empty(known.SelectMany(article => article.Topics).Concat(Nasty.Select(name => name.Shown)).Except(Titles(opml, "topics/")));
        Assert.Equal(known.Select(article => article.Provider.Name).Concat(Nasty.Select(name => name.Shown)).Distinct().Order(StringComparer.Ordinal), Titles(opml, "providers/"));
        Assert.Equal(opml.Count, opml.Select(outline => outline.Feed).Distinct().Count());
        Assert.Equal(new Uri(site.Address, "feed.rss"), opml[0].Feed);
    }

    [Fact]
    public async Task Is_read_by_a_library_of_others_feed_by_feed()
    {
        await using var site = await WithNastyNamesAsync();
        site.Folder.Write("feeds.opml", await site.PageTextAsync("/feeds.opml"));

        var read = await ListParserAsync(site.Folder.Path("feeds.opml"));

        Assert.Equal((await OutlinesAsync(site)).Select(outline => (outline.Title, outline.Feed.AbsoluteUri)), read);
    }

    [Fact]
    public async Task Leads_to_feeds_that_libraries_of_others_read()
    {
        await using var site = await WithNastyNamesAsync();
        foreach (var (title, address) in await OutlinesAsync(site))
        {
            using var response = await site.GetAsync(address.PathAndQuery);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} for {address}");
            var text = await response.Content.ReadAsStringAsync(TestSite.Cancellation);

            var feed = FeedReader.ReadFromString(text);
            Assert.Equal(FeedType.MediaRss, feed.Type);
            using var reader = XmlReader.Create(new StringReader(text));
            var other = SyndicationFeed.Load(reader);
            Assert.Equal(title == "NewsFeed" ? title : $"{title} · NewsFeed", other.Title.Text);
            Assert.Equal(other.Title.Text, feed.Title);
            Assert.Equal(other.Items.Select(item => item.Id), feed.Items.Select(item => item.Id));
            Assert.NotEmpty(feed.Items);
        }
    }

    private static async Task<TestSite> WithNastyNamesAsync()
    {
        var site = await TestSite.WithSeedsAsync();
        for (var i = 0; i < Nasty.Length; i++)
        {
            var name = Nasty[i].Written;
            site.Folder.Write($"in/_news/2026-05-01-nasty-{i}.md", ArticleText.Of($"Nasty {i}", $"topics: [\"{name}\"]\nprovider:\n  name: \"{name}\"\n  domain: nasty{i}.example"));
        }

        var report = await site.ImportAsync(site.Folder.Path("in"));
        Assert.True(report.New == Nasty.Length, string.Join('\n', report.Problems));
        return site;
    }

    /// <summary>The feeds as they stand, each with an address that needs nothing to be relative to.</summary>
    private static async Task<IReadOnlyList<(string Title, Uri Feed)>> OutlinesAsync(TestSite site)
    {
        var opml = FeedSchemas.AssertXml(await site.PageTextAsync("/feeds.opml"), "opml.xsd");
        var feeds = opml.Descendants("outline").Where(outline => outline.Attribute("type")?.Value == "rss").ToArray();
        Assert.All(feeds, outline => Assert.Equal(outline.Attribute("text")!.Value, outline.Attribute("title")!.Value));
        var read = feeds.Select(outline => (outline.Attribute("title")!.Value, new Uri(outline.Attribute("xmlUrl")!.Value, UriKind.Absolute))).ToArray();
        Assert.All(read, outline => Assert.Equal(site.Address.Authority, outline.Item2.Authority));
        return read;
    }

    /// <summary>What listparser makes of a file: https://listparser.readthedocs.io.</summary>
    private static async Task<IEnumerable<(string Title, string Address)>> ListParserAsync(string file)
    {
        const string Script = "import json, listparser, sys; list = listparser.parse(open(sys.argv[1], encoding='utf-8').read()); assert not list.bozo, list.bozo_exception; print(json.dumps([[feed.title, feed.url] for feed in list.feeds]))";
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestSite.Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(TestSite.Cancellation);
        await process.WaitForExitAsync(TestSite.Cancellation);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<string[][]>(output)!.Select(feed => (feed[0], feed[1]));
    }

    private static IEnumerable<string> Titles(IEnumerable<(string Title, Uri Feed)> outlines, string room) =>
        outlines.Where(outline => outline.Feed.AbsolutePath.StartsWith($"/{room}", StringComparison.Ordinal)).Select(outline => outline.Title).Order(StringComparer.Ordinal);
}
