using NewsFeed.Search;

namespace NewsFeed.Tests.Search;

[OnEachEngine]
public sealed class FullTextIndexTests
{
    [Fact]
    public async Task Finds_only_among_the_keys_it_is_asked_for()
    {
        await using var store = await ThreeRobotsAsync();
        var all = await MatchingAsync(store, "robot", KeyRange.All);

        Assert.Equal(3, all.Count);
        Assert.Equal(all.Order(), all);
        Assert.Equal(all.Skip(1), await MatchingAsync(store, "robot", KeyRange.All with { From = all[1] }));
        Assert.Equal(all.Take(2), await MatchingAsync(store, "robot", KeyRange.All with { To = all[1] }));
        Assert.Equal([all[1]], await MatchingAsync(store, "robot", new KeyRange(all[1], all[1])));
        Assert.Equal([all[1]], await MatchingAsync(store, "title:robot", KeyRange.All));
    }

    [Fact]
    public async Task Weighs_a_word_of_the_headline_more_than_one_of_the_body_and_only_the_newest()
    {
        await using var store = await ThreeRobotsAsync();
        var all = await MatchingAsync(store, "robot", KeyRange.All);

        var weighed = (await WeighedAsync(store, "robot", 10)).OrderByDescending(match => match.Weight).Select(match => match.Key);

        Assert.Equal(all[1], weighed.First());
        Assert.Equal(all, (await WeighedAsync(store, "robot", 10)).Select(match => match.Key).Order());
        Assert.Equal(all.Skip(1), (await WeighedAsync(store, "robot", 2)).Select(match => match.Key).Order());
        Assert.Equal([all[0], all[2]], (await WeighedAsync(store, "robot (another OR hands)", 10)).Select(match => match.Key).Order());
    }

    private static async Task<TestStore> ThreeRobotsAsync()
    {
        var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Hands", "publishedDateTime: 2026-05-01", "A robot."));
        store.Folder.Write("in/2026-05-02-b.md", ArticleText.Of("Robot", "publishedDateTime: 2026-05-02"));
        store.Folder.Write("in/2026-05-03-c.md", ArticleText.Of("Feet", "publishedDateTime: 2026-05-03", "Another robot."));
        await store.ImportAsync(store.Folder.Path("in"));
        return store;
    }

    private static Task<IReadOnlyList<long>> MatchingAsync(TestStore store, string text, KeyRange within) =>
        store.Get<IFullTextIndex>().MatchingAsync(store.Db, QueryOf(text).Terms.Single(), within, TestStore.Cancellation);

    private static Task<IReadOnlyList<WeighedMatch>> WeighedAsync(TestStore store, string text, int newest) =>
        store.Get<IFullTextIndex>().WeighedAsync(store.Db, QueryOf(text).Weighed, newest, TestStore.Cancellation);

    private static SearchQuery QueryOf(string text) => SearchQuery.Read(text).Query!;
}
