using CsCheck;
using NewsFeed.Search;

namespace NewsFeed.Tests.Search;

public sealed class FoundMarksTests
{
    [Theory]
    [InlineData("robot", "A Robot, robots and ROBOT.", "A [Robot], robots and [ROBOT].")]
    [InlineData("rob*", "A Robot, robots and Bob.", "A [Robot], [robots] and Bob.")]
    [InlineData("naive", "Naïve and nai\u0308ve", "[Naïve] and [nai\u0308ve]")]
    [InlineData("\"open source\" open", "Open-source is open", "[Open-source] is [open]")]
    [InlineData("C++", "C, C++ and c#", "C, [C++] and c#")]
    [InlineData("-robot topic:robot OR moon", "The robot on the moon", "The robot on the [moon]")]
    [InlineData("title:robot", "robot", "[robot]")]
    [InlineData("人工知能", "人工知能 𝒳", "[人工知能] 𝒳")]
    public void Stand_where_the_words_are(string search, string text, string marked) => Assert.Equal(marked, Marked(search, text));

    [Fact]
    public void Never_tear_a_text_apart() => Gen.Select(Gen.String, Gen.String[0, 3]).Sample((text, word) =>
    {
        var at = 0;
        foreach (var (start, end) in new FoundMarks([new SearchTerm([.. SearchTerm.WordsOf(word), "a"], true)]).In(text))
        {
            Assert.True(start >= at && end > start && end <= text.Length);
            at = end;
        }
    });

    private static string Marked(string search, string text)
    {
        var marks = new FoundMarks(SearchQuery.Read(search).Query!.SoughtTerms).In(text);
        return marks.Reverse().Aggregate(text, (marked, mark) => marked.Insert(mark.End, "]").Insert(mark.Start, "["));
    }
}
