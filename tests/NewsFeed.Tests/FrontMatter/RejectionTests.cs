using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class RejectionTests
{
    [Theory]
    [InlineData("title")]
    [InlineData("publishedDateTime")]
    [InlineData("webUrl")]
    public void What_every_article_needs_is_an_error_where_it_is_missing(string key)
    {
        var error = Sample.OnlyError(Sample.Instead(key, ""));

        Assert.Equal(key, error.Key);
        Assert.NotNull(error.Hint);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void All_that_is_missing_is_told_at_once()
    {
        var reading = Sample.Read("---\n---\n");

        Assert.Equal(["title", "publishedDateTime", "webUrl"], reading.Problems.Select(problem => problem.Key!));
        Assert.True(reading.IsRejected);
    }

    [Theory]
    [InlineData("quality: high", "quality")]
    [InlineData("quality: 80.5", "quality")]
    [InlineData("quality: 99999999999", "quality")]
    [InlineData("quality: -2", "quality")]
    [InlineData("heat: 100001", "heat")]
    [InlineData("published: maybe", "published")]
    [InlineData("published: 1", "published")]
    [InlineData("excerpt: [a, b]", "excerpt")]
    [InlineData("excerpt: {a: b}", "excerpt")]
    [InlineData("topics: AI", "topics")]
    [InlineData("topics: [[AI]]", "topics[0]")]
    [InlineData("tags: {a: b}", "tags")]
    [InlineData("images: https://a.example/x.jpg", "images")]
    [InlineData("images: [{url: https://a.example/x.jpg, width: wide}]", "images[0].width")]
    [InlineData("related: [just a text]", "related[0]")]
    [InlineData("related: [{title: A, webUrl: https://a.example/, quality: high}]", "related[0].quality")]
    [InlineData("related: [{title: A, webUrl: https://a.example/, publishedDateTime: soon}]", "related[0].publishedDateTime")]
    [InlineData("type: a type of its own", "type")]
    [InlineData("category: \"news/now\"", "category")]
    [InlineData("type: an-extraordinarily-long-word-of-forty-and-more", "type")]
    [InlineData("updatedDateTime: 2023-13-45", "updatedDateTime")]
    public void A_value_of_another_type_is_an_error_at_its_place(string keys, string key)
    {
        var error = Sample.OnlyError(Sample.With(keys));

        Assert.Equal((key, 8), (error.Key, error.Line));
        Assert.True(error.Column > 1);
    }

    [Fact]
    public void A_provider_that_is_a_text_is_an_error() =>
        Assert.Equal("provider", Sample.OnlyError(Sample.Instead("provider", "provider: BBC")).Key);

    [Fact]
    public void A_title_that_shows_nothing_is_an_error() =>
        Assert.Equal("title", Sample.OnlyError(Sample.Instead("title", "title: \"\\u200B &nbsp; \"")).Key);

    [Fact]
    public void A_title_that_is_a_list_is_told_once() =>
        Assert.Equal((2, 8), Place(Sample.OnlyError(Sample.Instead("title", "title: [a]"))));

    [Fact]
    public void All_problems_of_a_file_are_told_in_line_order()
    {
        var reading = Sample.Read(Sample.With("quality: high\nmood: x\nheat: low\nupdatedDateTime: soon"));

        Assert.Equal([8, 9, 10, 11], reading.Problems.Select(problem => problem.Line));
        Assert.Equal(3, reading.Problems.Count(problem => problem.Severity == ProblemSeverity.Error));
    }

    [Fact]
    public void Lines_and_columns_are_those_of_the_file_whatever_its_line_ends()
    {
        foreach (var text in new[] { Sample.With("quality: high"), Sample.With("quality: high").ReplaceLineEndings("\r\n"), "\uFEFF" + Sample.With("quality: high") })
        {
            Assert.Equal((8, 10), Place(Sample.OnlyError(text)));
        }
    }

    [Fact]
    public void Columns_behind_emoji_count_as_editors_count_them() =>
        Assert.Equal((8, 14), Place(Sample.OnlyError(Sample.With("tags: [\"🤖\", {}]"))));

    [Fact]
    public void A_problem_reads_like_a_compilers() =>
        Assert.Equal(
            $"{Sample.Path}:8:10: error: quality: “high” is not a whole number. (Write digits only, such as 80.)",
            Sample.OnlyError(Sample.With("quality: high")).ToString());

    private static (int Line, int Column) Place(ArticleProblem problem) => (problem.Line, problem.Column);
}
