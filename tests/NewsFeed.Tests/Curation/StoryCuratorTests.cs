using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Tests.Importing;
using NewsFeed.Tests.Related;

namespace NewsFeed.Tests.Curation;

/// <summary>Stories as curators want them.</summary>
[OnEachEngine]
public sealed class StoryCuratorTests
{
    private static readonly CuratorNote Note = new("ada", "Not the same");

    [Fact]
    public async Task A_split_is_shown_first_made_at_once_outlives_imports_and_is_taken_back_without_a_trace()
    {
        await using var store = await WithStoryAsync();
        await using var other = store.OfAnotherProcess();
        Assert.Equal((2, 4), ((await other.ListAsync()).Total, (await other.ListAsync("q=the OR police")).Total));
        var before = await StandingStore.OfAsync(store);
        var dump = await store.DumpAsync();

        var plan = await PlanAsync(store, StoryWish.Split(Slug("two")));
        Assert.Equal(["one three two"], plan.Plan!.Before.Select(InWords));
        Assert.Equal(["one three", "two"], plan.Plan.After.Select(InWords).Order(StringComparer.Ordinal));
        Assert.Equal((CurationOutcome.Done, null), (plan.Outcome, plan.EventId));
        Assert.Equal(dump, await store.DumpAsync());

        await DecideAsync(store, StoryWish.Split(Slug("two")));
        Assert.Equal(["one: three by CloseTexts"], await Stories.OfAsync(store));
        Assert.Equal(3, (await other.ListAsync()).Total);

        // Touched, retracted and published anew, and another that is like both: they stay apart.
        await store.ImportAsync(Write(store, "two", "Amazon bans police facial recognition use", "quality: 99"));
        Assert.Equal(["one: three by CloseTexts"], await Stories.OfAsync(store));
        await store.CurateAsync(curator => curator.RetractAsync(Slug("two"), Note, TestStore.Cancellation));
        await store.CurateAsync(curator => curator.PublishAsync(Slug("two"), Note, TestStore.Cancellation));
        Assert.Equal(["one: three by CloseTexts"], await Stories.OfAsync(store));
        var late = await store.ImportAsync(Write(store, "late", "Amazon bans facial recognition by police", "quality: 10"));
        Assert.Equal(["one: three by CloseTexts", "two: late by CloseTexts"], await Stories.OfAsync(store));
        await store.UndoAsync(late.BatchId!.Value);
        Assert.Equal(["one: three by CloseTexts"], await Stories.OfAsync(store));

        var history = (await store.Get<HistoryQuery>().OfAsync(Slug("two"), TestStore.Cancellation))!.Single(entry => entry.What == "split");
        Assert.Equal(
            ("ada", "Not the same", $$"""{"story":["{{Slug("one")}}","{{Slug("two")}}","{{Slug("three")}}"]}""", $$"""{"story":["{{Slug("two")}}"]}"""),
            (history.Who, history.Reason, history.Before, history.After));

        await store.ImportAsync(Write(store, "two", "Amazon bans police facial recognition use", "quality: 80"));
        await DecideAsync(store, StoryWish.Release(Slug("two")));
        Assert.Equal(["one: three, two by CloseTexts"], await Stories.OfAsync(store));
        Assert.Equal(2, (await other.ListAsync()).Total);
        Assert.Empty(store.Db.StoryDecisions);
        Assert.Equal(Rows(before, "StoryTies|"), Rows(await StandingStore.OfAsync(store), "StoryTies|"));
        Assert.Equal(CurationOutcome.AlreadySo, (await store.Get<StoryCurator>().DecideAsync(StoryWish.Release(Slug("two")), Note, TestStore.Cancellation)).Outcome);
    }

    [Fact]
    public async Task Two_stories_are_joined_with_all_that_stand_in_them_and_the_newer_decision_counts()
    {
        await using var store = await WithStoryAsync();
        await store.ImportAsync(Write(store, "aside-too", "Orchid probe lands on the crater rim at dawn", "quality: 40"));
        Assert.Equal(["aside: aside-too by CloseTexts", "one: three, two by CloseTexts"], await Stories.OfAsync(store));
        var before = await StandingStore.OfAsync(store);

        await DecideAsync(store, StoryWish.Join(Slug("two"), Slug("aside-too")));
        Assert.Equal(["one: aside, aside-too, three, two by ByHand, CloseTexts"], await Stories.OfAsync(store));
        var list = await store.ListAsync();
        Assert.Equal((1, 5), (list.Total, list.Articles));
        Assert.Equal(CurationOutcome.AlreadySo, (await store.Get<StoryCurator>().DecideAsync(StoryWish.Join(Slug("one"), Slug("aside")), Note, TestStore.Cancellation)).Outcome);

        // What held them together goes on without the one that leaves.
        await DecideAsync(store, StoryWish.Split(Slug("aside-too")));
        Assert.Equal(["one: aside, three, two by ByHand, CloseTexts"], await Stories.OfAsync(store));
        await DecideAsync(store, StoryWish.Join(Slug("aside-too"), Slug("three")));
        Assert.Equal(["one: aside, aside-too, three, two by ByHand, CloseTexts"], await Stories.OfAsync(store));

        Assert.Equal(["joined", "split", "joined"], (await store.Get<HistoryQuery>().OfAsync(Slug("aside-too"), TestStore.Cancellation))!.Skip(1).Select(entry => entry.What));
        foreach (var name in (string[])["aside-too", "aside", "two"])
        {
            await store.Get<StoryCurator>().DecideAsync(StoryWish.Release(Slug(name)), Note, TestStore.Cancellation);
        }

        Assert.Equal(before, await StandingStore.OfAsync(store));
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_changes_nothing()
    {
        await using var store = await WithStoryAsync();
        await store.ImportAsync(Write(store, "draft", "Amazon bans police facial recognition again", "published: false"));
        var dump = await store.DumpAsync();

        await RefusedAsync(StoryWish.Split(Slug("nothing")), $"There is no article “{Slug("nothing")}”.", CurationOutcome.NotFound);
        await RefusedAsync(StoryWish.Split(), "Say which articles are to leave the story.");
        await RefusedAsync(StoryWish.Split(Slug("aside")), "“Orchid probe lands on the crater rim” stands in no story.");
        await RefusedAsync(StoryWish.Split(Slug("one"), Slug("two"), Slug("three")), "One article at least has to stay in the story.");
        await RefusedAsync(StoryWish.Join(Slug("one"), Slug("one")), "An article cannot be joined with itself.");
        await RefusedAsync(StoryWish.Join(Slug("one"), Slug("draft")), "“Amazon bans police facial recognition again” is not public: only public articles stand in stories.");
        Assert.Equal(dump, await store.DumpAsync());

        async Task RefusedAsync(StoryWish wish, string problem, CurationOutcome outcome = CurationOutcome.Refused)
        {
            var result = await store.Get<StoryCurator>().DecideAsync(wish, Note, TestStore.Cancellation);
            Assert.Equal((outcome, problem), (result.Outcome, Assert.Single(result.Problems)));
        }
    }

    [Fact]
    public async Task What_is_decided_about_stays_when_its_import_is_undone()
    {
        await using var store = await WithStoryAsync();
        await DecideAsync(store, StoryWish.Join(Slug("one"), Slug("aside")));

        var report = await store.UndoAsync(1);

        Assert.Equal([Slug("aside"), Slug("one")], report.Kept.Where(kept => kept.Kind == SourceKind.Article).Select(kept => kept.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["one: aside by ByHand"], await Stories.OfAsync(store));
    }

    private static async Task<TestStore> WithStoryAsync()
    {
        var store = await TestStore.CreateAsync();
        Write(store, "one", "Amazon bans police from facial recognition", "quality: 90");
        Write(store, "two", "Amazon bans police facial recognition use", "quality: 80");
        Write(store, "three", "Amazon bans facial recognition for police", "quality: 70");
        Write(store, "aside", "Orchid probe lands on the crater rim", "quality: 60");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(["one: three, two by CloseTexts"], await Stories.OfAsync(store));
        return store;
    }

    private static Task<StoryResult> PlanAsync(TestStore store, StoryWish wish) => store.Get<StoryCurator>().PlanAsync(wish, TestStore.Cancellation);

    private static async Task DecideAsync(TestStore store, StoryWish wish)
    {
        var result = await store.Get<StoryCurator>().DecideAsync(wish, Note, TestStore.Cancellation);
        Assert.True(result.Outcome == CurationOutcome.Done, string.Join(' ', result.Problems));
    }

    private static string InWords(IReadOnlyList<StoryMember> story) =>
        string.Join(' ', story.Take(1).Concat(story.Skip(1).OrderBy(member => member.Slug, StringComparer.Ordinal)).Select(member => member.Slug[11..]));

    private static IEnumerable<string> Rows(IEnumerable<string> dump, string table) => dump.Where(row => row.StartsWith(table, StringComparison.Ordinal));

    private static string Slug(string name) => $"2026-05-01-{name}";

    private static string Write(TestStore store, string name, string title, string more) => store.Folder.Write(
        $"in/2026-05-01-{name}.md", ArticleText.Of(title, $"provider:\n  name: {name}\n  domain: {name}.example\nwebUrl: https://{name}.example/it\n{more}"));
}
