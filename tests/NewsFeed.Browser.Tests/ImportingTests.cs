using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsFeed.Accounts;
using NewsFeed.Curation;
using NewsFeed.Store;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What an editor does to bring a thousand articles in, and to take them back, in a real browser.</summary>
/// <param name="browser">The browser.</param>
public sealed class ImportingTests(Browser browser)
{
    private const string Password = "seven grey herons at dusk";

    /// <summary>Milliseconds: hashing a password is slow on purpose, and a thousand files take their time on a busy machine.</summary>
    private const float Patience = 60_000;

    private const string Conflicted = "_news/2026-05-02-decided.md";

    /// <summary>Lines that no file may have, in place of those with the same key.</summary>
    private static readonly string[] Faults = ["quality: high", "publishedDateTime: yesterday", "heat: [70]", "published: perhaps", "topics: {AI"];

    [Fact]
    public async Task A_thousand_files_with_25_faults_from_the_archive_to_an_undo_and_conflicts_settled_both_ways()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var (archive, faults) = Pack(site);
        await using var window = await browser.OpenAsync(new UriBuilder(site.Address) { Host = "localhost" }.Uri);
        var page = window.Page;
        await EnterAsync(site, page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        await Looking.AtAsync(page, "import");
        var before = await DumpAsync(site);

        await page.GetByLabel("Article files, or one .zip or .tar.gz").SetInputFilesAsync(archive);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at the plan" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import 975 files" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await Looking.AtAsync(page, "plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rejected 25" }).ClickAsync();
        await Expect(page.Locator(".planned")).ToHaveCountAsync(25);
        Assert.Equal(faults, (await page.Locator(".fault p:first-child code").AllInnerTextsAsync()).Select(place => string.Join(':', place.Split(':')[..2])).Distinct().Order(StringComparer.Ordinal));
        await Looking.AtAsync(page, "rejected");
        Assert.Equal(before, await DumpAsync(site));

        await page.GetByRole(AriaRole.Button, new() { Name = "Import 975 files" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Equal(["975", "0", "0", "25"], await page.Locator(".figures dd").AllInnerTextsAsync());
        await Looking.AtAsync(page, "imported");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Import \\d+$") }).ClickAsync();
        await Expect(page.Locator(".ledger tbody tr")).ToHaveCountAsync(50);
        await Looking.AtAsync(page, "batch");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it would do" }).ClickAsync();
        await Expect(page.Locator(".figures dd").Nth(1)).ToHaveTextAsync("975", new() { Timeout = Patience });
        await Looking.AtAsync(page, "undo");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo import") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Undone" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await Looking.AtAsync(page, "undone");
        Assert.Equal(before, await DumpAsync(site));

        await SettleAsync(site, page, "The decision stays: Decided", "Decided");
        await SettleAsync(site, page, "The file wins: From the file", "From the file");
        await page.GotoAsync("/admin/batches");
        await Looking.AtAsync(page, "batches");
        Assert.Empty(window.Elsewhere);
    }

    [Fact]
    public async Task Bringing_a_folder_without_scripts()
    {
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("week/_news/2026-05-01-one.md", ArticleText.Of("One"));
        site.Folder.Write("week/_news/2026-05-01-two.md", ArticleText.Of("Two"));
        await using var window = await browser.OpenAsync(new UriBuilder(site.Address) { Host = "localhost" }.Uri, javaScript: false);
        var page = window.Page;
        await EnterAsync(site, page);
        await page.GotoAsync("/admin/import");
        await page.GetByLabel("Or a whole folder").SetInputFilesAsync(site.Folder.Path("week"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at the plan" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("week");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out _news/2026-05-01-two.md" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 file" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Equal(["One"], await site.InStoreAsync(db => Task.FromResult(db.Articles.Select(article => article.Title).ToArray())));
    }

    /// <summary>Brings an article, decides otherwise, brings it changed, and settles what contradicts.</summary>
    private static async Task SettleAsync(TestSite site, IPage page, string choice, string title)
    {
        site.Folder.Write($"decided/{Conflicted}", ArticleText.Of("At first", $"quality: {(title == "Decided" ? 70 : 71)}"));
        await site.ImportAsync(site.Folder.Path("decided"));
        await site.InScopeAsync(services => services.GetRequiredService<Curator>().EditAsync(
            "2026-05-02-decided", new ArticleEdit { Set = new Dictionary<string, string> { ["title"] = "Decided" } }, new CuratorNote("Ed", null), TestSite.Cancellation));
        await page.GotoAsync("/admin/import");
        await page.GetByLabel("Where it lies in its site").FillAsync(Conflicted);
        await page.GetByLabel("The file, front matter and all").FillAsync(ArticleText.Of("From the file", "excerpt: \"A kettle listens more and boils less\"\ntopics: [AI, Robotics]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at the plan" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Conflicts 1" }).ClickAsync();
        await page.GetByLabel(choice).CheckAsync();
        await Looking.AtAsync(page, "conflict");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these choices" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 file" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Equal(title, await site.InStoreAsync(db => Task.FromResult(db.Articles.Single(article => article.Path == Conflicted).Title)));
    }

    private static async Task EnterAsync(TestSite site, IPage page)
    {
        await page.GotoAsync($"/admin/setup?link={await site.InScopeAsync(services => services.GetRequiredService<AccountLinks>().InviteAsync("Ada", AccountRole.Editor, "test", TestSite.Cancellation))}");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Dashboard", new() { Timeout = Patience });
    }

    /// <summary>Packs 1,000 articles, of which each fortieth has a fault; says in which line.</summary>
    private static (string Archive, string[] Faults) Pack(TestSite site)
    {
        var archive = site.Folder.Path("autumn.zip");
        var faults = new List<string>();
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        for (var i = 0; i < 1_000; i++)
        {
            var path = $"_news/2026-05-01-file-{i:000}.md";
            var fault = i % 40 == 0 ? Faults[i / 40 % Faults.Length] : "";
            var text = ArticleText.Of($"Article {i} of a thousand", fault, $"## Number {i}\n\nWords.\n");
            using var entry = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
            entry.Write(text);
            if (fault.Length > 0)
            {
                faults.Add($"{path}:{Array.IndexOf(text.Split('\n'), fault) + 1}");
            }
        }

        return (archive, [.. faults.Order(StringComparer.Ordinal)]);
    }

    /// <summary>All rows but those of batches, which keep that something was imported and undone.</summary>
    private static async Task<string[]> DumpAsync(TestSite site) =>
        [.. (await site.InStoreAsync(StoreDump.OfAsync)).Where(line => !line.StartsWith("Batch", StringComparison.Ordinal))];
}
