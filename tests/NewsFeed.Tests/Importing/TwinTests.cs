using Microsoft.EntityFrameworkCore;
using NewsFeed.Related;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class TwinTests
{
    [Theory]
    [InlineData("webUrl: https://example.org/story", "webUrl: http://www.example.org/story/?utm_source=x#top")]
    [InlineData("webUrl: https://example.org/story", "webUrl: https://example.org/other\noriginalUrl: https://example.org/story")]
    public async Task Are_imported_both_linked_and_reported(string first, string second)
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A", first));
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B", second));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((2, 1), (report.New, report.Duplicates));
        Assert.Contains("_news/2026-05-01-a.md", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
        var articles = await store.Db.Articles.OrderBy(article => article.Path).ToListAsync(TestStore.Cancellation);
        Assert.Null(articles[0].TwinId);
        Assert.Equal(articles[0].Id, articles[1].TwinId);
        var neighbours = await store.Get<RelatedQuery>().OfAsync(articles[0].Id, TestStore.Cancellation);
        Assert.Equal("B", Assert.Single(neighbours.Twins).Title);
    }

    [Fact]
    public async Task Are_found_in_the_store_by_a_later_import()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-a.md", ArticleText.Of("A", "webUrl: https://example.org/story")));

        var report = await store.ImportAsync(store.Folder.Write("_news/2026-05-01-b.md", ArticleText.Of("B", "webUrl: https://example.org/story")));

        Assert.Equal((1, 1), (report.New, report.Duplicates));
    }
}
