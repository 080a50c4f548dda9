using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Tests.Related;

/// <summary>Whoever sends the same thing again and again does not make everybody wait.</summary>
[OnEachEngine]
public sealed class StoryFloodTests
{
    [Fact]
    public async Task Of_one_headline_costs_no_more_ties_than_its_first_two_hundred_make()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 300; i++)
        {
            Write(store, i, "Harbour strike orchid crater probe", $"https://example.org/{i}");
        }

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.InRange(await store.Db.StoryTies.CountAsync(TestStore.Cancellation), 1, 200 * 201 / 2);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public async Task Of_one_address_makes_no_story_where_it_is_nobody_s_own(int articles, bool isStory)
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < articles; i++)
        {
            Write(store, i, $"Headline {new string((char)('a' + i), 5)}", "https://example.org/");
        }

        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(isStory, await store.Db.Articles.AnyAsync(article => article.StoryId != 0, TestStore.Cancellation));
    }

    private static void Write(TestStore store, int number, string headline, string address) => store.Folder.Write(
        $"in/_news/2026-05-01-{number:000}.md",
        ArticleText.Of(headline, $"webUrl: {address}\nexcerpt: About it\nprovider:\n  name: P{number}\n  domain: p{number}.example"));
}
