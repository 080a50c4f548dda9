using CsCheck;
using NewsFeed.Search;

namespace NewsFeed.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("one two", "one|two")]
    [InlineData("\"one two\" three", "one two|three")]
    [InlineData("“one two”", "one two")]
    [InlineData("-one two", "-one|two")]
    [InlineData("-\"one two\"", "-one two")]
    [InlineData("gen*", "gen*")]
    [InlineData("GPT-4.5", "GPT 4 5")]
    [InlineData("\"unclosed phrase", "unclosed phrase")]
    [InlineData("naïve 人工知能", "naïve|人工知能")]
    [InlineData("!!! -- \"\" *", "")]
    public void Are_words_phrases_and_exclusions(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchText.Parse(text).Terms.Select(Print)));

    [Fact]
    [OnEachEngine]
    public async Task Of_any_kind_are_answered_by_the_engine()
    {
        await using var store = await TestStore.WithSeedsAsync();
        var texts = Gen.OneOf(Gen.String, Gen.OneOf("AND", "OR NOT", "\"", "NEAR(a b)", "title:x", "a^2", "(", "{a}", "-a -b", "*", "a* -\"b c\"", "' OR 1=1 --"))
            .Array[200].Single();
        foreach (var text in texts.Where(text => text.Length <= 400 && !SearchText.Parse(text).IsEmpty && !string.IsNullOrWhiteSpace(text)))
        {
            await store.ListAsync($"q={Uri.EscapeDataString(text)}");
        }
    }

    [Fact]
    [OnEachEngine]
    public async Task Find_words_phrases_beginnings_and_leave_out()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Naïve robots learn", body: "They dance on the Moon."));
        store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Robots forget", "provider:\n  name: Zebra Daily\n  domain: zebra.example"));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(2, await Count("robots"));
        Assert.Equal(1, await Count("naive"));
        Assert.Equal(1, await Count("\"on the moon\""));
        Assert.Equal(0, await Count("\"moon the on\""));
        Assert.Equal(2, await Count("rob*"));
        Assert.Equal(1, await Count("robots -moon"));
        Assert.Equal(1, await Count("-moon"));
        Assert.Equal(1, await Count("zebra"));
        Assert.Equal(0, await Count("robots absent"));

        async Task<int> Count(string text) => (await store.ListAsync($"q={Uri.EscapeDataString(text)}")).Total;
    }

    private static string Print(SearchTerm term) => $"{(term.IsExcluded ? "-" : "")}{string.Join(' ', term.Words)}{(term.IsPrefix ? "*" : "")}";
}
