using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class TransactionTests
{
    [Fact]
    public async Task Readers_see_the_old_state_until_all_is_written()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(store.Folder.Write("_news/2026-05-01-old.md", ArticleText.Of("Old")));
        store.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("A"));
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B"));
        var seen = new List<int>();
        var source = new WatchedSource(store.Get<ArticleSources>().Open(store.Folder.Path("in")), async () => seen.Add((await store.ListAsync()).Total));

        await store.ImportAsync(source);

        Assert.Equal([1, 1], seen);
        Assert.Equal(3, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task An_import_that_fails_half_way_leaves_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        var before = await store.DumpAsync();
        var files = 0;
        var source = new WatchedSource(
            store.Get<ArticleSources>().Open(Seeds.Folder),
            () => ++files < 60 ? Task.CompletedTask : throw new IOException("The disk was pulled out."));

        await Assert.ThrowsAsync<IOException>(() => store.ImportAsync(source));

        Assert.Equal(before, await store.DumpAsync());
        Assert.Equal(73, (await store.ImportAsync(Seeds.Folder)).New);
    }

    [Fact]
    public async Task Of_two_imports_at_once_the_second_comes_after_the_first()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = store.OfAnotherProcess();
        store.Folder.Write("first/_news/2026-05-01-a.md", ArticleText.Of("A"));
        store.Folder.Write("second/_news/2026-05-01-b.md", ArticleText.Of("B"));
        Task? second = null;
        var source = new WatchedSource(store.Get<ArticleSources>().Open(store.Folder.Path("first")), () =>
        {
            second ??= Task.Run(() => other.ImportAsync(store.Folder.Path("second")));
            return Task.CompletedTask;
        });

        await store.ImportAsync(source);
        await second!;

        Assert.Equal(2, (await store.ListAsync()).Total);
        Assert.Equal([1L, 2L], await store.Db.Batches.Select(batch => batch.Id).Order().ToListAsync(TestStore.Cancellation));
    }

    /// <summary>Does something before each of its files.</summary>
    private sealed class WatchedSource(IArticleSource inner, Func<Task> beforeEach) : IArticleSource
    {
        public string Name => inner.Name;

        public string? Covers => inner.Covers;

        public int? Count => inner.Count;

        public async IAsyncEnumerable<SourceFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var file in inner.FilesAsync(cancellation))
            {
                await beforeEach();
                yield return file;
            }
        }
    }
}
