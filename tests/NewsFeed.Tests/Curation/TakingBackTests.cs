using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.Store;

namespace NewsFeed.Tests.Curation;

[OnEachEngine]
public sealed class TakingBackTests
{
    private const string Path = "in/_news/2026-05-01-a.md";
    private const string Slug = "2026-05-01-a";

    [Fact]
    public async Task Leaves_of_an_edit_nothing_but_its_two_entries_in_the_history()
    {
        await using var store = await WithAsync();
        var before = await StandingAsync(store);
        var edit = new ArticleEdit { Set = new Dictionary<string, string> { ["title"] = "Better", ["quality"] = "90" }, AddTopics = ["Law"] };
        var edited = await store.CurateAsync(curator => curator.EditAsync(Slug, edit, new CuratorNote("ada", null), TestStore.Cancellation));

        Assert.Equal(CurationOutcome.Done, (await TakeBackAsync(store, edited.EventId!.Value)).Outcome);

        Assert.Equal(before, await StandingAsync(store));
        var entry = (await store.Get<HistoryQuery>().OfAsync(Slug, TestStore.Cancellation))![^1];
        Assert.Equal(("bob", "taken back", "Wrong."), (entry.Who, entry.What, entry.Reason));
        Assert.Equal("""{"title":"A","quality":70,"topics":["AI"]}""", entry.After);
    }

    [Theory]
    [InlineData("published: false", ArticleState.Draft)]
    [InlineData("published: true", ArticleState.Public)]
    [InlineData("removed: true", ArticleState.Removed)]
    public async Task Makes_what_was_published_retracted_or_rejected_what_its_file_makes_of_it(string file, ArticleState state)
    {
        await using var store = await WithAsync(file);
        foreach (var wish in (Func<Curator, string, CuratorNote, CancellationToken, Task<CurationResult>>[])
            [(curator, slug, note, token) => curator.PublishAsync(slug, note, token), (curator, slug, note, token) => curator.RetractAsync(slug, note, token), (curator, slug, note, token) => curator.RejectAsync(slug, note, token)])
        {
            var done = await store.CurateAsync(curator => wish(curator, Slug, new CuratorNote("ada", null), TestStore.Cancellation));
            if (done.EventId is { } number)
            {
                // Where the file says the same, the decision itself was all there was to take back, and it still holds.
                var back = await TakeBackAsync(store, number);
                Assert.Equal(state, back.State);
            }
        }

        Assert.Equal(state, await store.Db.Articles.AsNoTracking().Select(article => article.State).SingleAsync(TestStore.Cancellation));
        Assert.Equal(state == ArticleState.Public ? 1 : 0, (await store.ListAsync("topic=ai")).Total);
    }

    [Fact]
    public async Task Brings_an_earlier_decision_back_and_can_itself_be_taken_back()
    {
        await using var store = await WithAsync();
        await SetAsync(store, "First");
        var second = await SetAsync(store, "Second");

        var back = await TakeBackAsync(store, second);
        Assert.Equal("First", await TitleAsync(store));
        Assert.Equal("\"First\"", await store.Db.ArticleEdits.Select(edit => edit.Value).SingleAsync(TestStore.Cancellation));

        await TakeBackAsync(store, back.EventId!.Value);
        Assert.Equal("Second", await TitleAsync(store));
    }

    [Fact]
    public async Task Is_refused_where_the_same_was_changed_since_where_it_is_another_s_and_where_there_is_no_such_change()
    {
        await using var store = await WithAsync();
        store.Folder.Write("in/_news/2026-05-02-b.md", ArticleText.Of("B"));
        await store.ImportAsync(store.Folder.Path("in"));
        var first = await SetAsync(store, "First");
        await SetAsync(store, "Second");
        var others = await store.CurateAsync(curator => curator.RetractAsync("2026-05-02-b", new CuratorNote("ada", null), TestStore.Cancellation));
        var before = await store.DumpAsync();

        var result = await TakeBackAsync(store, first);

        Assert.Equal(CurationOutcome.Refused, result.Outcome);
        Assert.Equal("What it changed was changed again since: take the later change back first.", Assert.Single(result.Problems));
        foreach (var number in (long[])[1, others.EventId!.Value, 999])
        {
            Assert.Equal("The article has no such change.", Assert.Single((await TakeBackAsync(store, number)).Problems));
        }

        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task Goes_by_what_the_file_says_by_now()
    {
        await using var store = await WithAsync();
        var edited = await SetAsync(store, "Better");
        store.Folder.Write(Path, ArticleText.Of("A", "quality: 88"));
        await store.ImportAsync(store.Folder.Path("in"));

        await TakeBackAsync(store, edited);

        Assert.Equal("A", await TitleAsync(store));
        Assert.Empty(await store.Db.ArticleEdits.ToListAsync(TestStore.Cancellation));
        Assert.Equal(1, (await store.ListAsync("min-quality=88")).Total);
    }

    private static async Task<TestStore> WithAsync(string more = "")
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write(Path, ArticleText.Of("A", more));
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }

    private static async Task<long> SetAsync(TestStore store, string title) => (await store.CurateAsync(curator =>
        curator.EditAsync(Slug, new ArticleEdit { Set = new Dictionary<string, string> { ["title"] = title } }, new CuratorNote("ada", null), TestStore.Cancellation))).EventId!.Value;

    private static Task<CurationResult> TakeBackAsync(TestStore store, long number) =>
        store.CurateAsync(curator => curator.TakeBackAsync(Slug, number, new CuratorNote("bob", "Wrong."), TestStore.Cancellation));

    private static Task<string> TitleAsync(TestStore store) => store.Db.Articles.AsNoTracking().Select(article => article.Title).SingleAsync(TestStore.Cancellation);

    /// <summary>All that stands, but for the history and the topics that nothing has any more.</summary>
    private static async Task<IReadOnlyList<string>> StandingAsync(TestStore store) =>
        [.. (await store.DumpAsync()).Where(row => !row.StartsWith("CuratorEvents", StringComparison.Ordinal) && !row.Contains("Law", StringComparison.Ordinal))];
}
