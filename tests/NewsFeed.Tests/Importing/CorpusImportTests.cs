using Microsoft.EntityFrameworkCore;
using NewsFeed.Exporting;
using NewsFeed.Importing;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

/// <summary>Real files of two sites. Skipped where they are not at hand.</summary>
[OnEachEngine]
public sealed class CorpusImportTests
{
    [Fact]
    public async Task Of_one_site_on_two_dates_imports_and_exports_byte_for_byte()
    {
        var first = Corpus.Path("powerapps", "2023-11-23", "_news");
        var second = Corpus.Path("powerapps", "2024-01-23", "_news");
        await using var store = await TestStore.CreateAsync();

        Assert.Equal((625, 0, 0, 0), Figures(await store.ImportAsync(first)));
        Assert.Equal(396, (await store.ListAsync()).Articles);
        AssertSame(first, await ExportAsync(store, "first"));

        Assert.Equal((10, 1, 624, 0), Figures(await store.ImportAsync(second)));
        Assert.Equal(402, (await store.ListAsync()).Articles);
        AssertSame(second, await ExportAsync(store, "second"));

        var before = await store.DumpAsync();
        Assert.Equal((0, 0, 635, 0), Figures(await store.ImportAsync(second)));
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task Of_the_AI_site_imports_whole_with_its_related_links_and_data_files()
    {
        var site = Corpus.Path("ai");
        await using var store = await TestStore.CreateAsync();

        var report = await store.ImportAsync(site);

        Assert.Equal((57, 0, 0, 0), Figures(report));
        Assert.Equal(28, await store.Db.Articles.CountAsync(article => article.RelatedCount > 0, TestStore.Cancellation));
        Assert.Contains(await store.Db.RelatedLinks.ToListAsync(TestStore.Cancellation), link => link.TargetId is not null);
        AssertSame(Path.Combine(site, "_news"), await ExportAsync(store, "out"));

        var leader = await store.Db.Articles.FirstAsync(
            article => article.State == ArticleState.Public && article.RelatedCount > 0, TestStore.Cancellation);
        var neighbours = await store.Get<RelatedQuery>().OfAsync(leader.Id, TestStore.Cancellation);
        Assert.Equal(leader.RelatedCount, neighbours.Links.Count);

        var healthcare = await store.Db.Topics.SingleAsync(topic => topic.Slug == "ai-in-healthcare", TestStore.Cancellation);
        Assert.Equal("AI", (await store.Db.Topics.SingleAsync(topic => topic.Id == healthcare.ParentId, TestStore.Cancellation)).Name);
    }

    private static (int New, int Changed, int Unchanged, int Rejected) Figures(ImportReport report) =>
        (report.New, report.Changed, report.Unchanged, report.Rejected);

    private static async Task<string> ExportAsync(TestStore store, string folder)
    {
        await store.Get<FileExport>().RunAsync(store.Folder.Path(folder), TestStore.Cancellation);
        return store.Folder.Path($"{folder}/_news");
    }

    private static void AssertSame(string expected, string actual)
    {
        var names = Directory.EnumerateFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.EnumerateFiles(actual).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(expected, name!)), File.ReadAllBytes(Path.Combine(actual, name!))));
    }
}
