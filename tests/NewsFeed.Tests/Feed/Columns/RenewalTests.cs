using System.Text.Json;
using CsCheck;
using NewsFeed.Curation;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Related;

namespace NewsFeed.Tests.Feed.Columns;

/// <summary>A site that stays up while the store changes has to show what one shows that is started afresh.</summary>
[OnEachEngine]
public sealed class RenewalTests
{
    private static readonly string[] Requests =
    [
        "", "sort=newest", "sort=oldest", "sort=quality", "topic=ai", "topic=red&sort=newest", "not-topic=red", "any-topic=red&any-topic=blue", "topic=red&topic=blue", "topic=azure",
        "provider=one.example", "provider=two.example&provider=one.example&sort=oldest", "min-quality=50&sort=quality", "max-quality=49", "type=video",
        "from=2026-05-03&to=2026-05-06", "q=zebra", "q=horse -zebra&sort=newest", "q=one&sort=relevance", "q=-horse&min-quality=20",
        "q=topic:navy OR zebra", "q=-(title:article quality:>40)", "q=has:related OR heat:>0", "q=provider:\"Zebra house\"", "q=date:2026-05-02..2026-05-04 -fish", "q=topic:B",
    ];

    private static readonly Gen<Action<TestFolder>> Article =
        from number in Gen.Int[0, 9]
        from word in Gen.OneOf("zebra", "horse", "zebra horse", "fish")
        from day in Gen.Int[1, 9]
        from quality in Gen.OneOf("0", "30", "50", "50", "90", "")
        from state in Gen.Frequency((4, Gen.Const("published: true")), (1, Gen.Const("published: false")), (1, Gen.Const("removed: true")))
        from topics in Gen.OneOf("AI", "AI, Red", "Blue, Red", "Blue", "Azure, AI")
        from type in Gen.OneOf("article", "article", "video")
        from provider in Gen.OneOf("one", "two", "three")
        select (Action<TestFolder>)(folder => folder.Write(
            $"in/2026-05-01-a{number}.md",
            ArticleText.Of(
                $"Article {number}",
                $"publishedDateTime: 2026-05-0{day}T10:00:00Z\nquality: {quality}\n{state}\ntopics: [{topics}]\ntype: {type}\nprovider:\n  name: {provider}\n  domain: {provider}.example",
                word)));

    private static readonly Gen<Action<TestFolder>> Topic =
        from name in Gen.OneOf("Blue", "Azure", "Navy")
        from parent in Gen.OneOf("", "\nparent: AI")
        select (Action<TestFolder>)(folder => folder.Write("in/_data/topics/01-blue.yaml", $"name: {name}\n_id: blue{parent}\nshortname: {name[..1]}\n"));

    private static readonly Gen<Action<TestFolder>> Provider =
        from name in Gen.OneOf("One", "Uno", "Zebra house")
        select (Action<TestFolder>)(folder => folder.Write("in/_data/organizations/one.example.md", $"---\nname: {name}\ndomain: one.example\n---\n"));

    private static readonly Gen<Action<TestFolder>> Removal = Gen.Int[0, 9]
        .Select(number => (Action<TestFolder>)(folder => File.Delete(folder.Path($"in/2026-05-01-a{number}.md"))));

    [Fact]
    public Task Gives_the_same_as_reading_all_anew_after_any_imports() =>
        Gen.Frequency((8, Article), (1, Topic), (1, Provider), (2, Removal)).Array[1, 4].Array[2, 6]
            .SampleAsync(AssertSameAsync, iter: 12, threads: 1, print: steps => $"{steps.Length} imports");

    [Fact]
    public async Task Of_a_few_articles_keeps_what_is_known_of_the_others()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("First", body: "zebra"));
        store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Second"));
        await store.ImportAsync(store.Folder.Path("in"));
        var second = (await store.ListAsync("sort=newest")).Items[0];
        await store.ListAsync("q=zebra");

        await store.ImportAsync(store.Folder.Write("in/2026-05-01-c.md", ArticleText.Of("Third", body: "zebra")));
        var columns = await store.Get<FeedColumnsCache>().CurrentAsync(store.Db, TestStore.Cancellation);

        Assert.Equal(["zebra"], columns.Words.Names);
        Assert.Equal(2, columns.Words.Find("zebra")!.Count);
        Assert.Same(second, columns.Cards.Find(second.Id));
    }

    private static async Task AssertSameAsync(Action<TestFolder>[][] imports)
    {
        await using var store = await TestStore.CreateAsync();
        Directory.CreateDirectory(store.Folder.Path("in"));
        foreach (var import in imports)
        {
            foreach (var write in import)
            {
                write(store.Folder);
            }

            await store.ImportAsync(store.Folder.Path("in"), prune: true);
            await CurateAsync(store, import.Length);
            await using var fresh = store.OfAnotherProcess();
            foreach (var request in Requests)
            {
                Assert.Equal(Text(await fresh.ListAsync(request)), Text(await store.ListAsync(request)));
            }

            await AssertSamePagesAsync(fresh, store);
        }
    }

    private static async Task CurateAsync(TestStore store, int number)
    {
        var note = new CuratorNote("test", null);
        await store.CurateAsync(curator => curator.RetractAsync($"2026-05-01-a{number}", note, TestStore.Cancellation));
        await store.CurateAsync(curator => curator.PublishAsync($"2026-05-01-a{number + 1}", note, TestStore.Cancellation));
        var edit = new ArticleEdit { Set = new Dictionary<string, string> { ["title"] = "Zebra horse", ["quality"] = "55", ["publishedDateTime"] = "2026-05-04" }, AddTopics = ["Edited"] };
        await store.CurateAsync(curator => curator.EditAsync($"2026-05-01-a{number + 2}", edit, note, TestStore.Cancellation));
    }

    private static async Task AssertSamePagesAsync(TestStore fresh, TestStore store)
    {
        foreach (var item in (await fresh.ListAsync()).Items)
        {
            var article = await store.Get<ArticleQuery>().BySlugAsync(item.Slug, TestStore.Cancellation);
            Assert.Equal(Text(await fresh.Get<ArticleQuery>().BySlugAsync(item.Slug, TestStore.Cancellation)), Text(article));
            Assert.Equal(
                Text(await fresh.Get<RelatedQuery>().OfAsync(item.Id, TestStore.Cancellation)),
                Text(await store.Get<RelatedQuery>().OfAsync(item.Id, TestStore.Cancellation)));
        }

        Assert.Equal(Text(await fresh.Get<TopicQuery>().TreeAsync(TestStore.Cancellation)), Text(await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation)));
        Assert.Equal(Text(await fresh.Get<ProviderQuery>().ListAsync(TestStore.Cancellation)), Text(await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation)));
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
