using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Feed;
using NewsFeed.Importing;

namespace NewsFeed.Web.Tests.Caching;

[OnEachEngine]
public sealed class PageFreshnessTests
{
    private const string Accord = "/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate";

    [Fact]
    public async Task Lets_go_of_the_pages_that_show_a_new_article_and_of_no_others()
    {
        await using var site = await TestSite.WithSeedsAsync();
        string[] concerned =
        [
            "/", "/?sort=newest", "/?min-quality=100", "/?type=video", "/?provider=kiln.example", "/?q=robot*", "/topics", "/providers",
            "/topics/ai", "/topics/robotics", "/providers/northlight.example", "/?topic=robotics&min-quality=60&max-quality=79",
        ];
        string[] others =
        [
            "/topics/ai-in-healthcare", "/?topic=ai-policy", "/?not-topic=robotics", "/?to=2026-11-01", "/providers/kiln.example?type=video", Accord,
            "/?type=video&min-quality=100", "/?q=accord&min-quality=100", "/?q=robots+-late",
        ];
        await VisitAsync(site, [.. concerned, .. others]);

        site.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of(
            "Late robots", "publishedDateTime: 2026-11-24T10:00:00Z\nquality: 70\ntopics: [AI, Robotics]\nprovider:\n  name: Northlight\n  domain: northlight.example"));
        Assert.Equal(1, (await site.ImportAsync(site.Folder.Path("in"))).New);

        Assert.All(await AreKeptAsync(site, concerned), page => Assert.False(page.IsKept, page.Address));
        Assert.All(await AreKeptAsync(site, others), page => Assert.True(page.IsKept, page.Address));
    }

    [Fact]
    public async Task Lets_go_of_the_pages_of_articles_that_a_changed_one_is_named_on()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var target = (await site.PageAsync(Accord)).QuerySelector("#related h3 a[href^='/articles/']")!.GetAttribute("href")!;
        await VisitAsync(site, [Accord, target, "/articles/2025-01-16-counting-swifts-from-a-stairwell"]);
        var file = Directory.EnumerateFiles(Path.Combine(Seeds.Folder, "_news"), $"{Accord["/articles/".Length..]}*").Single();
        site.Folder.Write($"in/_news/{Path.GetFileName(file)}", (await File.ReadAllTextAsync(file, TestSite.Cancellation)).Replace("Ministers sign", "Ministers tear up", StringComparison.Ordinal));

        Assert.Equal(1, (await site.ImportAsync(site.Folder.Path("in"))).Changed);

        Assert.Contains("Ministers tear up", await site.PageTextAsync(target), StringComparison.Ordinal);
        Assert.True(Assert.Single(await AreKeptAsync(site, ["/articles/2025-01-16-counting-swifts-from-a-stairwell"])).IsKept);
    }

    [Fact]
    public async Task Leaves_no_kept_page_that_differs_from_a_fresh_one_after_any_import_or_undo()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var filters = RandomFilters.Over(BruteForce.OverFiles(Seeds.Folder)).Array[25].Single();
        string[] addresses =
        [
            .. filters.Select(filter => "/" + new FeedRequest { Filter = filter }.QueryString),
            "/", "/topics", "/providers", "/topics/ai", "/topics/robotics", "/topics/generative-ai", "/providers/kiln.example", Accord,
            "/articles/2026-11-24-0", "/articles/2026-11-24-1", "/articles/2026-11-24-2",
        ];
        var imports = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 120], Gen.Bool, Gen.OneOf("Robotics", "AI Policy", "Brand New"), Gen.Int[0, 3]).Array[8].Single();

        foreach (var (number, quality, isPublic, topic, link) in imports)
        {
            site.Folder.Write($"in/_news/2026-11-24-{number}.md", ArticleText.Of(
                $"Made up {number}",
                $"publishedDateTime: 2026-11-20T10:00:00Z\nquality: {quality}\npublished: {(isPublic ? "true" : "false")}\ntopics: [AI, {topic}]\n"
                + $"webUrl: https://made.example/{number}\n{ArticleText.Related($"To {link}", $"https://made.example/{link}")}"));
            var batch = (await site.ImportAsync(site.Folder.Path("in"))).BatchId;
            if (quality % 2 == 0 && batch is { } undone)
            {
                await AssertSameAsync(site, addresses);
                Assert.Null((await site.InScopeAsync(services => services.GetRequiredService<ImportUndo>().RunAsync(undone, new UndoOptions("test"), null, TestSite.Cancellation))).Refusal);
            }

            await AssertSameAsync(site, addresses);
        }
    }

    private static async Task AssertSameAsync(TestSite site, string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var kept = await site.GetAsync(address);
            using var fresh = await site.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}unknown={Guid.NewGuid()}");
            Assert.Equal(fresh.StatusCode, kept.StatusCode);
            Assert.Equal(await TextAsync(fresh), await TextAsync(kept));
        }
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestSite.Cancellation);

    private static async Task VisitAsync(TestSite site, string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var response = await site.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, address);
        }

        Assert.All(await AreKeptAsync(site, addresses), page => Assert.True(page.IsKept, page.Address));
    }

    /// <summary>A page that was kept says how old it is.</summary>
    private static async Task<IReadOnlyList<(string Address, bool IsKept)>> AreKeptAsync(TestSite site, string[] addresses)
    {
        var pages = new List<(string, bool)>();
        foreach (var address in addresses)
        {
            using var response = await site.GetAsync(address);
            pages.Add((address, response.Headers.Age is not null));
        }

        return pages;
    }
}
