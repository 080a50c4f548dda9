using NewsFeed.Feed;

namespace NewsFeed.Tests.Feed;

[OnEachEngine]
public sealed class PagesFromEndTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(25, 0)]
    [InlineData(26, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(77, 3)]
    public async Task Hold_what_follows_the_first_page_and_stay_when_something_is_added_in_front(int articles, int pages)
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < articles; i++)
        {
            store.Folder.Write($"in/_news/2026-05-01-a{i}.md", ArticleText.Of($"A {i}", $"publishedDateTime: {new DateTime(2026, 1, 1).AddHours(i):yyyy-MM-ddTHH:mm:ssZ}"));
        }

        Directory.CreateDirectory(store.Folder.Path("in"));
        await store.ImportAsync(store.Folder.Path("in"));
        var before = await PagesAsync(store);
        store.Folder.Write("in/_news/2026-11-01-new.md", ArticleText.Of("New", "publishedDateTime: 2026-11-01T00:00:00Z"));
        await store.ImportAsync(store.Folder.Path("in"));
        var after = await PagesAsync(store);

        Assert.Equal(pages, before.Count);
        Assert.Equal(Math.Max(0, articles - FeedQuery.PageSize), before.Sum(page => page.Length));
        Assert.Equal(before.SkipLast(1).Select(page => string.Join(' ', page)), after.Take(Math.Max(0, before.Count - 1)).Select(page => string.Join(' ', page)));
    }

    private static async Task<List<string[]>> PagesAsync(TestStore store)
    {
        var query = store.Get<FeedQuery>();
        var pages = new List<string[]>();
        foreach (var (request, length) in await query.PagesFromEndAsync(new FeedRequest { Sort = FeedSort.Newest }, TestStore.Cancellation))
        {
            var page = await query.PageAsync(request, length, TestStore.Cancellation);
            Assert.Equal(length, page.Items.Count);
            pages.Add([.. page.Items.Select(item => item.Slug)]);
        }

        return pages;
    }
}
