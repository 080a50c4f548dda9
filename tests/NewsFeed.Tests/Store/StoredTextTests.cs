using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Store;

[OnEachEngine]
public sealed class StoredTextTests
{
    /// <summary>Letters that take the most bytes, each another, so that no engine can squeeze them.</summary>
    private static string Longest(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)(0x4E00 + (i * 7919 % 20_000))));

    [Fact]
    public async Task As_long_as_the_reader_allows_is_kept_and_found()
    {
        await using var store = await TestStore.CreateAsync();
        var topic = Longest(1_000);
        var domain = string.Join('.', Enumerable.Range(0, 4).Select(i => new string((char)('a' + i), 62))) + ".x";
        var url = "https://example.org/" + Longest(1_300);
        var path = string.Join('/', Enumerable.Range(0, 4).Select(i => Longest(78 + i))) + "/2026-05-01-" + Longest(60) + ".md";
        store.Folder.Write("in/" + path, ArticleText.Of(
            "Long", $"webUrl: {url}\nprovider:\n  name: {Longest(1_000)}\n  domain: {domain}\ntopics:\n  - {topic}\n"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.True(report.New == 1, string.Join('\n', report.Problems));
        var article = await store.Db.Articles.AsNoTracking().SingleAsync(TestStore.Cancellation);
        Assert.Equal((path, topic, url.Length), (article.Path, Assert.Single(article.TopicNames), article.Url.Length));
        Assert.Equal(1, (await store.ListAsync($"provider={domain}")).Total);
    }

    [Theory]
    [InlineData("title: \"a\\0b\"")]
    [InlineData("topics: [\"a\\0b\"]")]
    [InlineData("tags: [\"a\\0b\"]")]
    [InlineData("images:\n  - url: \"https://example.org/\\0\"")]
    [InlineData("provider:\n  name: \"a\\0b\"\n  domain: example.org")]
    [InlineData("related:\n  - title: \"a\\0b\"\n    webUrl: https://example.org/x")]
    [InlineData("title: \"a\\uD800b\"")]
    [InlineData("topics: [\"a\\uDC00b\"]")]
    [InlineData("locale: \"a\\0b\"")]
    [InlineData("secured: \"a\\0b\"")]
    public async Task Never_holds_what_no_text_has(string line)
    {
        await using var store = await TestStore.CreateAsync();

        var report = await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("NUL", line)));

        Assert.Equal((0, 1), (report.New, report.Rejected));
        Assert.Empty((await store.ListAsync()).Items);
    }

    [Fact]
    public async Task Sorts_by_code_points_on_every_engine()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var (name, index) in ((string[])["b", "B", "a", "É", "e", "_", "Z"]).Select((name, index) => (name, index)))
        {
            store.Folder.Write($"in/2026-05-01-{index}.md", ArticleText.Of($"T{index}", $"provider:\n  name: \"{name}\"\n  domain: p{index}.example"));
        }

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(
            ["B", "Z", "_", "a", "b", "e", "É"],
            (await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation)).Select(provider => provider.Provider.Name));
    }
}
