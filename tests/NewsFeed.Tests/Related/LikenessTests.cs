using NewsFeed.Feed;
using NewsFeed.Related;

namespace NewsFeed.Tests.Related;

/// <summary>Articles that resemble one are found by the words they share, on every engine the same.</summary>
[OnEachEngine]
public sealed class LikenessTests
{
    [Fact]
    public async Task Finds_the_public_articles_that_share_telling_words_the_most_alike_first()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "own", "Orchid probe lands on crater rim", "2026-05-01");
        Write(store, "close", "Orchid probe leaves the crater rim again", "2026-06-01");
        Write(store, "less", "A crater, a rim and what the orchid grower saw", "2026-07-01");
        Write(store, "draft", "Orchid probe lands on crater rim", "2026-06-15", "published: false");
        Write(store, "one-word", "An orchid for the harbour master", "2026-05-20");
        Write(store, "other", "The glacier kept a diary", "2026-05-20");
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["2026-05-01-close", "2026-05-01-less"], (await AlikeAsync(store, "own")).Select(item => item.Slug));
    }

    [Fact]
    public async Task Leaves_out_what_the_page_names_anyway()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "own", "Orchid probe lands on crater rim", "2026-05-01");
        Write(store, "close", "Orchid probe leaves the crater rim again", "2026-06-01");
        await store.ImportAsync(store.Folder.Path("in"));
        var named = (await store.ListAsync()).Items.Single(item => item.Slug.EndsWith("close", StringComparison.Ordinal)).Id;

        Assert.Empty(await AlikeAsync(store, "own", named));
    }

    [Fact]
    public async Task Follows_what_is_imported_changed_and_taken_away()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "own", "Orchid probe lands on crater rim", "2026-05-01");
        Write(store, "close", "The glacier kept a diary", "2026-05-20");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Empty(await AlikeAsync(store, "own"));

        Write(store, "close", "Orchid probe leaves the crater rim again", "2026-05-20");
        Write(store, "new", "A second orchid probe for the crater", "2026-04-01");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(["2026-05-01-close", "2026-05-01-new"], (await AlikeAsync(store, "own")).Select(item => item.Slug));

        Write(store, "close", "Orchid probe leaves the crater rim again", "2026-05-20", "published: false");
        await store.ImportAsync(store.Folder.Path("in"));
        Assert.Equal(["2026-05-01-new"], (await AlikeAsync(store, "own")).Select(item => item.Slug));
    }

    [Fact]
    public async Task Compares_the_thousand_articles_around_one_wherever_it_stands()
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "own", "Orchid probe lands on crater rim", "2026-05-01");
        for (var i = 0; i < 130; i++)
        {
            Write(store, $"other-{i}", i % 10 == 0 ? $"Orchid probe number {i} at the rim" : $"Diary {i} of a glacier", $"20{10 + (i % 20)}-06-{1 + (i % 28):00}");
        }

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(LikenessQuery.MaxFound, (await AlikeAsync(store, "own")).Count);
        Assert.All(await AlikeAsync(store, "own"), item => Assert.StartsWith("Orchid probe number", item.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AI")]
    [InlineData("12 of 34")]
    [InlineData("the new one")]
    public async Task Finds_nothing_for_a_headline_that_tells_nothing(string title)
    {
        await using var store = await TestStore.CreateAsync();
        Write(store, "own", title, "2026-05-01");
        Write(store, "same", title, "2026-06-01");
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Empty(await AlikeAsync(store, "own"));
    }

    private static async Task<IReadOnlyList<FeedItem>> AlikeAsync(TestStore store, string name, params long[] except)
    {
        var item = (await store.Get<ArticleQuery>().BySlugAsync($"2026-05-01-{name}", TestStore.Cancellation))!.Item;
        return await store.Get<LikenessQuery>().OfAsync(item, except, TestStore.Cancellation);
    }

    private static void Write(TestStore store, string name, string title, string day, string more = "") => store.Folder.Write(
        $"in/2026-05-01-{name}.md",
        ArticleText.Of(title, $"webUrl: https://{name}.example/it\nexcerpt: None.\npublishedDateTime: {day}T10:00:00Z\nprovider:\n  name: {name}\n  domain: {name}.example\n{more}"));
}
