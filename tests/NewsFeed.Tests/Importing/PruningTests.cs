using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class PruningTests
{
    [Fact]
    public async Task Without_it_a_file_that_has_gone_changes_nothing()
    {
        await using var store = await WithTwoAsync();
        File.Delete(store.Folder.Path("in/_news/2026-05-01-two.md"));

        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal((0, 1, 0), (report.Changed, report.Unchanged, report.Retracted));
        Assert.Equal(2, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task Retracts_an_article_whose_file_has_gone_and_brings_it_back_with_its_file()
    {
        await using var store = await WithTwoAsync();
        var two = store.Folder.Path("in/_news/2026-05-01-two.md");
        var text = await File.ReadAllTextAsync(two, TestStore.Cancellation);
        File.Delete(two);

        var pruned = await store.ImportAsync(store.Folder.Path("in"), prune: true);

        Assert.Equal(1, pruned.Retracted);
        Assert.Equal(["One"], (await store.ListAsync()).Items.Select(item => item.Title));
        Assert.Equal(0, (await store.ImportAsync(store.Folder.Path("in"), prune: true)).Retracted);

        await File.WriteAllTextAsync(two, text, TestStore.Cancellation);
        var back = await store.ImportAsync(store.Folder.Path("in"), prune: true);

        Assert.Equal((0, 1, 1), (back.New, back.Changed, back.Unchanged));
        Assert.Equal(2, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task Spares_folders_that_the_source_does_not_speak_of()
    {
        await using var store = await WithTwoAsync();
        store.Folder.Write("part/_news/2024/2026-05-01-three.md", ArticleText.Of("Three"));
        await store.ImportAsync(store.Folder.Path("part/_news/2024"));
        store.Folder.Write("other/letters/2026-05-01-four.md", ArticleText.Of("Four"));

        Assert.Equal(0, (await store.ImportAsync(store.Folder.Path("part/_news/2024"), prune: true)).Retracted);
        Assert.Equal(0, (await store.ImportAsync(store.Folder.Path("other"), prune: true)).Retracted);
        Directory.CreateDirectory(store.Folder.Path("empty"));
        Assert.Equal(0, (await store.ImportAsync(store.Folder.Path("empty"), prune: true)).Retracted);
        var single = store.Folder.Path("in/_news/2026-05-01-one.md");
        Assert.Equal(0, (await store.ImportAsync(single, prune: true)).Retracted);
    }

    [Fact]
    public async Task As_a_dry_run_counts_and_retracts_nothing()
    {
        await using var store = await WithTwoAsync();
        File.Delete(store.Folder.Path("in/_news/2026-05-01-two.md"));

        Assert.Equal(1, (await store.ImportAsync(store.Folder.Path("in"), dryRun: true, prune: true)).Retracted);

        Assert.DoesNotContain(store.Db.Articles, article => article.State == ArticleState.Retracted);
    }

    private static async Task<TestStore> WithTwoAsync()
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        store.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two"));
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }
}
