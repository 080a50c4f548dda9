using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Tests.Importing;

namespace NewsFeed.Tests.Curation;

[OnEachEngine]
public sealed class EditingTests
{
    private const string Path = "in/_news/2026-05-01-a.md";
    private const string Slug = "2026-05-01-a";

    [Fact]
    public async Task Shows_in_every_list_search_and_count_with_the_next_request()
    {
        await using var store = await WithAsync("topics: [AI, Robotics]");
        await using var other = store.OfAnotherProcess();
        Assert.Equal(1, (await other.ListAsync("topic=robotics")).Total);

        var result = await EditAsync(store, new ArticleEdit
        {
            Set = Values(("title", "Zebras “über” all"), ("quality", "95"), ("excerpt", ""), ("publishedDateTime", "2026-06-01"), ("type", "Video")),
            AddTopics = ["Brand New"],
            RemoveTopics = ["robotics"],
        });

        Assert.Equal((CurationOutcome.Done, ArticleState.Public), (result.Outcome, result.State));
        foreach (var reader in (TestStore[])[store, other])
        {
            foreach (var list in (string[])["q=zebras", "min-quality=95", "topic=brand-new", "from=2026-06-01", "type=video", "q=title:über"])
            {
                Assert.Equal(1, (await reader.ListAsync(list)).Total);
            }

            foreach (var list in (string[])["q=title:A", "max-quality=94", "to=2026-05-31"])
            {
                Assert.Equal(0, (await reader.ListAsync(list)).Total);
            }

            var item = Assert.Single((await reader.ListAsync()).Items);
            Assert.Equal(("Zebras “über” all", null, 95), (item.Title, item.Excerpt, item.Quality));
            Assert.Equal(["AI", "Brand New"], item.Topics.Select(topic => topic.Name));
        }

        var topics = await store.Db.Topics.AsNoTracking().OrderBy(topic => topic.Slug).ToListAsync(TestStore.Cancellation);
        Assert.Equal([("AI", 1), ("Brand New", 1), ("Robotics", 0)], topics.Select(topic => (topic.Name, topic.ArticleCount)));
    }

    [Fact]
    public async Task Survives_a_changed_file_whose_other_fields_are_followed()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));

        var report = await WriteAsync(store, "A", "quality: 88");

        Assert.Empty(report.Problems);
        Assert.Equal(["quality"], Assert.Single(report.Files).Changes.Select(change => change.Key));
        Assert.Equal(("Better", 88), await ShownAsync(store));
        Assert.Equal(1, (await store.ListAsync("q=better")).Total);
        Assert.Equal(0, (await store.ListAsync("q=title:a")).Total);
    }

    [Fact]
    public async Task Stays_where_the_file_changes_the_same_field_and_the_conflict_is_told_with_both_values()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));

        var report = await WriteAsync(store, "A, corrected");

        Assert.Equal(new FieldConflict("title", "\"A\"", "\"Better\"", "\"A, corrected\"", false), Assert.Single(Assert.Single(report.Files).Conflicts));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(("title", ProblemSeverity.Warning), (problem.Key, problem.Severity));
        Assert.StartsWith("The file now says \"A, corrected\", but a curator has decided \"Better\": the decision stays.", problem.Reason, StringComparison.Ordinal);
        Assert.Equal("Better", (await ShownAsync(store)).Title);
    }

    [Fact]
    public async Task Is_given_up_where_the_file_is_to_win_and_comes_back_with_an_undo()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));
        await EditAsync(store, Set("quality", "90"));
        var before = await StandingStore.OfAsync(store);
        store.Folder.Write(Path, ArticleText.Of("A, corrected", "quality: 50"));
        var choices = new ConflictChoices { FilesWin = true, Others = [("_news/2026-05-01-a.md", "quality")] };

        var report = await store.ImportAsync(store.Folder.Path("in"), conflicts: choices);

        Assert.Equal([("title", true), ("quality", false)], Assert.Single(report.Files).Conflicts.Select(conflict => (conflict.Field, conflict.TakesFile)).OrderByDescending(conflict => conflict.Field));
        Assert.Equal(("A, corrected", 90), await ShownAsync(store));
        Assert.Equal(["quality"], await store.Db.ArticleEdits.Select(edit => edit.Field).ToListAsync(TestStore.Cancellation));
        await store.UndoAsync(report.BatchId!.Value);
        Assert.Equal(("Better", 90), await ShownAsync(store));
        Assert.Equal(before, await StandingStore.OfAsync(store));
    }

    [Fact]
    public async Task Stays_when_an_import_that_came_after_it_is_undone_and_keeps_an_import_before_it_from_that()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));
        var before = await StandingStore.OfAsync(store);
        await WriteAsync(store, "A", "quality: 88\ntopics: [Robotics]");

        Assert.Equal(1, (await store.UndoAsync(3)).Restored);

        Assert.Equal(before, await StandingStore.OfAsync(store));
        Assert.Equal("ada edited it since, on 2026-11-24.", (await store.UndoAsync(1)).Kept[0].Reason);
    }

    [Fact]
    public async Task Done_twice_is_done_once_and_saying_what_the_file_says_ends_it()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));

        Assert.Equal(CurationOutcome.AlreadySo, (await EditAsync(store, Set("title", "Better"))).Outcome);
        Assert.Equal(CurationOutcome.Done, (await EditAsync(store, Set("title", "A"))).Outcome);
        Assert.Empty(await store.Db.ArticleEdits.ToListAsync(TestStore.Cancellation));
        await EditAsync(store, Set("title", "Better"));
        Assert.Equal(CurationOutcome.Done, (await EditAsync(store, new ArticleEdit { Follow = ["title"] })).Outcome);
        Assert.Equal("A", (await ShownAsync(store)).Title);
    }

    [Theory]
    [InlineData("quality", "high", "quality: “high” is not a whole number.")]
    [InlineData("quality", "100001", "quality: 100001 is not between -1 and 100000.")]
    [InlineData("title", " ", "“title” may not be empty.")]
    [InlineData("publishedDateTime", "soon", "publishedDateTime: “soon” is not a date and time.")]
    [InlineData("slug", "x", "“slug” cannot be edited")]
    [InlineData("topics", "AI", "Topics are not set but added and removed.")]
    public async Task Is_refused_where_a_file_would_be(string field, string value, string sentence)
    {
        await using var store = await WithAsync();
        var before = await store.DumpAsync();

        var result = await EditAsync(store, Set(field, value));

        Assert.Equal(CurationOutcome.Refused, result.Outcome);
        Assert.StartsWith(sentence, Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.Equal(before, await store.DumpAsync());
        Assert.Equal(CurationOutcome.Refused, (await EditAsync(store, new ArticleEdit { RemoveTopics = ["Nothing"] })).Outcome);
    }

    [Fact]
    public async Task Stands_in_the_history_beside_imports_with_who_when_before_after_and_why()
    {
        await using var store = await WithAsync();
        await EditAsync(store, new ArticleEdit { Set = Values(("title", "Better"), ("quality", "")), AddTopics = ["Law"] }, "It was wrong.");
        await WriteAsync(store, "A", "heat: 90");

        var history = await store.Get<HistoryQuery>().OfAsync(Slug, TestStore.Cancellation);

        Assert.Equal([(1, "test", "added"), (2, "ada", "edited"), (3, "test", "changed")], history!.Select(entry => ((int)entry.Number, entry.Who, entry.What)));
        Assert.Equal("""{"title":"A","quality":70,"topics":["AI"]}""", history![1].Before);
        Assert.Equal("""{"title":"Better","quality":null,"topics":["AI","Law"]}""", history[1].After);
        Assert.Equal(("It was wrong.", TestStore.Now), (history[1].Reason, history[1].At));
        Assert.Null(await store.Get<HistoryQuery>().OfAsync("nothing", TestStore.Cancellation));
    }

    [Fact]
    public async Task Leaves_the_file_as_it_was_imported()
    {
        await using var store = await WithAsync();
        await EditAsync(store, Set("title", "Better"));

        await store.Get<NewsFeed.Exporting.FileExport>().RunAsync(store.Folder.Path("out"), TestStore.Cancellation);

        Assert.Equal(await File.ReadAllBytesAsync(store.Folder.Path(Path), TestStore.Cancellation), await File.ReadAllBytesAsync(store.Folder.Path("out/_news/2026-05-01-a.md"), TestStore.Cancellation));
    }

    [Fact]
    public async Task Ties_and_unties_stories()
    {
        await using var store = await WithAsync();
        store.Folder.Write("in/_news/2026-05-01-b.md", ArticleText.Of("Orchid crater probe strikes harbour police", "provider:\n  name: Other\n  domain: other.example"));
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(2, (await store.ListAsync()).Total);

        await EditAsync(store, Set("title", "Orchid crater probe strikes harbour police station"));
        Assert.Equal(1, (await store.ListAsync()).Total);

        await EditAsync(store, new ArticleEdit { Follow = ["title"] });
        Assert.Equal(2, (await store.ListAsync()).Total);
    }

    private static async Task<TestStore> WithAsync(string more = "")
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write(Path, ArticleText.Of("A", more));
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }

    private static Task<ImportReport> WriteAsync(TestStore store, string title, string more = "")
    {
        // Only the headline is to differ, and not what is made of it.
        store.Folder.Write(Path, ArticleText.Of(title, $"excerpt: \"About A\"\nwebUrl: https://example.org/a\n{more}"));
        return store.ImportAsync(store.Folder.Path("in"));
    }

    private static async Task<(string Title, int? Quality)> ShownAsync(TestStore store)
    {
        var item = Assert.Single((await store.ListAsync()).Items);
        return (item.Title, item.Quality);
    }

    private static ArticleEdit Set(string field, string value) => new() { Set = Values((field, value)) };

    private static Dictionary<string, string> Values(params (string Field, string Value)[] values) => values.ToDictionary(value => value.Field, value => value.Value);

    private static Task<CurationResult> EditAsync(TestStore store, ArticleEdit edit, string? reason = null) =>
        store.CurateAsync(curator => curator.EditAsync(Slug, edit, new CuratorNote("ada", reason), TestStore.Cancellation));
}
