using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Tests.Store;

[OnEachEngine]
public sealed class StoreWatchTests
{
    [Fact]
    public async Task Sees_each_change_by_another_connection_and_nothing_else()
    {
        await using var store = await TestStore.CreateAsync();
        using var watch = await store.Get<IStoreEngine>().WatchAsync(store.Db, TestStore.Cancellation);
        var empty = await watch.MarkAsync(TestStore.Cancellation);
        Assert.Equal(empty, await watch.MarkAsync(TestStore.Cancellation));

        await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("First")));
        var filled = await watch.MarkAsync(TestStore.Cancellation);

        Assert.NotEqual(empty, filled);
        Assert.Equal(filled, await watch.MarkAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Sees_nothing_of_what_another_store_of_the_same_server_is_given()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = await TestStore.CreateAsync();
        using var watch = await store.Get<IStoreEngine>().WatchAsync(store.Db, TestStore.Cancellation);
        var mark = await watch.MarkAsync(TestStore.Cancellation);

        await other.ImportAsync(other.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("First")));

        Assert.Equal(mark, await watch.MarkAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Makes_the_next_list_show_what_another_process_has_imported()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("First")));
        Assert.Equal(1, (await store.ListAsync()).Total);

        await using (var other = store.OfAnotherProcess())
        {
            await other.ImportAsync(store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Second")));
        }

        Assert.Equal(2, (await store.ListAsync()).Total);
        Assert.Equal(2, await store.Get<FeedColumnsCache>().VersionAsync(store.Db, TestStore.Cancellation));
    }
}
