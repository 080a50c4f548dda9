using System.Net;
using System.Text.Json;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Api.Writing;

[OnEachEngine]
public sealed class BatchApiTests
{
    [Fact]
    public async Task Are_listed_page_by_page_and_tell_what_they_did()
    {
        await using var site = await TestSite.EmptyAsync();
        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Import));
        for (var i = 1; i <= 3; i++)
        {
            await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A", $"quality: {i}"));
        }

        var first = await bearer.GetAsync("/api/v1/batches?limit=2");
        var second = await bearer.GetAsync($"/api/v1/batches?limit=2&after={first.Json.GetProperty("next")}");

        Assert.Equal([3, 2], IdsOf(first));
        Assert.Equal([1], IdsOf(second));
        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("next").ValueKind);
        Assert.Equal("token robot", first.Json.GetProperty("items")[0].GetProperty("who").GetString());

        var one = await bearer.GetAsync("/api/v1/batches/1");
        Assert.Equal(
            ["article added 2026-05-01-a", "topic added ai", "provider added example.org"],
            one.Json.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("action")} {change.GetProperty("name")}"));
        (await bearer.GetAsync("/api/v1/batches/99")).AssertProblem(HttpStatusCode.NotFound);
        (await bearer.GetAsync("/api/v1/batches?limit=0")).AssertProblem(HttpStatusCode.BadRequest);
        (await bearer.GetAsync("/api/v1/batches/1?after=x")).AssertProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_many_changes_are_told_page_by_page()
    {
        await using var site = await TestSite.EmptyAsync();
        for (var i = 0; i < 230; i++)
        {
            site.Folder.Write($"in/_news/2026-05-01-{i}.md", ArticleText.Of($"Article {i}"));
        }

        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Import));
        await bearer.PostArchiveAsync(site.Folder.Pack("in", "in.tar.gz"));
        var (names, next) = (new List<string>(), "/api/v1/batches/1");
        while (next is not null)
        {
            var page = await bearer.GetAsync(next);
            names.AddRange(page.Json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("name").GetString()!));
            next = page.Json.GetProperty("next").GetString() is { } after ? $"/api/v1/batches/1?after={after}" : null;
        }

        Assert.Equal(232, names.Distinct().Count());
        Assert.Equal(232, names.Count);
    }

    private static IEnumerable<int> IdsOf(Answer page) => page.Json.GetProperty("items").EnumerateArray().Select(batch => batch.GetProperty("id").GetInt32());
}
