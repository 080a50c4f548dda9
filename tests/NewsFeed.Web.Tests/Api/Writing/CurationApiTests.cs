using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Api.Writing;

[OnEachEngine]
public sealed class CurationApiTests
{
    private const string Slug = "2026-05-01-hidden-thing";

    [Fact]
    public async Task Publishing_shows_an_article_everywhere_with_the_next_request_and_retracting_hides_it()
    {
        await using var site = await WithDraftAsync();
        await using var other = await site.AnotherProcessAsync();
        var bearer = await BearerAsync(site);
        await AssertShownAsync(false, site, other);

        var published = await bearer.CurateAsync("publish", Slug);
        Assert.Equal((HttpStatusCode.OK, "public", true), (published.Status, published.Json.GetProperty("state").GetString(), published.Json.GetProperty("changed").GetBoolean()));
        await AssertShownAsync(true, site, other);

        var retracted = await bearer.CurateAsync("retract", Slug);
        Assert.Equal("removed", retracted.Json.GetProperty("state").GetString());
        await AssertShownAsync(false, site, other);
    }

    [Fact]
    public async Task Counts_of_facets_follow()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var bearer = await BearerAsync(site);
        const string List = "/topics/robotics?sort=newest";
        var page = await site.PageAsync(List);
        var (before, slug) = (page.QuerySelector(".facets")!.TextContent, page.QuerySelector("article a[href^='/articles/']")!.GetAttribute("href")!["/articles/".Length..]);

        await bearer.CurateAsync("retract", slug);
        Assert.NotEqual(before, (await site.PageAsync(List)).QuerySelector(".facets")!.TextContent);

        await bearer.CurateAsync("publish", slug);
        Assert.Equal(before, (await site.PageAsync(List)).QuerySelector(".facets")!.TextContent);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await using var site = await WithDraftAsync();
        var bearer = await BearerAsync(site);
        await bearer.CurateAsync("publish", Slug);

        var again = await bearer.CurateAsync("publish", Slug);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.False(again.Json.GetProperty("changed").GetBoolean());
        Assert.Equal(1, await site.InStoreAsync(db => db.CuratorEvents.CountAsync(TestSite.Cancellation)));
    }

    [Fact]
    public async Task A_decision_outlives_the_import_of_the_changed_file()
    {
        await using var site = await WithDraftAsync();
        var bearer = await BearerAsync(site);
        await bearer.CurateAsync("publish", Slug);

        var import = await bearer.PostFileAsync($"_news/{Slug}.md", Draft("quality: 99"));

        Assert.Equal((HttpStatusCode.Created, 1), (import.Status, import.Number("changed")));
        await AssertShownAsync(true, site);
    }

    [Fact]
    public async Task The_history_says_which_token_and_why()
    {
        await using var site = await WithDraftAsync();
        await (await BearerAsync(site)).CurateAsync("publish", Slug, "  It checks out. ");

        var told = await site.InStoreAsync(db => db.CuratorEvents.SingleAsync(TestSite.Cancellation));

        Assert.Equal(("token robot", "It checks out."), (told.Who, told.Reason));
    }

    [Fact]
    public async Task What_cannot_be_done_is_a_problem()
    {
        await using var site = await WithDraftAsync();
        var bearer = await BearerAsync(site);

        (await bearer.CurateAsync("publish", "nothing")).AssertProblem(HttpStatusCode.NotFound);
        Assert.Contains("“reason”", (await bearer.CurateAsync("publish", Slug, new string('x', 1_001))).AssertProblem(HttpStatusCode.BadRequest).Detail, StringComparison.Ordinal);
        (await bearer.PostAsync($"/api/v1/articles/{Slug}/publish?reason=x")).AssertProblem(HttpStatusCode.BadRequest);
        (await bearer.PostAsync($"/api/v1/articles/{Slug}/publish", new StringContent("{", Encoding.UTF8, "application/json"))).AssertProblem(HttpStatusCode.BadRequest);
        (await bearer.PostAsync($"/api/v1/articles/{Slug}/publish", new StringContent("x", Encoding.UTF8, "text/plain"))).AssertProblem(HttpStatusCode.UnsupportedMediaType);
        (await bearer.GetAsync($"/api/v1/articles/{Slug}/publish")).AssertProblem(HttpStatusCode.MethodNotAllowed);
        await AssertShownAsync(false, site);
    }

    private static string Draft(string more = "") => ArticleText.Of("Hidden thing", $"published: false\ntopics: [Robotics]\n{more}", "Never before seen.");

    private static async Task<TestSite> WithDraftAsync()
    {
        var site = await TestSite.WithSeedsAsync();
        await site.ImportAsync(site.Folder.Write($"in/_news/{Slug}.md", Draft()));
        return site;
    }

    private static async Task<Bearer> BearerAsync(TestSite site) => new(site, await site.TokenAsync(TokenScopes.Import | TokenScopes.Publish));

    private static async Task AssertShownAsync(bool isShown, params TestSite[] sites)
    {
        foreach (var site in sites)
        {
            using var article = await site.GetAsync($"/articles/{Slug}");
            Assert.Equal(isShown ? HttpStatusCode.OK : HttpStatusCode.NotFound, article.StatusCode);
            foreach (var address in (string[])["/?q=hidden+thing", "/?from=2026-05-01&to=2026-05-01", "/topics/robotics?from=2026-05-01&to=2026-05-01", "/providers/example.org", "/feed.rss?q=hidden+thing", "/api/news/robotics/"])
            {
                using var answer = await site.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync(TestSite.Cancellation);
                Assert.True(text.Contains("Never before seen", StringComparison.Ordinal) || text.Contains(Slug, StringComparison.Ordinal) == isShown, $"{address} after {isShown}");
            }
        }
    }
}
