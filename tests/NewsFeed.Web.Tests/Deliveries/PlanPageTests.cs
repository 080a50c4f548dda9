using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Curation;

namespace NewsFeed.Web.Tests.Deliveries;

[OnEachEngine]
public sealed class PlanPageTests
{
    private const string One = "_news/2026-05-01-one.md";

    [Fact]
    public async Task Shows_what_each_file_would_do_before_anything_is_written_and_does_just_that()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        await BringAsync(site, (One, ArticleText.Of("Robots fold linen", "webUrl: https://example.org/one")), ("_news/2026-05-01-same.md", ArticleText.Of("Same")));
        var before = await DumpAsync(site);

        var plan = await editor.PlanAsync(
            ($"site/{One}", ArticleText.Of("Robots knit linen", "excerpt: \"About Robots fold linen\"\nwebUrl: https://example.org/one\nquality: 85\ntopics: [Robotics]")),
            ("site/_news/2026-05-01-same.md", ArticleText.Of("Same")),
            ("site/_news/2026-05-01-twin.md", ArticleText.Of("Twin", "webUrl: https://example.org/one")),
            ("site/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "quality: <b>high</b>")),
            ("site/_news/picture.png", "not an article"));

        Assert.Equal("site", PlanOnPage.TextOf(plan.Page.QuerySelector("h1")!));
        Assert.Equal(
            new Dictionary<string, int> { ["All files"] = 5, ["New"] = 1, ["Changed"] = 1, ["Unchanged"] = 1, ["Duplicates"] = 1, ["Rejected"] = 1, ["No articles"] = 1 },
            plan.Counts);
        var changed = Assert.Single((await plan.ViewAsync("view=changed")).Files);
        Assert.Equal($"changed Robots knit linen Take out {One} {One} title Robots fold knit linen quality 70 → 85 topics AI Robotics", changed);
        Assert.Contains($"Leads to the same page as {One}", Assert.Single((await plan.ViewAsync("view=duplicates")).Files), StringComparison.Ordinal);
        var rejected = await plan.ViewAsync("view=rejected");
        Assert.Matches(@"^rejected 2026-05-01-bad\.md _news/2026-05-01-bad\.md:\d+:\d+ \d+quality: <b>high</b> quality: .+", Assert.Single(rejected.Files));
        Assert.Equal(before, await DumpAsync(site));

        var done = await plan.DoAsync("Import");
        Assert.Contains("new1 changed1 unchanged1 rejected1", string.Join(' ', done.Page.QuerySelectorAll(".figures div").Select(PlanOnPage.TextOf)), StringComparison.Ordinal);
        Assert.Equal(["/admin/batches/2"], done.Page.QuerySelectorAll("main a[href*=batches]").Select(link => link.GetAttribute("href")));
        var batch = await site.InStoreAsync(async db => await db.Batches.FindAsync([2L], TestSite.Cancellation));
        Assert.Equal(("Ed", "site", 1, 1), (batch!.Who, batch.Source, batch.New, batch.Changed));
    }

    [Fact]
    public async Task Searches_turns_pages_and_takes_files_out()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        var plan = await editor.PlanAsync([.. Enumerable.Range(1, 120).Select(i => ($"_news/2026-05-01-file-{i:000}.md", ArticleText.Of($"Article {i}")))]);
        Assert.Equal(50, plan.Files.Length);
        Assert.Equal("Page 1 of 3", PlanOnPage.TextOf(plan.Page.QuerySelector(".pages span")!));
        Assert.Equal(20, (await plan.ViewAsync("page=3")).Files.Length);
        Assert.Equal(20, (await plan.ViewAsync("page=999999999")).Files.Length);

        var found = await plan.ViewAsync("q=ARTICLE+zebra&view=new");
        Assert.Empty(found.Files);
        found = await plan.ViewAsync("q=file-07&view=new");
        Assert.Equal(10, found.Files.Length);
        Assert.Equal("taken out Article 70", string.Join(' ', (await found.DoAsync("Take")).Files[0].Split(' ')[..4]));
        found = await found.DoAsync("TakeAll");
        Assert.All(found.Files, file => Assert.StartsWith("taken out", file, StringComparison.Ordinal));
        var back = await (await plan.ViewAsync("view=out")).DoAsync("Take");
        Assert.Equal(9, back.Files.Length);
        Assert.Equal("Import 111 files", PlanOnPage.TextOf(back.Page.QuerySelector(".verdict button")!));

        await back.DoAsync("Import");
        Assert.Equal(111, await site.InStoreAsync(db => Task.FromResult(db.Articles.Count())));
        Assert.False(await site.InStoreAsync(db => Task.FromResult(db.Articles.Any(article => article.Path == "_news/2026-05-01-file-071.md"))));
    }

    [Theory]
    [InlineData("decision", "Decided")]
    [InlineData("file", "From the file")]
    public async Task Lists_conflicts_with_both_values_and_does_as_is_chosen(string choice, string title)
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        await BringAsync(site, (One, ArticleText.Of("At first")));
        await site.InScopeAsync(services => services.GetRequiredService<Curator>()
            .EditAsync("2026-05-01-one", new ArticleEdit { Set = new Dictionary<string, string> { ["title"] = "Decided" } }, new CuratorNote("Ed", null), TestSite.Cancellation));

        var plan = await editor.PlanAsync((One, ArticleText.Of("From the file", "excerpt: \"Other words\"")));
        var conflicts = await plan.ViewAsync("view=conflicts");
        Assert.Equal(
            ["The decision stays: Decided", "The file wins: From the file"], conflicts.Page.QuerySelectorAll(".conflict label").Select(PlanOnPage.TextOf));
        Assert.Contains("When it was decided the file said At first.", conflicts.Files[0], StringComparison.Ordinal);
        var chosen = await conflicts.DoAsync("Choose", ($"wins:{One}:title", choice));
        Assert.Equal(choice, chosen.Page.QuerySelector(".conflict input[checked]")!.GetAttribute("value"));
        Assert.Contains(choice == "file" ? "The file wins:" : "The decision stays:", Assert.Single((await plan.ViewAsync("")).Files), StringComparison.Ordinal);

        await plan.DoAsync("Import");
        var article = await site.InStoreAsync(db => Task.FromResult(db.Articles.Single()));
        Assert.Equal((title, "Other words"), (article.Title, article.Excerpt));
    }

    [Fact]
    public async Task Writes_nothing_where_the_store_has_become_another_since_and_shows_the_plan_anew()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        await BringAsync(site, (One, ArticleText.Of("At first")));
        var plan = await editor.PlanAsync((One, ArticleText.Of("At last")));
        await BringAsync(site, (One, ArticleText.Of("Meanwhile")));

        var anew = await plan.DoAsync("Import");

        Assert.Equal($"{One} is no longer as the plan has it. Nothing was imported: look at the plan that was made anew.", anew.Problem);
        Assert.Contains("title Meanwhile At last", Assert.Single(anew.Files), StringComparison.Ordinal);
        Assert.Equal("Meanwhile", await site.InStoreAsync(db => Task.FromResult(db.Articles.Single().Title)));
        await anew.DoAsync("Import");
        Assert.Equal("At last", await site.InStoreAsync(db => Task.FromResult(db.Articles.Single().Title)));
    }

    [Fact]
    public async Task Can_be_taken_away_as_JSON_and_as_a_table_that_gives_no_orders()
    {
        await using var site = await TestSite.EmptyAsync();
        var editor = await Editor.OfAsync(site);
        var plan = await editor.PlanAsync(
            ("=cmd()/_news/2026-05-01-good.md", ArticleText.Of("Good")), ("@x.md", ArticleText.Of("Bad", "quality: \"=1+1, high\"")));

        using var json = await editor.Person.GetAsync($"{plan.Path}/report.json");
        using var read = JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestSite.Cancellation));
        var files = read.RootElement.GetProperty("files").EnumerateArray().ToArray();
        Assert.Equal(["new", "rejected"], files.Select(file => file.GetProperty("action").GetString()));
        Assert.Equal("quality: \"=1+1, high\"", files[1].GetProperty("faults")[0].GetProperty("quote").GetString());

        using var table = await editor.Person.GetAsync($"{plan.Path}/report.csv");
        Assert.Equal("attachment", table.Content.Headers.ContentDisposition?.DispositionType);
        var lines = (await table.Content.ReadAsStringAsync(TestSite.Cancellation)).Split("\r\n");
        Assert.Equal("file,line,column,action,what,before,after,reason,fix", lines[0]);
        Assert.Equal("_news/2026-05-01-good.md,,,new,,,,,", lines[1]);
        Assert.Matches("^'@x\\.md,\\d+,\\d+,rejected,quality,\"quality: \"\"=1\\+1, high\"\"\",,", lines[2]);
        using var other = await editor.Person.GetAsync($"{plan.Path}/report.xls");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private static Task<IReadOnlyList<string>> DumpAsync(TestSite site) => site.InStoreAsync(StoreDump.OfAsync);

    private static async Task BringAsync(TestSite site, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            site.Folder.Write($"in/{path}", text);
        }

        Assert.Equal(0, (await site.ImportAsync(site.Folder.Path("in"))).Rejected);
    }
}
