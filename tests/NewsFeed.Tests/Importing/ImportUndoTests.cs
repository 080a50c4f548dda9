using Microsoft.EntityFrameworkCore;
using NewsFeed.Curation;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

[OnEachEngine]
public sealed class ImportUndoTests
{
    [Fact]
    public async Task Restores_field_for_field_what_stood_before_an_import_of_new_changed_and_missing_files()
    {
        await using var store = await TestStore.CreateAsync();
        CopySeeds(store.Folder);
        await store.ImportAsync(store.Folder.Path("in"));
        var before = await StandingStore.OfAsync(store);
        ChangeSeeds(store.Folder);
        var report = await store.ImportAsync(store.Folder.Path("in"), prune: true);
        Assert.True(report is { New: 2, Changed: > 10, Retracted: > 2 }, $"{report.New} {report.Changed} {report.Retracted}");
        Assert.NotEqual(before, await StandingStore.OfAsync(store));

        var undone = await store.UndoAsync(2);

        Assert.Equal((null, 2, report.Changed + report.Retracted, 0), (undone.Refusal, undone.Removed, undone.Restored, undone.Kept.Count));
        Assert.Equal(before, await StandingStore.OfAsync(store));
        Assert.Empty((await store.UndoAsync(1)).Kept);
        await using var empty = await TestStore.CreateAsync();
        Assert.Equal(await StandingStore.OfAsync(empty), await StandingStore.OfAsync(store));
        Assert.Equal(73, (await store.ImportAsync(Seeds.Folder)).New);
    }

    [Theory]
    [InlineData("powerapps", "2023-11-23", "2024-01-23")]
    [InlineData("ai", "", "")]
    public async Task Restores_what_stood_before_real_files(string site, string first, string second)
    {
        await using var store = await TestStore.CreateAsync();
        var empty = await StandingStore.OfAsync(store);
        await store.ImportAsync(Corpus.Path(site, first));
        var before = await StandingStore.OfAsync(store);

        if (second.Length > 0)
        {
            await store.ImportAsync(Corpus.Path(site, second), prune: true);
            Assert.Empty((await store.UndoAsync(2)).Kept);
            Assert.Equal(before, await StandingStore.OfAsync(store));
        }

        Assert.Empty((await store.UndoAsync(1)).Kept);
        Assert.Equal(empty, await StandingStore.OfAsync(store));
    }

    [Fact]
    public async Task Leaves_what_a_curator_has_edited_since_and_names_it()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportAsync(store, ("a", ArticleText.Of("A")), ("b", ArticleText.Of("B")));
        await ImportAsync(store, ("a", ArticleText.Of("A again")), ("b", ArticleText.Of("B again")), ("c", ArticleText.Of("C")), ("d", ArticleText.Of("D")));
        await store.CurateAsync(curator => curator.RetractAsync("2026-05-01-b", new CuratorNote("Ada", null), TestStore.Cancellation));
        await store.CurateAsync(curator => curator.RetractAsync("2026-05-01-c", new CuratorNote("Ada", null), TestStore.Cancellation));

        var undone = await store.UndoAsync(2);

        Assert.Equal((1, 1), (undone.Restored, undone.Removed));
        Assert.Equal(
            [(SourceKind.Article, "2026-05-01-b"), (SourceKind.Article, "2026-05-01-c")], undone.Kept.Select(thing => (thing.Kind, thing.Name)));
        Assert.All(undone.Kept, thing => Assert.Equal("Ada edited it since, on 2026-11-24.", thing.Reason));
        Assert.Equal(["A", "B again", "C"], await store.Db.Articles.OrderBy(article => article.Slug).Select(article => article.Title).ToListAsync(TestStore.Cancellation));
        Assert.Equal(["A"], (await store.ListAsync()).Items.Select(item => item.Title));
    }

    [Fact]
    public async Task Leaves_what_a_later_import_has_changed_until_that_is_undone_too()
    {
        await using var store = await TestStore.CreateAsync();
        var empty = await StandingStore.OfAsync(store);
        await ImportAsync(store, ("a", ArticleText.Of("A")), ("b", ArticleText.Of("B", "topics: [Robotics]")));
        await ImportAsync(store, ("b", ArticleText.Of("B again", "topics: [Robotics]")));

        var first = await store.UndoAsync(1);

        Assert.Equal((0, 1), (first.Restored, first.Removed));
        Assert.Equal(["2026-05-01-b: Import 2 changed it since.", "robotics: Articles of other imports have it, or a file or topic that stays names it.", "example.org: Articles of other imports have it, or a file or topic that stays names it."],
            first.Kept.Select(thing => $"{thing.Name}: {thing.Reason}"));
        Assert.Equal(["B again"], (await store.ListAsync()).Items.Select(item => item.Title));
        Assert.Equal(1, (await store.UndoAsync(2)).Restored);
        Assert.Equal(["B"], (await store.ListAsync()).Items.Select(item => item.Title));
        Assert.Equal(1, (await store.UndoAsync(1)).Removed);
        Assert.Equal(empty, await StandingStore.OfAsync(store));
        Assert.Equal("Import 1 has been undone already, by batch 5.", (await store.UndoAsync(1)).Refusal);
    }

    [Fact]
    public async Task Leaves_a_topic_as_it_is_called_by_articles_that_came_since()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("1/_data/topics/01-ai.yaml", "name: AI\n_id: ai\n");
        await store.ImportAsync(store.Folder.Path("1"));
        store.Folder.Write("2/_data/topics/01-ai.yaml", "name: Artificial Intelligence\n_id: ai\n");
        await store.ImportAsync(store.Folder.Path("2"));
        await ImportAsync(store, ("a", ArticleText.Of("A", "topics: [Artificial Intelligence]")));

        Assert.StartsWith("Nothing of import 2 can be undone", (await store.UndoAsync(2)).Refusal, StringComparison.Ordinal);
        Assert.Equal("Artificial Intelligence", (await store.Db.Topics.SingleAsync(TestStore.Cancellation)).Name);
        await store.UndoAsync(3);
        Assert.Null((await store.UndoAsync(2)).Refusal);
        store.Db.ChangeTracker.Clear();
        Assert.Equal("AI", (await store.Db.Topics.SingleAsync(TestStore.Cancellation)).Name);
    }

    [Fact]
    public async Task Is_refused_for_what_is_no_import_and_for_what_was_undone_already()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportAsync(store, ("a", ArticleText.Of("A")));
        await store.UndoAsync(1);
        var before = await store.DumpAsync();

        Assert.StartsWith("There is no batch 9", (await store.UndoAsync(9)).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Import 1 has been undone already", (await store.UndoAsync(1)).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Batch 2 is itself the undo of import 1.", (await store.UndoAsync(2)).Refusal, StringComparison.Ordinal);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task As_a_dry_run_says_the_same_and_writes_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportAsync(store, ("a", ArticleText.Of("A")));
        await ImportAsync(store, ("a", ArticleText.Of("A again")), ("b", ArticleText.Of("B")));
        var before = await store.DumpAsync();

        var dry = await store.UndoAsync(2, dryRun: true);

        Assert.Equal((null, 1, 1), (dry.UndoId, dry.Restored, dry.Removed));
        Assert.Equal(before, await store.DumpAsync());
        var undone = await store.UndoAsync(2);
        Assert.Equal((3, dry.Restored, dry.Removed, dry.Others), (undone.UndoId, undone.Restored, undone.Removed, undone.Others));
    }

    [Fact]
    public async Task That_ends_half_way_leaves_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync(Seeds.Folder);
        var before = await store.DumpAsync();
        using var stop = new CancellationTokenSource();
        var progress = new Stop(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Get<ImportUndo>().RunAsync(1, new UndoOptions("test"), progress, stop.Token));

        await using var other = store.OfAnotherProcess();
        Assert.Equal(before, await other.DumpAsync());
    }

    [Fact]
    public async Task Keeps_the_names_of_what_is_gone_though_its_number_was_given_again()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportAsync(store, ("a", ArticleText.Of("A")));
        await store.UndoAsync(1);
        await ImportAsync(store, ("b", ArticleText.Of("B")));

        Assert.Equal(["Added 2026-05-01-a", "Added ai", "Added example.org"], await ChangesAsync(store, 1));
        Assert.Equal(["Removed 2026-05-01-a", "Removed ai", "Removed example.org"], await ChangesAsync(store, 2));
        Assert.Equal(["Added 2026-05-01-b", "Added ai", "Added example.org"], await ChangesAsync(store, 3));
        var (batches, _) = await store.Get<BatchQuery>().PageAsync(long.MaxValue, 10, TestStore.Cancellation);
        Assert.Equal([(3, null, null), (2, 1, null), (1, null, 2)], batches.Select(batch => (batch.Row.Id, batch.Row.Undoes, batch.UndoneBy)));
    }

    private static async Task<IEnumerable<string>> ChangesAsync(TestStore store, long batch)
    {
        var (changes, _) = await store.Get<BatchQuery>().ChangesAsync(batch, default, 10, TestStore.Cancellation);
        return changes.Select(change => $"{change.Action} {change.Name}");
    }

    private static async Task ImportAsync(TestStore store, params (string Name, string Text)[] files)
    {
        var folder = Guid.NewGuid().ToString();
        foreach (var (name, text) in files)
        {
            store.Folder.Write($"{folder}/_news/2026-05-01-{name}.md", text);
        }

        await store.ImportAsync(store.Folder.Path(folder));
    }

    private static void CopySeeds(TestFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Seeds.Folder, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.Combine("in", Path.GetRelativePath(Seeds.Folder, file)), File.ReadAllText(file));
        }
    }

    /// <summary>Every kind of change to the seeds: texts, dates, topics, links, addresses, states, topic and organisation files renamed, files gone and new.</summary>
    private static void ChangeSeeds(TestFolder folder)
    {
        var articles = Directory.EnumerateFiles(folder.Path("in/_news"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < articles.Length; i++)
        {
            var text = File.ReadAllText(articles[i]);
            switch (i % 5)
            {
                case 0: File.WriteAllText(articles[i], text.Replace("quality: ", "quality: 1", StringComparison.Ordinal).Replace("title: ", "title: Again ", StringComparison.Ordinal)); break;
                case 1: File.WriteAllText(articles[i], text.Replace("- AI", "- Brand New", StringComparison.Ordinal).Replace("publishedDateTime: 2026-1", "publishedDateTime: 2025-1", StringComparison.Ordinal)); break;
                case 2: File.WriteAllText(articles[i], text.Replace("webUrl: https://", "webUrl: https://elsewhere.", StringComparison.Ordinal).Replace("domain: ", "domain: other.", StringComparison.Ordinal)); break;
                case 3 when i % 2 == 0: File.Delete(articles[i]); break;
                case 3: File.WriteAllText(articles[i], text.Replace("published: true", "published: false", StringComparison.Ordinal) + "\nMore zebras.\n"); break;
            }
        }

        folder.Write("in/_news/2026-11-24-new.md", ArticleText.Of("New", ArticleText.Related("Link", "https://example.org/newer")));
        folder.Write("in/_news/2026-11-24-newer.md", ArticleText.Of("Newer", "webUrl: https://example.org/new\ntopics: [Newest]\nprovider:\n  name: Newcomer\n  domain: newcomer.example"));
        foreach (var file in Directory.EnumerateFiles(folder.Path("in/_data"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 3 == 0))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("name: ", "name: Renamed ", StringComparison.Ordinal));
        }

        folder.Write("in/_data/organizations/newcomer.example.md", "---\nname: The Newcomer\ndomain: newcomer.example\n---\n");
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => source.Cancel();
    }
}
