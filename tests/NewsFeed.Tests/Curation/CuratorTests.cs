using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Tests.Curation;

[OnEachEngine]
public sealed class CuratorTests
{
    private const string Path = "in/_news/2026-05-01-a.md";
    private const string Slug = "2026-05-01-a";

    [Fact]
    public async Task Publishes_a_draft_and_takes_it_back()
    {
        await using var store = await WithAsync("published: false");
        Assert.Equal(0, (await store.ListAsync()).Total);

        var published = await PublishAsync(store);
        Assert.Equal((CurationOutcome.Done, ArticleState.Public), (published.Outcome, published.State));
        Assert.Equal(1, (await store.ListAsync("topic=ai")).Total);

        var retracted = await RetractAsync(store);
        Assert.Equal((CurationOutcome.Done, ArticleState.Removed), (retracted.Outcome, retracted.State));
        Assert.Equal(0, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task Is_seen_by_a_process_that_was_there_before()
    {
        await using var store = await WithAsync();
        await using var other = store.OfAnotherProcess();
        Assert.Equal(1, (await other.ListAsync("provider=example.org")).Total);

        await RetractAsync(store);
        Assert.Equal(0, (await other.ListAsync("provider=example.org")).Total);

        await PublishAsync(store);
        Assert.Equal(1, (await other.ListAsync("provider=example.org")).Total);
    }

    [Fact]
    public async Task Done_twice_is_done_once()
    {
        await using var store = await WithAsync();
        await RetractAsync(store);
        var before = await store.DumpAsync();

        var again = await RetractAsync(store);

        Assert.Equal(new CurationResult(CurationOutcome.AlreadySo, ArticleState.Removed), again);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task Publishing_what_is_public_by_its_file_decides_nothing()
    {
        await using var store = await WithAsync();
        var before = await store.DumpAsync();

        Assert.Equal(CurationOutcome.AlreadySo, (await PublishAsync(store)).Outcome);

        Assert.Equal(before, await store.DumpAsync());
    }

    [Theory]
    [InlineData("published: true")]
    [InlineData("removed: false")]
    public async Task What_is_retracted_stays_so_whatever_the_file_says_later(string later)
    {
        await using var store = await WithAsync();
        await RetractAsync(store);

        await WriteAsync(store, $"{later}\nquality: 90");

        Assert.Equal(0, (await store.ListAsync()).Total);
        Assert.Equal(90, (await store.Db.Articles.AsNoTracking().SingleAsync(TestStore.Cancellation)).Quality);
    }

    [Fact]
    public async Task What_is_retracted_stays_so_even_where_the_file_had_said_so_too()
    {
        await using var store = await WithAsync("removed: true");
        await RetractAsync(store);

        await WriteAsync(store, "removed: false");

        Assert.Equal(0, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task What_is_published_stays_so_while_its_file_says_what_it_said()
    {
        await using var store = await WithAsync("published: false");
        await PublishAsync(store);

        Assert.Empty(await WriteAsync(store, "published: false\nquality: 90"));

        Assert.Equal(1, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task A_new_value_of_a_decided_field_is_told_and_the_decision_stays()
    {
        await using var store = await WithAsync("removed: true");
        await RetractAsync(store);

        var problem = Assert.Single(await WriteAsync(store, "removed: false"));

        Assert.Equal(("removed", ProblemSeverity.Warning), (problem.Key, problem.Severity));
        Assert.Contains("The file now says false, but a curator has decided true", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(0, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task A_field_of_which_nothing_was_decided_follows_its_file()
    {
        await using var store = await WithAsync("published: false");
        await PublishAsync(store);

        await WriteAsync(store, "published: false\nremoved: true");

        Assert.Equal(0, (await store.ListAsync()).Total);
    }

    [Fact]
    public async Task Keeps_who_when_before_after_and_why()
    {
        await using var store = await WithAsync("published: false");
        await store.CurateAsync(curator => curator.PublishAsync(Slug, new CuratorNote("ada", "It is true."), TestStore.Cancellation));

        var told = Assert.Single(await store.Db.CuratorEvents.AsNoTracking().ToListAsync(TestStore.Cancellation));

        Assert.Equal(("ada", TestStore.Now, CuratorAction.Published, "It is true."), (told.Who, told.At, told.Action, told.Reason));
        Assert.Equal("""{"published":false,"removed":false,"deleted":false}""", told.Before);
        Assert.Equal("""{"published":true,"removed":false,"deleted":false}""", told.After);
        Assert.Equal(2, told.Id);
        Assert.Equal(3, (await store.ImportAsync(store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B")))).BatchId);
    }

    [Fact]
    public async Task Keeps_the_counts_right()
    {
        await using var store = await WithAsync();
        await RetractAsync(store);
        Assert.Equal((0, 0), await CountsAsync(store));

        await PublishAsync(store);
        Assert.Equal((1, 1), await CountsAsync(store));
    }

    [Fact]
    public async Task Leads_links_to_an_article_that_is_still_public()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write(Path, ArticleText.Of("A", "webUrl: https://example.org/same"));
        store.Folder.Write("in/_news/2026-05-01-twin.md", ArticleText.Of("Twin", "webUrl: https://example.org/same"));
        store.Folder.Write("in/_news/2026-05-02-leader.md", ArticleText.Of("Leader", ArticleText.Related("A", "https://example.org/same")));
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(Slug, await TargetAsync(store));

        await RetractAsync(store);
        Assert.Equal("2026-05-01-twin", await TargetAsync(store));

        await PublishAsync(store);
        Assert.Equal(Slug, await TargetAsync(store));
    }

    [Fact]
    public async Task Knows_no_article_that_is_not_there_and_none_whose_file_has_gone()
    {
        await using var store = await WithAsync();
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("B"));
        File.Delete(store.Folder.Path(Path));
        await store.ImportAsync(store.Folder.Path("in"), prune: true);

        Assert.Equal(CurationOutcome.FileMissing, (await PublishAsync(store)).Outcome);
        Assert.Equal(CurationOutcome.NotFound, (await PublishAsync(store, "nothing")).Outcome);
    }

    [Fact]
    public async Task Leaves_the_file_as_it_was_imported()
    {
        await using var store = await WithAsync("published: false");
        var written = await File.ReadAllBytesAsync(store.Folder.Path(Path), TestStore.Cancellation);
        await PublishAsync(store);
        await RetractAsync(store);

        await store.Get<NewsFeed.Exporting.FileExport>().RunAsync(store.Folder.Path("out"), TestStore.Cancellation);

        Assert.Equal(written, await File.ReadAllBytesAsync(store.Folder.Path("out/_news/2026-05-01-a.md"), TestStore.Cancellation));
    }

    private static async Task<TestStore> WithAsync(string more = "")
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write(Path, ArticleText.Of("A", more));
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }

    /// <returns>What the import warns of.</returns>
    private static async Task<IReadOnlyList<ArticleProblem>> WriteAsync(TestStore store, string more)
    {
        store.Folder.Write(Path, ArticleText.Of("A", more));
        return (await store.ImportAsync(store.Folder.Path("in"))).Problems;
    }

    private static Task<CurationResult> PublishAsync(TestStore store, string slug = Slug) =>
        store.CurateAsync(curator => curator.PublishAsync(slug, new CuratorNote("ada", null), TestStore.Cancellation));

    private static Task<CurationResult> RetractAsync(TestStore store) =>
        store.CurateAsync(curator => curator.RetractAsync(Slug, new CuratorNote("ada", null), TestStore.Cancellation));

    private static async Task<(int Topic, int Provider)> CountsAsync(TestStore store) => (
        (await store.Db.Topics.AsNoTracking().SingleAsync(TestStore.Cancellation)).ArticleCount,
        (await store.Db.Providers.AsNoTracking().SingleAsync(TestStore.Cancellation)).ArticleCount);

    private static async Task<string?> TargetAsync(TestStore store)
    {
        var leader = (await store.ListAsync("from=2026-05-01")).Items.Single(item => item.Slug.Contains("leader", StringComparison.Ordinal));
        return (await store.Get<NewsFeed.Related.RelatedQuery>().OfAsync(leader.Id, TestStore.Cancellation)).Links.Single().TargetSlug;
    }
}
