using NewsFeed.Curation;
using NewsFeed.Feed;
using NewsFeed.Insight;
using NewsFeed.Store;
using NewsFeed.Syndication;
using NewsFeed.Tests.Importing;

namespace NewsFeed.Tests.Curation;

[OnEachEngine]
public sealed class DirectoryCuratorTests
{
    [Fact]
    public async Task A_merge_is_seen_by_every_door_holds_for_later_imports_and_is_taken_back_without_a_trace()
    {
        await using var store = await WithTopicsAsync();
        await using var other = store.OfAnotherProcess();
        Assert.Equal(2, (await other.ListAsync("topic=llm")).Total);
        var before = await StandingStore.OfAsync(store);

        var result = await DecideAsync(store, "LLM", DirectoryWish.Merge("large-models"));

        Assert.Equal((CurationOutcome.Done, 3, 2, 1), (result.Outcome, result.Plan!.Articles, result.Plan.PublicArticles, result.Plan.Shared));
        Assert.Equal([new MovedAddress("llm", "large-models")], result.Plan.Addresses);
        Assert.Equal(["Prompts"], result.Plan.Children);
        foreach (var reader in (TestStore[])[store, other])
        {
            foreach (var list in (string[])["topic=large-models", "topic=llm", "q=topic:llm", "q=topic:\"Large Models\"", "any-topic=llm"])
            {
                Assert.Equal(3, (await reader.ListAsync(list)).Total);
            }

            var page = await reader.ListAsync();
            Assert.Equal([("AI", 4), ("Large Models", 3), ("Prompts", 1)], page.Facets.Topics.Select(topic => (topic.Name, topic.Count)));
            Assert.Equal(["AI", "Large Models"], page.Items.Single(item => item.Title == "Both").Topics.Select(topic => topic.Name));
            Assert.Equal(3, (await reader.Get<TopicQuery>().BySlugAsync("large-models", TestStore.Cancellation))!.Topic.ArticleCount);
            Assert.Equal(["Prompts"], (await reader.Get<TopicQuery>().BySlugAsync("large-models", TestStore.Cancellation))!.Topic.Children.Select(child => child.Name));
            Assert.Null(await reader.Get<TopicQuery>().BySlugAsync("llm", TestStore.Cancellation));
            Assert.DoesNotContain("topics/llm", (await reader.Get<SitemapQuery>().TopicsAsync(TestStore.Cancellation)).Select(topic => topic.Path));
            Assert.DoesNotContain("llm", (await reader.Get<TopicFilesQuery>().ListAsync(TestStore.Cancellation)).Select(topic => topic.Slug));
            Assert.Equal("large-models", (await reader.Get<MovedNames>().TopicsAsync(TestStore.Cancellation))["llm"]);
        }

        var again = await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal((0, 0, 5), (again.New, again.Changed, again.Unchanged));
        Assert.Equal(before, (await StandingStore.OfAsync(store)).Where(row => !row.StartsWith("DirectoryDecisions|", StringComparison.Ordinal)));

        Assert.Equal(CurationOutcome.Done, (await DecideAsync(store, "llm", DirectoryWish.Separate())).Outcome);
        Assert.Equal(before, await StandingStore.OfAsync(store));
        Assert.Equal((2, 2), ((await other.ListAsync("topic=llm")).Total, (await other.ListAsync("topic=large-models")).Total));
    }

    [Fact]
    public async Task What_is_imported_after_a_merge_comes_to_where_it_was_merged_and_an_undo_stays_right()
    {
        await using var store = await WithTopicsAsync();
        await DecideAsync(store, "llm", DirectoryWish.Merge("large-models"));
        var before = await StandingStore.OfAsync(store);
        Assert.Equal(3, (await store.ListAsync("topic=large-models")).Total);
        store.Folder.Write("in/_news/2026-05-02-new.md", ArticleText.Of("New", "topics: [llm, Newest]"));
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [LLM]\nquality: 90"));

        var plan = await store.ImportAsync(store.Folder.Path("in"), dryRun: true);
        var report = await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["quality", "topics"], plan.Files.Single(file => file.Path.EndsWith("one.md", StringComparison.Ordinal)).Changes.Select(change => change.Key));
        Assert.Equal(4, (await store.ListAsync("topic=large-models")).Total);
        Assert.Equal(["Large Models", "Newest"], (await store.ListAsync("q=new")).Items.Single(item => item.Title == "New").Topics.Select(topic => topic.Name));
        await store.UndoAsync(report.BatchId!.Value);
        Assert.Equal(before, await StandingStore.OfAsync(store));

        var first = await store.UndoAsync(1);
        Assert.Contains(first.Kept, kept => kept is { Kind: SourceKind.Topic, Name: "llm" } && kept.Reason.StartsWith("ada edited it since", StringComparison.Ordinal));
        Assert.Contains(first.Kept, kept => kept is { Kind: SourceKind.Topic, Name: "large-models" });
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(4, (await store.ListAsync("topic=llm")).Total);
    }

    [Fact]
    public async Task Merges_of_merges_lead_to_the_last_and_never_in_a_circle()
    {
        await using var store = await WithTopicsAsync();
        await DecideAsync(store, "prompts", DirectoryWish.Merge("LLM"));
        await DecideAsync(store, "llm", DirectoryWish.Merge("Large Models"));

        Assert.Equal(4, (await store.ListAsync("topic=prompts")).Total);
        Assert.Equal(["large-models", "large-models"], ((string[])["prompts", "llm"]).Select((await store.Get<MovedNames>().TopicsAsync(TestStore.Cancellation)).GetValueOrDefault));
        await RefusedAsync(store, "large-models", DirectoryWish.Merge("prompts"), "“Prompts” is part of “Large Models” already.");
        await RefusedAsync(store, "large-models", DirectoryWish.Merge("large models"), "“Large Models” cannot be merged into itself.");
        await RefusedAsync(store, "prompts", DirectoryWish.Merge("AI"), "“Prompts” is part of “Large Models”: separate them first.");
        await RefusedAsync(store, "AI", DirectoryWish.Separate(), "“AI” is part of no other topic.");
        await RefusedAsync(store, "AI", DirectoryWish.Merge("nothing"), "There is no topic “nothing”.");
        Assert.Equal(CurationOutcome.NotFound, (await DecideAsync(store, "nothing", DirectoryWish.Hide())).Outcome);

        await DecideAsync(store, "llm", DirectoryWish.Separate());
        Assert.Equal((3, 2), ((await store.ListAsync("topic=prompts")).Total, (await store.ListAsync("topic=large-models")).Total));
    }

    [Fact]
    public async Task A_new_name_address_description_and_parent_hold_good_until_files_count_again()
    {
        await using var store = await WithTopicsAsync();
        var before = await StandingStore.OfAsync(store);
        await DecideAsync(store, "llm", DirectoryWish.Rename("Language Models", "language-models"), "Clearer");
        await DecideAsync(store, "llm", DirectoryWish.Rename(null, "models"));
        await DecideAsync(store, "models", DirectoryWish.Describe(" What  talks. "));
        await DecideAsync(store, "Language Models", DirectoryWish.Place("ai"));
        store.Folder.Write("in/_data/topics/05-llm.yaml", "name: LLM\n_id: llm\ndescription: Other\n");
        store.Folder.Write("in/_news/2026-05-02-new.md", ArticleText.Of("New", "topics: [Language Models]"));
        await store.ImportAsync(store.Folder.Path("in"));

        var topic = (await store.Get<TopicQuery>().BySlugAsync("models", TestStore.Cancellation))!;
        Assert.Equal(("Language Models", "What talks.", 3), (topic.Topic.Name, topic.Topic.Description, topic.Topic.ArticleCount));
        Assert.Equal(["AI"], topic.Ancestors.Select(ancestor => ancestor.Name));
        var moved = await store.Get<MovedNames>().TopicsAsync(TestStore.Cancellation);
        Assert.All((string[])["llm", "language-models"], slug => Assert.Equal("models", moved[slug]));
        Assert.Equal(3, (await store.ListAsync("q=topic:llm")).Total);
        Assert.Equal("Language Models", Assert.Single((await store.ListAsync("q=new")).Items.Single(item => item.Title == "New").Topics).Name);

        await RefusedAsync(store, "AI", DirectoryWish.Place("models"), "“Language Models” stands below “AI” itself.");
        await RefusedAsync(store, "AI", DirectoryWish.Place("AI"), "A topic cannot stand below itself.");
        await RefusedAsync(store, "AI", DirectoryWish.Rename("llm"), "There is a topic “Language Models” already: merge the two instead.");
        await RefusedAsync(store, "AI", DirectoryWish.Rename(" "), "A name may not be empty.");
        await RefusedAsync(store, "AI", DirectoryWish.Rename(null, "llm"), "“llm” is an address of “Language Models”.");
        await RefusedAsync(store, "AI", DirectoryWish.Rename(null, "a b"), "“a b” cannot stand in an address: it has to be like “a-b”.");
        Assert.Equal(CurationOutcome.AlreadySo, (await DecideAsync(store, "models", DirectoryWish.Describe("What talks."))).Outcome);

        var history = await store.Get<HistoryQuery>().OfAsync(SourceKind.Topic, (await store.Get<DirectoryDesk>().FindAsync(SourceKind.Topic, "llm", TestStore.Cancellation))!.Id, TestStore.Cancellation);
        Assert.Equal(["added", "renamed", "renamed", "described", "placed", "changed"], history.Select(entry => entry.What));
        Assert.Equal(("ada", "Clearer", """{"name":"LLM","address":"llm"}""", """{"name":"Language Models","address":"language-models"}"""), (history[1].Who, history[1].Reason, history[1].Before, history[1].After));

        await store.UndoAsync(6);
        foreach (var action in (CuratorAction[])[CuratorAction.Renamed, CuratorAction.Described, CuratorAction.Placed])
        {
            Assert.Equal(CurationOutcome.Done, (await DecideAsync(store, "llm", DirectoryWish.FollowFiles(action))).Outcome);
        }

        Assert.Equal(before, await StandingStore.OfAsync(store));
    }

    [Fact]
    public async Task A_hidden_topic_is_nowhere_and_its_articles_and_what_is_below_it_stay()
    {
        await using var store = await WithTopicsAsync();
        var before = await StandingStore.OfAsync(store);

        var plan = await DecideAsync(store, "llm", DirectoryWish.Hide());

        Assert.Equal([new MovedAddress("llm", null)], plan.Plan!.Addresses);
        var page = await store.ListAsync();
        Assert.Equal(4, page.Total);
        Assert.DoesNotContain("LLM", page.Items.SelectMany(item => item.Topics).Select(topic => topic.Name).Concat(page.Facets.Topics.Select(topic => topic.Name)));
        Assert.Equal(0, (await store.ListAsync("topic=llm")).Total);
        Assert.Null(await store.Get<TopicQuery>().BySlugAsync("llm", TestStore.Cancellation));
        Assert.Contains("Prompts", (await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation)).Select(root => root.Name));
        Assert.DoesNotContain("topics/llm", (await store.Get<SitemapQuery>().TopicsAsync(TestStore.Cancellation)).Select(topic => topic.Path));
        Assert.True((await store.Get<DirectoryDesk>().FindAsync(SourceKind.Topic, "llm", TestStore.Cancellation))!.IsHidden);

        Assert.Equal(CurationOutcome.AlreadySo, (await DecideAsync(store, "llm", DirectoryWish.Hide())).Outcome);
        await DecideAsync(store, "llm", DirectoryWish.Show());
        Assert.Equal(2, (await store.ListAsync("topic=llm")).Total);
        Assert.Equal(before, await StandingStore.OfAsync(store));
    }

    [Fact]
    public async Task Providers_are_merged_renamed_and_hidden_alike_and_found_by_the_name_they_have()
    {
        await using var store = await WithTopicsAsync();
        var before = await StandingStore.OfAsync(store);
        Assert.Equal(1, (await store.ListAsync("q=gazette")).Total);

        var merged = await DecideAsync(store, "gazette.example", DirectoryWish.Merge("example.org"), kind: SourceKind.Provider);
        await DecideAsync(store, "example.org", DirectoryWish.Rename("The Herald"), kind: SourceKind.Provider);
        store.Folder.Write("in/_news/2026-05-02-new.md", ArticleText.Of("New", "provider:\n  name: Gazette\n  domain: gazette.example"));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal([new MovedAddress("gazette.example", "example.org")], merged.Plan!.Addresses);
        foreach (var list in (string[])["provider=example.org", "provider=gazette.example", "q=herald", "q=provider:gazette", "q=provider:\"the herald\""])
        {
            Assert.Equal(5, (await store.ListAsync(list)).Total);
        }

        Assert.Equal(0, (await store.ListAsync("q=gazette")).Total);
        var provider = Assert.Single(await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation));
        Assert.Equal(("The Herald", 5), (provider.Provider.Name, provider.ArticleCount));
        Assert.Equal("The Herald", Assert.Single((await store.Get<TrendsQuery>().ReadAsync(DateOnly.FromDateTime(TestStore.Now.Date), TestStore.Cancellation))!.Leaders.Rows).Provider.Name);

        await DecideAsync(store, "example.org", DirectoryWish.Hide(), kind: SourceKind.Provider);
        var page = await store.ListAsync();
        Assert.Equal((5, 0, true), (page.Total, page.Facets.ProviderTotal, page.Items.All(item => item.Provider.IsHidden)));
        Assert.Empty(await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation));
        Assert.Empty(await store.Get<SitemapQuery>().ProvidersAsync(TestStore.Cancellation));

        await store.UndoAsync(4);
        await DecideAsync(store, "example.org", DirectoryWish.Show(), kind: SourceKind.Provider);
        await DecideAsync(store, "example.org", DirectoryWish.FollowFiles(CuratorAction.Renamed), kind: SourceKind.Provider);
        await DecideAsync(store, "gazette.example", DirectoryWish.Separate(), kind: SourceKind.Provider);
        Assert.Equal(before, await StandingStore.OfAsync(store));
    }

    private static async Task<TestStore> WithTopicsAsync()
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [AI, LLM]"));
        store.Folder.Write("in/_news/2026-05-01-both.md", ArticleText.Of("Both", "topics: [AI, LLM, Large Models]"));
        store.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two", "topics: [AI, Large Models]\nprovider:\n  name: Gazette\n  domain: gazette.example"));
        store.Folder.Write("in/_news/2026-05-01-three.md", ArticleText.Of("Three", "topics: [AI, Prompts]"));
        store.Folder.Write("in/_news/2026-05-01-draft.md", ArticleText.Of("Draft", "topics: [LLM]\npublished: false"));
        store.Folder.Write("in/_data/topics/10-prompts.yaml", "name: Prompts\n_id: prompts\nparent: LLM\n");
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }

    private static Task<DirectoryResult> DecideAsync(TestStore store, string called, DirectoryWish wish, string? reason = null, SourceKind kind = SourceKind.Topic) =>
        store.CurateAsync<DirectoryCurator, DirectoryResult>(curator => curator.DecideAsync(kind, called, wish, new CuratorNote("ada", reason), TestStore.Cancellation));

    private static async Task RefusedAsync(TestStore store, string called, DirectoryWish wish, string sentence)
    {
        var planned = await store.CurateAsync<DirectoryCurator, DirectoryResult>(curator => curator.PlanAsync(SourceKind.Topic, called, wish, TestStore.Cancellation));
        var result = await DecideAsync(store, called, wish);
        Assert.Equal((CurationOutcome.Refused, CurationOutcome.Refused), (planned.Outcome, result.Outcome));
        Assert.Equal(sentence, Assert.Single(result.Problems));
    }
}
