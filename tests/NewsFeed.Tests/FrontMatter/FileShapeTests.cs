using System.Text;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class FileShapeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# A readme\n\n---\ntitle: x\n---\n")]
    [InlineData("----\ntitle: x\n----\n")]
    [InlineData("--- title: x\n---\n")]
    [InlineData("title: x\n")]
    [InlineData(" ---\ntitle: x\n---\n")]
    public void A_file_that_does_not_begin_with_a_fence_is_foreign(string text)
    {
        var reading = Sample.Read(text);

        Assert.True(reading.IsForeign);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_foreign_too() => Assert.True(Sample.Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).IsForeign);

    [Fact]
    public void A_large_file_without_a_fence_is_foreign() => Assert.True(Sample.Read(new byte[2 << 20]).IsForeign);

    [Fact]
    public void Mark_line_ends_and_trailing_spaces_change_nothing()
    {
        var plain = Sample.With("quality: 7\nexcerpt: \"a longer text in double quotes\"", "Body.");
        foreach (var text in new[]
        {
            plain, "\uFEFF" + plain, plain.Replace("---\n", "--- \t\n", StringComparison.Ordinal), plain.ReplaceLineEndings("\r\n"),
            plain.ReplaceLineEndings("\r"),
        })
        {
            var reading = Sample.Read(text);
            Assert.Empty(reading.Problems);
            Assert.Equal(("Robots learn to fold", 7, "Body."), (reading.Value!.Title, reading.Value.Quality, reading.Value.Body));
            Assert.Equal("a longer text in double quotes", reading.Value.Excerpt);
        }
    }

    [Fact]
    public void Blank_lines_before_the_fence_are_worth_a_warning() =>
        Assert.Equal((ProblemSeverity.Warning, 3), (Sample.OnlyProblem("\n \n" + Sample.With("")).Severity, Sample.OnlyProblem("\n \n" + Sample.With("")).Line));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("One line")]
    [InlineData("\r\nTwo\r\n\r\nlines \r\n")]
    [InlineData("---\nnot: front matter\n---\n")]
    [InlineData("<p>HTML</p>\n")]
    public void The_body_is_kept_exactly(string body) => Assert.Equal(body, Sample.Article(Sample.With("", body)).Body);

    [Fact]
    public void A_file_may_end_right_behind_the_closing_fence() =>
        Assert.Equal("", Sample.Article(Sample.With("").TrimEnd('\n')).Body);

    [Fact]
    public void Front_matter_that_is_not_closed_is_an_error_with_a_hint()
    {
        var error = Sample.OnlyError("---\ntitle: x\n\nBody without an end of the front matter.\n");

        Assert.Equal(1, error.Line);
        Assert.Contains("hyphens", error.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_is_told_with_its_line()
    {
        var content = Encoding.UTF8.GetBytes(Sample.With("excerpt: caf_"));
        content[Array.LastIndexOf(content, (byte)'_')] = 0xE9;

        var error = Assert.Single(Sample.Read(content).Problems);

        Assert.Equal((8, ProblemSeverity.Error), (error.Line, error.Severity));
        Assert.Contains("E9", error.Reason, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Hint!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void An_article_in_UTF16_is_told_what_it_is(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample.With(""))];

        Assert.Contains("UTF-16", Assert.Single(Sample.Read(content).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_is_an_error_wherever_it_stands()
    {
        Assert.Equal(8, Sample.OnlyError(Sample.With("excerpt: a\0b")).Line);
        Assert.Equal("excerpt", Sample.OnlyError(Sample.With("excerpt: \"a\\0b\"")).Key);
    }

    [Theory]
    [InlineData("../x.md")]
    [InlineData("/x.md")]
    [InlineData("_news//x.md")]
    [InlineData("./x.md")]
    [InlineData("_news/")]
    [InlineData("_news\\x.md")]
    [InlineData("_news/x\u0007.md")]
    [InlineData("")]
    public void A_path_that_could_not_be_written_back_is_an_error(string path) => Assert.Null(Sample.Read(Sample.With(""), path).Value);

    [Fact]
    public void A_path_with_half_a_character_is_an_error() => Assert.Null(Sample.Read(Sample.With(""), $"_news/{'\uD800'}.md").Value);

    [Fact]
    public void A_long_path_is_told_with_its_length_and_the_limit()
    {
        var error = Sample.OnlyError(Sample.With(""), "_news/" + new string('x', 500) + ".md");

        Assert.Contains("509", error.Reason, StringComparison.Ordinal);
        Assert.Contains("400", error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_news/2024-04-11-A Title.md", "2024-04-11-a-title")]
    [InlineData("_news/2024-04-11-x.MARKDOWN", "2024-04-11-x")]
    [InlineData("2024-04-11-x.y.txt", "2024-04-11-x-y")]
    [InlineData("a-title.md", "2024-04-11-a-title")]
    [InlineData("2024-99-11-x.md", "2024-04-11-2024-99-11-x")]
    [InlineData("_news/日本語.md", "2024-04-11-日本語")]
    [InlineData("_news/emoji-🤖.md", "2024-04-11-emoji")]
    [InlineData("\uFFFEodd.md", "2024-04-11-odd")]
    [InlineData("no-extension", "2024-04-11-no-extension")]
    public void The_slug_is_the_file_names_stem_with_a_date_in_front(string path, string slug) =>
        Assert.Equal(slug, Sample.Article(Sample.With(""), path).Slug);
}
