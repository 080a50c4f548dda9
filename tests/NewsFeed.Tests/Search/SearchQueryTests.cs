using CsCheck;
using NewsFeed.Feed;
using NewsFeed.Search;

namespace NewsFeed.Tests.Search;

public sealed class SearchQueryTests
{
    private static readonly string[] Pieces =
    [
        "robot", "Naïve", "人工知能", "C++", "c#", "F#", "GPT-4.5", "a", "OR", "or", "AND", "(", ")", "-", "--", "\"", "“", "*", "gen*", "GPT-4*", ":", "..", "title:", "title:x",
        "topic:\"AI in Healthcare\"", "topic:ML", "topic:", "provider:example.org", "provider:\"The Daily\"", "type:video", "type:!", "quality:>=80", "quality:60..79", "quality:x",
        "heat:>0", "heat:..9", "date:2026", "date:2026-02", "date:2026-02-30", "date:2025..2026-03", "date:7d", "date:2w", "date:0d", "has:related", "has:wings", "http://x.example/a?b",
    ];

    /// <summary>Everything a reader could type: pieces of the language, right and wrong, and any other signs between them.</summary>
    private static readonly Gen<string> Typed =
        from pieces in Gen.Frequency((6, Gen.OneOf(Pieces)), (1, Gen.String[0, 5])).Array[1, 12]
        from isTight in Gen.Bool
        select string.Join(isTight ? "" : " ", pieces);

    [Theory]
    [InlineData("one two", "one two")]
    [InlineData("\"one two\" three", "\"one two\" three")]
    [InlineData("“one two”", "\"one two\"")]
    [InlineData("-one two", "-one two")]
    [InlineData("-\"one two\"", "-\"one two\"")]
    [InlineData("gen*", "gen*")]
    [InlineData("GPT-4.5", "\"GPT 4 5\"")]
    [InlineData("GPT-4*", "GPT.4*")]
    [InlineData("\"unclosed phrase", "\"unclosed phrase\"")]
    [InlineData("naïve 人工知能", "naïve 人工知能")]
    [InlineData("C++ or c# and Disney+", "C++ or c# and Disney")]
    [InlineData("\"OR\"", "\"OR\"")]
    [InlineData("a b OR c d", "a b OR c d")]
    [InlineData("(a b) OR c", "(a b) OR c")]
    [InlineData("-(a OR -b)", "-(a OR -b)")]
    [InlineData("((a))", "a")]
    [InlineData("a () -- !", "a")]
    [InlineData("Topic:\"AI in Healthcare\" -topic:ML", "topic:\"AI in Healthcare\" -topic:ML")]
    [InlineData("provider:forbes.com type:Video", "provider:forbes.com type:video")]
    [InlineData("quality:>79 quality:<50 heat:=3", "quality:>=80 quality:<=49 heat:3")]
    [InlineData("quality:60..79 heat:2..", "quality:60..79 heat:>=2")]
    [InlineData("date:2023-08", "date:2023-08-01..2023-08-31")]
    [InlineData("date:2023-01..2023-06", "date:2023-01-01..2023-06-30")]
    [InlineData("date:>2023 date:<2024-02-29 date:2024-02-29", "date:>=2024-01-01 date:<=2024-02-28 date:2024-02-29")]
    [InlineData("date:2w has:related title:gen*", "date:14d has:related title:gen*")]
    [InlineData("http://x.example re:invent", "\"http x example\" \"re invent\"")]
    public void Mean_what_they_say(string text, string meaning) => Assert.Equal(meaning, Read(text).Root.ToString());

    [Theory]
    [InlineData("!!! -- \"\" *", 0)]
    [InlineData("a (b", 2)]
    [InlineData("a b)", 3)]
    [InlineData("OR a", 0)]
    [InlineData("a OR", 4)]
    [InlineData("a OR OR b", 5)]
    [InlineData("a OR !", 5)]
    [InlineData("robot topic:", 12)]
    [InlineData("quality:high", 8)]
    [InlineData("quality:9..1", 8)]
    [InlineData("quality:>100000", 8)]
    [InlineData("quality:<0", 8)]
    [InlineData("-heat:-1", 6)]
    [InlineData("date:2023-02-30", 5)]
    [InlineData("date:soon", 5)]
    [InlineData("date:>9999", 5)]
    [InlineData("has:wings", 4)]
    [InlineData("title:\"!\"", 7)]
    [InlineData("type:a/b", 5)]
    public void That_cannot_be_understood_say_where(string text, int at)
    {
        var (query, problem) = SearchQuery.Read(text);

        Assert.Null(query);
        Assert.Equal(at, problem!.At);
        Assert.NotEmpty(problem.Sentence);
    }

    [Fact]
    public void Of_any_kind_are_read_and_mean_the_same_when_they_are_written_out() => Typed.Sample(
        text =>
        {
            var (query, problem) = SearchQuery.Read(text);
            Assert.True(query is null != problem is null);
            Assert.InRange(problem?.At ?? 0, 0, text.Length);
            if (query is not null)
            {
                var written = query.Root.ToString();
                Assert.Equal(written, Read(written).Root.ToString());
            }
        },
        iter: 10_000);

    [Fact]
    public void Are_bounded_in_depth()
    {
        Assert.NotNull(SearchQuery.Read(new string('(', 200) + "a" + new string(')', 199)).Problem);
        Assert.NotNull(SearchQuery.Read(new string('-', 399) + "a").Problem);
    }

    [Fact]
    public void Lose_one_part_and_keep_the_others_as_they_were_typed()
    {
        var query = Read("Zebra  (a OR b)  -quality:<50");

        Assert.Equal("(a OR b) -quality:<50", query.Without(query.Parts[0]));
        Assert.Equal("Zebra -quality:<50", query.Without(query.Parts[1]));
        Assert.Equal("Zebra (a OR b)", query.Without(query.Parts[2]));
        Assert.Null(Read("zebra") is var single ? single.Without(single.Parts[0]) : "");
    }

    [Fact]
    [OnEachEngine]
    public async Task Of_any_kind_are_answered_by_the_engine()
    {
        await using var store = await TestStore.WithSeedsAsync();
        var texts = Gen.OneOf(Gen.String, Gen.OneOf("AND", "OR NOT", "NEAR(a b)", "a^2", "{a}", "a* -\"b c\"", "' OR 1=1 --", "\\", ":*", "<->", "\0"), Typed).Array[1_000].Single();
        foreach (var text in texts.Where(text => text.Length <= FeedRequestParser.MaxQueryLength && SearchQuery.Read(text).Query is not null))
        {
            await store.Get<FeedQuery>().PageAsync(
                new FeedRequest { Filter = new FeedFilter { Query = text }, Sort = FeedSort.Relevance }, TestStore.Cancellation);
        }
    }

    [Fact]
    [OnEachEngine]
    public async Task Find_words_phrases_beginnings_and_leave_out()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("Naïve robots learn C++", body: "They dance on the Moon, with Disney+ and GPT-4."));
        store.Folder.Write("in/2026-05-01-b.md", ArticleText.Of("Robots forget C", "provider:\n  name: Zebra Daily\n  domain: zebra.example"));
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
        Assert.Equal(1, await Count("c++"));
        Assert.Equal(1, await Count("C"));
        Assert.Equal(1, await Count("disney"));
        Assert.Equal(1, await Count("gpt-4"));
        Assert.Equal(2, await Count("moon OR zebra"));
        Assert.Equal(1, await Count("title:forget"));
        Assert.Equal(0, await Count("title:moon"));
        Assert.Equal(1, await Count("provider:\"Zebra Daily\""));

        async Task<int> Count(string text) => (await store.ListAsync($"q={Uri.EscapeDataString(text)}")).Total;
    }

    [Fact]
    public async Task That_count_days_back_find_others_as_days_pass()
    {
        await using var store = await TestStore.CreateAsync();
        store.Folder.Write("in/2026-11-17-a.md", ArticleText.Of("A week ago", "publishedDateTime: 2026-11-17T00:00:00Z"));
        store.Folder.Write("in/2026-11-16-b.md", ArticleText.Of("Before", "publishedDateTime: 2026-11-16T23:59:59Z"));
        store.Folder.Write("in/2026-11-25-c.md", ArticleText.Of("Tomorrow", "publishedDateTime: 2026-11-25T00:00:00Z"));
        await store.ImportAsync(store.Folder.Path("in"));

        Assert.Equal(["A week ago"], (await store.ListAsync("q=date:7d")).Items.Select(item => item.Title));
        store.Clock.Present += TimeSpan.FromDays(1);
        Assert.Equal(["Tomorrow"], (await store.ListAsync("q=date:1w")).Items.Select(item => item.Title));
    }

    private static SearchQuery Read(string text)
    {
        var (query, problem) = SearchQuery.Read(text);
        Assert.Null(problem);
        return query!;
    }
}
