using CsCheck;
using NewsFeed.Exporting;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Exporting;

[OnEachEngine]
public sealed class SelectionTests
{
    [Fact]
    public async Task Holds_what_the_list_s_pages_show_in_their_order_for_random_filters()
    {
        await using var store = await TestStore.WithSeedsAsync();
        FeedSort[] sorts = [FeedSort.Top, FeedSort.Newest, FeedSort.Oldest, FeedSort.Quality];
        foreach (var (filter, i) in RandomFilters.Over(BruteForce.OverFiles(Seeds.Folder)).Array[100].Single().Select((filter, i) => (filter, i)))
        {
            var request = new FeedRequest { Filter = filter, Sort = sorts[i % sorts.Length] };

            var numbers = await store.Get<Selection>().FindAsync(request, TestStore.Cancellation);
            var files = await store.Get<Selection>().ReadAsync(numbers, TestStore.Cancellation).ToListAsync(TestStore.Cancellation);

            var shown = await ShownAsync(store, request);
            Assert.Equal(shown, files.Select(file => file.Card.Slug).Where(slug => !filter.IsEmpty || shown.Contains(slug)));
            Assert.Equal(BruteForce.OverFiles(Seeds.Folder).Matching(filter).Count, files.Count);
        }
    }

    [Fact]
    public async Task Holds_no_article_that_is_not_public()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-open.md", ArticleText.Of("Open"));
        store.Folder.Write("in/_news/2026-05-01-draft.md", ArticleText.Of("Draft", "published: false"));
        store.Folder.Write("in/_news/2026-05-01-gone.md", ArticleText.Of("Gone", "removed: true"));
        await store.ImportAsync(store.Folder.Path("in"));

        var numbers = await store.Get<Selection>().FindAsync(new FeedRequest(), TestStore.Cancellation);
        var files = await store.Get<Selection>().ReadAsync(numbers, TestStore.Cancellation).ToListAsync(TestStore.Cancellation);

        Assert.Equal("_news/2026-05-01-open.md", Assert.Single(files).Path);
    }

    private static async Task<List<string>> ShownAsync(TestStore store, FeedRequest request)
    {
        var shown = new List<string>();
        FeedCursor? after = null;
        do
        {
            var page = await store.Get<FeedQuery>().PageAsync(request with { After = after }, TestStore.Cancellation);
            shown.AddRange(page.Items.Select(item => item.Slug));
            after = page.Next;
        }
        while (after is not null);
        return shown;
    }
}
