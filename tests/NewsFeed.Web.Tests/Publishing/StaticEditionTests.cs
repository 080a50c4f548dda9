using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsFeed.Web.Tests.Publishing;

/// <summary>What a published folder holds; the tests only read.</summary>
/// <param name="edition">The folder.</param>
[OnEachEngine]
public sealed class StaticEditionTests(PublishedEdition edition) : IClassFixture<PublishedEdition>
{
    private const string Base = PublishedEdition.Base;

    private readonly string root = edition.Root;

    [Fact]
    public void Every_link_leads_to_a_file_and_nothing_asks_for_a_program()
    {
        var pages = FilesOf(root).Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.True(pages.Length > 100, $"{pages.Length} pages");
        foreach (var page in pages)
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(root, page)));
            Assert.Empty(document.QuerySelectorAll("form"));
            foreach (var address in AddressesOf(document))
            {
                AssertLeadsToFile(root, page, address);
            }
        }
    }

    [Fact]
    public void Feeds_sitemaps_and_documents_name_only_what_is_there()
    {
        string[] files = ["feed.rss", "feed.atom", "feed.json", "topics/ai.rss", "feeds.opml", "sitemap.xml", "sitemap-articles-1.xml", "sitemap-topics.xml", "sitemap-providers.xml", "robots.txt", "llms.txt", "api/topics/index.json"];

        foreach (var file in files)
        {
            var text = File.ReadAllText(Path.Combine(root, file));
            var own = System.Text.RegularExpressions.Regex.Matches(text, $@"{Base}/[^\s""'<>)\\]*").Select(match => match.Value[Base.Length..]).Distinct().ToArray();
            Assert.All(own, address => AssertLeadsToFile(root, file, address));
        }

        var news = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "api/news/index.json"))).RootElement;
        Assert.True(news.EnumerateObject().Any());
        Assert.True(File.Exists(Path.Combine(root, "api/news/page/2/index.json")));
    }

    [Fact]
    public void The_numbered_pages_hold_every_article_once_itself_or_under_its_story()
    {
        var shown = new List<string>();
        for (var address = "/"; address is not null;)
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(FileOf(root, address)!));
            shown.AddRange(document.QuerySelectorAll(".stories h2 a, .stories .mates > p a:not([href$='#story'])").Select(link => link.GetAttribute("href")!));
            address = document.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Directory.EnumerateFiles(Path.Combine(root, "articles")).Count(), shown.Count);
        Assert.Equal(shown.Count, shown.Distinct().Count());
    }

    [Fact]
    public void Style_sheets_and_scripts_have_their_hash_in_their_names()
    {
        var names = FilesOf(root).Where(file => file.StartsWith("css/", StringComparison.Ordinal) || file.StartsWith("js/", StringComparison.Ordinal)).ToArray();

        Assert.True(names.Length >= 8);
        Assert.All(names, name => Assert.Matches(@"^(css|js)/[a-z-]+\.[0-9a-f]{16}\.(css|js)$", name));
    }

    [Fact]
    public void Tells_nothing_of_an_article_that_is_not_public()
    {
        Assert.All(FilesOf(root), file =>
        {
            Assert.DoesNotContain("zanzibarquux", file, StringComparison.OrdinalIgnoreCase);
            Assert.False(File.ReadAllText(Path.Combine(root, file)).Contains("zanzibarquux", StringComparison.OrdinalIgnoreCase), file);
        });
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    private static IEnumerable<string> AddressesOf(IDocument document) => document.QuerySelectorAll("[href], [src], [action]")
        .SelectMany(element => new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action") }).OfType<string>()
        .Select(address => address.StartsWith(Base, StringComparison.Ordinal) ? address[Base.Length..] : address)
        .Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));

    private static void AssertLeadsToFile(string folder, string from, string address)
    {
        Assert.False(address.Contains('?', StringComparison.Ordinal), $"{from} leads to {address}");
        Assert.True(FileOf(folder, address) is not null, $"{from} leads to {address}");
    }

    /// <summary>The file that a server gives for an address: itself, a page, or a document.</summary>
    private static string? FileOf(string folder, string address)
    {
        var path = Uri.UnescapeDataString(address.Split('#', '?')[0]);
        string[] tried = [folder + path, folder + path.TrimEnd('/') + ".html", folder + path.TrimEnd('/') + "/index.html", folder + path.TrimEnd('/') + "/index.json"];
        return tried.FirstOrDefault(File.Exists);
    }
}

/// <summary>The seeds and one draft, published.</summary>
public sealed class PublishedEdition : IAsyncLifetime
{
    public const string Base = "https://news.example.org";

    private readonly TestProgram program = new();

    public string Root => program.Folder.Path("out");

    public async ValueTask InitializeAsync()
    {
        program.Environment["NewsFeed__BaseUrl"] = Base;
        program.Folder.Write("in/_news/2026-11-20-zanzibarquux.md", ArticleText.Of(
            "Zanzibarquux", "published: false\nprovider:\n  name: Zanzibarquux\n  domain: zanzibarquux.example\ntopics: [AI, Zanzibarquux]"));
        Assert.Equal(0, (await program.RunAsync("import", Seeds.Folder)).ExitCode);
        Assert.Equal(0, (await program.RunAsync("import", "in")).ExitCode);
        var result = await program.RunAsync("publish", "out");
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
