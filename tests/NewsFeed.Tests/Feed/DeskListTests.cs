using NewsFeed.Curation;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Feed;

[OnEachEngine]
public sealed class DeskListTests
{
    private static readonly string[] Filters = ["", "topic=robotics", "q=zebra", "q=topic:robotics -zebra", "min-quality=60", "provider=b.example", "type=video", "from=2026-05-03"];

    private static readonly string[] Orders = ["newest", "oldest", "quality"];

    [Fact]
    public async Task Lists_each_state_by_the_same_filters_as_the_site_lists_what_is_public()
    {
        await using var open = await WithAsync("");
        foreach (var (line, state) in ((string, string)[])[("published: false", "draft"), ("removed: true", "off")])
        {
            await using var closed = await WithAsync(line);
            foreach (var (filter, sort) in Filters.SelectMany(filter => Orders.Select(sort => (filter, sort))))
            {
                var expected = (await open.ListAsync($"{filter}&sort={sort}")).Items.Select(item => item.Slug);
                Assert.Equal(expected, (await PageAsync(closed, $"{filter}&sort={sort}&state={state}")).Items.Select(item => item.Slug));
                Assert.Equal(0, (await closed.ListAsync(filter)).Total);
            }
        }
    }

    [Fact]
    public async Task Follows_every_change_and_knows_topics_that_only_drafts_have()
    {
        await using var store = await WithAsync("published: false");
        Assert.Equal(6, (await PageAsync(store, "topic=ai")).Total);

        await store.CurateAsync(curator => curator.PublishAsync("2026-05-01-a", new CuratorNote("ada", null), TestStore.Cancellation));
        await store.CurateAsync(curator => curator.RejectAsync("2026-05-02-b", new CuratorNote("ada", null), TestStore.Cancellation));
        await store.CurateAsync(curator => curator.EditAsync("2026-05-03-c", new ArticleEdit { Set = new Dictionary<string, string> { ["quality"] = "99" } }, new CuratorNote("ada", null), TestStore.Cancellation));

        var drafts = await PageAsync(store, "sort=quality");
        Assert.Equal(["2026-05-03-c", "2026-05-06-f", "2026-05-05-e", "2026-05-04-d"], drafts.Items.Select(item => item.Slug));
        Assert.Equal(99, drafts.Items[0].Quality);
        Assert.Equal("2026-05-01-a", Assert.Single((await PageAsync(store, "state=published")).Items).Slug);
        Assert.Equal("2026-05-02-b", Assert.Single((await PageAsync(store, "state=off")).Items).Slug);
        Assert.Equal(1, (await store.ListAsync()).Total);
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("quality")]
    [InlineData("provider")]
    public async Task Goes_through_a_list_an_article_at_a_time_in_both_directions_and_begins_anywhere(string sort)
    {
        await using var store = await WithAsync("published: false");
        var (request, _) = FeedRequestParser.ParseForCurator([KeyValuePair.Create("sort", sort)]);
        var list = store.Get<DeskList>();
        var whole = (await list.PageAsync(request, 25, TestStore.Cancellation)).Items;
        Assert.Equal(6, whole.Count);
        if (sort == "provider")
        {
            Assert.Equal(["a.example", "a.example", "a.example", "b.example", "b.example", "b.example"], whole.Select(item => item.Provider.Domain));
        }

        for (var (at, i) = (request, 0); i < whole.Count; i++)
        {
            var page = await list.PageAsync(at, 1, TestStore.Cancellation);
            Assert.Equal(whole[i].Id, Assert.Single(page.Items).Id);
            Assert.Equal(i > 0 ? whole[i - 1].Id : 0, page.Previous is null ? 0 : (await list.PageAsync(request with { Before = page.Previous }, 1, TestStore.Cancellation)).Items[0].Id);
            var before = await list.JustBeforeAsync(request, whole[i].Id, TestStore.Cancellation);
            Assert.Equal(whole[i].Id, (await list.PageAsync(request with { After = before }, 1, TestStore.Cancellation)).Items[0].Id);
            Assert.Equal(i < whole.Count - 1, page.Next is not null);
            at = request with { After = page.Next };
        }

        Assert.Null(await list.JustBeforeAsync(request, 99, TestStore.Cancellation));
    }

    [Theory]
    [InlineData("state", "secret", "“state” cannot be “secret”: it has to be draft, published, off or gone.")]
    [InlineData("sort", "sideways", "“sort” cannot be “sideways”")]
    public void What_cannot_be_understood_is_said(string name, string value, string sentence) =>
        Assert.StartsWith(sentence, Assert.Single(FeedRequestParser.ParseForCurator([KeyValuePair.Create(name, value)]).Problems).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Readers_get_neither_the_states_nor_the_order_of_curators()
    {
        Assert.NotEmpty(FeedRequestParser.Parse([KeyValuePair.Create("sort", "provider")]).Problems);
        Assert.Null(FeedRequestParser.Parse([KeyValuePair.Create("state", "draft")]).Request.State);
    }

    private static async Task<TestStore> WithAsync(string line)
    {
        var store = await TestStore.CreateAsync();
        foreach (var (name, day, more) in ((string, int, string)[])[("a", 1, "topics: [AI, Robotics]\nquality: 40"), ("b", 2, "topics: [AI]\nquality: 55"), ("c", 3, "topics: [AI, Robotics]\nquality: 60\ntype: video"), ("d", 4, "topics: [AI]\nquality: 60"), ("e", 5, "topics: [AI, Robotics]\nquality: 65"), ("f", 6, "topics: [AI]\nquality: 80")])
        {
            var provider = day % 2 == 0 ? "a" : "b";
            store.Folder.Write($"in/_news/2026-05-0{day}-{name}.md", ArticleText.Of(day < 4 ? $"Zebra {name}" : $"Otter {name}", $"{more}\n{line}\npublishedDateTime: 2026-05-0{day}T08:00:00Z\nprovider:\n  name: {provider.ToUpperInvariant()}\n  domain: {provider}.example"));
        }

        Assert.Empty((await store.ImportAsync(store.Folder.Path("in"))).Problems);
        return store;
    }

    private static async Task<FeedPage> PageAsync(TestStore store, string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1]));
        var (request, problems) = FeedRequestParser.ParseForCurator(pairs);
        Assert.Empty(problems);
        return await store.Get<DeskList>().PageAsync(request, FeedQuery.PageSize, TestStore.Cancellation);
    }
}
