using CsCheck;
using NewsFeed.Feed;

namespace NewsFeed.Tests.Feed;

public sealed class FeedRequestParserTests
{
    [Theory]
    [InlineData("min-quality", "high")]
    [InlineData("min-quality", "-1")]
    [InlineData("max-quality", "99999999999")]
    [InlineData("from", "2023-13-45")]
    [InlineData("to", "yesterday")]
    [InlineData("sort", "best")]
    [InlineData("after", "garbage")]
    [InlineData("before", "top.1")]
    [InlineData("after", "newest.0.5")]
    [InlineData("topic", "Not A Slug!")]
    [InlineData("any-topic", "../x")]
    [InlineData("not-topic", "../x")]
    [InlineData("provider", "no spaces.example")]
    [InlineData("type", "<b>")]
    [InlineData("q", "!!!")]
    public void With_a_bad_value_are_answered_by_a_sentence_that_names_it(string parameter, string value)
    {
        var (_, problems) = FeedRequestParser.Parse([KeyValuePair.Create(parameter, value)]);

        var problem = Assert.Single(problems);
        Assert.Equal(parameter, problem.Parameter);
        Assert.Contains($"“{parameter}”", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("min-quality=80&max-quality=70", "min-quality")]
    [InlineData("from=2026-02-01&to=2026-01-01", "from")]
    [InlineData("after=top.1.2&before=top.1.2", "before")]
    [InlineData("type=article&type=video", "type")]
    [InlineData("sort=relevance", "sort")]
    public void That_contradict_themselves_are_refused(string query, string parameter) =>
        Assert.Equal(parameter, Assert.Single(FeedRequestParser.Parse(PairsOf(query)).Problems).Parameter);

    [Fact]
    public void Tell_every_bad_value_at_once() =>
        Assert.Equal(3, FeedRequestParser.Parse(PairsOf("sort=x&from=y&min-quality=z")).Problems.Count);

    [Fact]
    public void Count_an_empty_value_as_absent()
    {
        var (request, problems) = FeedRequestParser.Parse(PairsOf("q=&min-quality=&sort=&topic="));

        Assert.Empty(problems);
        Assert.Equal("", request.QueryString);
    }

    [Fact]
    public void Drop_the_order_by_relevance_with_the_search_it_belongs_to()
    {
        var (request, problems) = FeedRequestParser.Parse(PairsOf("q=zebra&sort=relevance"));

        Assert.Empty(problems);
        Assert.Equal("?q=zebra&sort=relevance", request.QueryString);
        Assert.Equal("", (request with { Filter = FeedFilter.Everything }).QueryString);
    }

    [Fact]
    public void Are_printed_as_they_are_read()
    {
        var files = BruteForce.OverFiles(Seeds.Folder);
        RandomFilters.Over(files).Sample(filter =>
        {
            var printed = new FeedRequest { Filter = filter, Sort = FeedSort.Quality, After = new FeedCursor(FeedSort.Quality, -1, -99) }.QueryString;
            var (read, problems) = FeedRequestParser.Parse(PairsOf(printed[1..]));
            return problems.Count == 0 && read.QueryString == printed;
        });
    }

    [Fact]
    public void Of_any_text_are_read_or_refused_but_never_throw() => Gen.Select(
            Gen.OneOf("topic", "any-topic", "not-topic", "provider", "min-quality", "max-quality", "type", "from", "to", "q", "sort", "after", "before"), Gen.String)
        .Array[0, 8]
        .Sample(pairs => { FeedRequestParser.Parse(pairs.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))); });

    private static IEnumerable<KeyValuePair<string, string>> PairsOf(string query) => query.Split('&').Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
}
