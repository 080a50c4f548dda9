using NewsFeed.Importing;
using NewsFeed.Importing.Plans;

namespace NewsFeed.Tests.Importing.Plans;

[OnEachEngine]
public sealed class KeptPlanTests
{
    [Fact]
    public async Task Holds_a_hundred_files_a_page_finds_words_in_any_of_them_and_leaves_nothing_on_the_disk()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 120; i++)
        {
            store.Folder.Write($"in/_news/2026-05-01-{i:000}.md", i % 10 == 0 ? ArticleText.Of($"Bad {i}", "quality: high") : ArticleText.Of($"Überschrift {i}"));
        }

        using var plan = await PlanAsync(store, new PlanChoices(), new ImportLimits());

        Assert.Equal((120, 108, 12, 108), (plan.Count(PlanView.All), plan.Count(PlanView.New), plan.Count(PlanView.Rejected), plan.Written));
        Assert.Equal((50, 120, 3), (plan.Page(PlanView.All, null, 1).Entries.Count, plan.Page(PlanView.All, null, 1).Total, plan.Page(PlanView.All, null, 1).Pages));
        Assert.Equal("_news/2026-05-01-119.md", plan.Page(PlanView.All, null, int.MaxValue).Entries[^1].Path);
        Assert.Equal(["Überschrift 7"], plan.Page(PlanView.All, "überSCHRIFT  -007", -5).Entries.Select(entry => entry.Title));
        Assert.Equal(12, plan.Page(PlanView.Rejected, "whole number", 1).Total);
        Assert.Equal(0, plan.Page(PlanView.New, "whole number", 1).Total);
        Assert.Empty(Directory.EnumerateFiles(store.Folder.Path("kept")));
    }

    [Fact]
    public async Task Leaves_out_what_changes_where_its_room_is_full()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var name in (string[])["a", "b"])
        {
            store.Folder.Write($"in/_news/{name}.md", ArticleText.Of($"First {name}"));
        }

        await store.ImportAsync(store.Folder.Path("in"));
        foreach (var name in (string[])["a", "b"])
        {
            store.Folder.Write($"in/_news/{name}.md", ArticleText.Of($"Second {name}"));
        }

        using var plan = await PlanAsync(store, new PlanChoices(), new ImportLimits { PlanBytes = 10 });

        var (first, second) = (plan.Page(PlanView.All, null, 1).Entries[0], plan.Page(PlanView.All, null, 1).Entries[1]);
        Assert.Equal((3, false), (first.Changes.Count, first.IsCut));
        Assert.Equal((0, true), (second.Changes.Count, second.IsCut));
    }

    [Fact]
    public async Task Is_agreed_to_as_a_whole_without_what_was_taken_out()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var name in (string[])["a", "b", "c"])
        {
            store.Folder.Write($"in/_news/{name}.md", ArticleText.Of(name));
        }

        var choices = new PlanChoices();
        using var plan = await PlanAsync(store, choices, new ImportLimits());
        choices.Take("_news/b.md", isOut: true);

        Assert.Equal("_news/b.md", await OtherwiseAsync(new HashSet<string>()));
        Assert.Equal("_news/c.md", await OtherwiseAsync(new HashSet<string> { "_news/b.md", "_news/a.md" }));
        Assert.Equal(store.Folder.Path("in"), await OtherwiseAsync(new HashSet<string> { "_news/b.md", "_news/c.md" }));
        Assert.Equal(0, store.Db.Articles.Count());
        Assert.Null(await OtherwiseAsync(choices.TakenOut));
        Assert.Equal(2, store.Db.Articles.Count());

        async Task<string?> OtherwiseAsync(IReadOnlySet<string> takenOut) => (await store.Get<Importer>().RunAsync(
            new SelectedSource(store.Get<ArticleSources>().Open(store.Folder.Path("in")), takenOut), new ImportOptions("test") { Agreed = plan.Agreed() }, null, TestStore.Cancellation)).Otherwise;
    }

    private static Task<KeptPlan> PlanAsync(TestStore store, PlanChoices choices, ImportLimits limits) => new PlanMaking(store.Db, store.Get<ImportPlanner>(), limits)
        .RunAsync(store.Get<ArticleSources>().Open(store.Folder.Path("in")), choices, store.Folder.Path("kept"), null, TestStore.Cancellation);
}
