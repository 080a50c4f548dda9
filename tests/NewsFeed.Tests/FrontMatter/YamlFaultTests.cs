using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class YamlFaultTests
{
    [Theory]
    [InlineData("excerpt: \"no end", 8, "not closed")]
    [InlineData("excerpt: 'no end", 8, "not closed")]
    [InlineData("excerpt: Robots: a story", 8, "colon")]
    [InlineData("excerpt: \"He said \"hi\" to me\"", 8, "does not fit")]
    [InlineData("excerpt: \"a \\q b\"", 8, "backslash")]
    [InlineData("excerpt: \"\\u12\"", 8, "hexadecimal")]
    [InlineData("excerpt: \"\\ud800\"", 8, "no character")]
    [InlineData("excerpt: @mention", 8, "keeps for itself")]
    [InlineData("excerpt: `code`", 8, "keeps for itself")]
    [InlineData("excerpt: %", 8, "keeps for itself")]
    [InlineData("tags: [a, b", 8, "bracket")]
    [InlineData("images:\n\t- url: x", 9, "tab")]
    [InlineData("just words", 8, "does not fit")]
    [InlineData("quality: 1\n  heat: 2", 9, "colon")]
    [InlineData("- a", 8, "does not fit")]
    [InlineData("excerpt: |\n bad\n  \n worse: x\nx", 12, "does not fit")]
    public void Broken_YAML_is_told_in_plain_words_at_its_line(string keys, int line, string words)
    {
        var reading = Sample.Read(Sample.With(keys));

        Assert.Null(reading.Value);
        var error = Assert.Single(reading.Problems);
        Assert.Contains(words, error.Reason, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        Assert.NotNull(error.Hint);
        Assert.DoesNotContain("While", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_after_a_fault_is_read_as_well()
    {
        var reading = Sample.Read(Sample.With("excerpt: Robots: a story\nquality: high\nhighlight: \"no \\q\"\nheat: low"));

        Assert.Equal([(8, null), (9, "quality"), (10, null), (11, "heat")], reading.Problems.Select(problem => (problem.Line, problem.Key)));
    }

    [Fact]
    public void Behind_a_fault_nothing_is_called_missing() =>
        Assert.Null(Sample.OnlyError("---\nexcerpt: a: b\n---\n").Key);

    [Theory]
    [InlineData("highlight: &a text\nexcerpt: *a", 9)]
    [InlineData("tags: &t [a]\ntopics: *t", 9)]
    [InlineData("x: &x {a: b}\ny:\n  <<: *x", 10)]
    public void An_alias_is_an_error_that_says_to_write_the_value_out(string keys, int line)
    {
        var error = Sample.Read(Sample.With(keys)).Problems.First(problem => problem.Severity == ProblemSeverity.Error);

        Assert.Contains("Write the value", error.Hint!, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void An_anchor_alone_is_harmless() => Assert.Equal("text", Sample.Article(Sample.With("highlight: &a text")).Highlight);

    [Fact]
    public void A_merge_key_is_an_error_even_without_an_alias() =>
        Assert.Equal("<<", Sample.OnlyError(Sample.With("<<: {quality: 5}")).Key);

    [Theory]
    [InlineData("? [a, b]\n: c")]
    [InlineData("{a: b}: c")]
    [InlineData("x:\n  ? {a: b}\n  : c")]
    public void A_key_that_is_no_text_is_an_error(string keys) =>
        Assert.Contains("A key is one text", Sample.OnlyError(Sample.With(keys)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("quality: !!int 5", true)]
    [InlineData("highlight: !!str 5", true)]
    [InlineData("highlight: ! x", true)]
    [InlineData("tags: !!seq [a]", true)]
    [InlineData("highlight: !!binary aGk=", false)]
    [InlineData("highlight: !ruby/object:Gem x", false)]
    [InlineData("tags: !foo [a]", false)]
    [InlineData("images: [!foo {url: /x}]", false)]
    public void Tags_of_YAML_itself_are_ignored_and_others_rejected(string keys, bool isRead)
    {
        if (isRead)
        {
            Assert.Empty(Sample.Read(Sample.With(keys)).Problems);
        }
        else
        {
            Assert.Contains("tag", Sample.OnlyError(Sample.With(keys)).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Keys_in_a_list_are_not_front_matter() => Assert.Contains("no keys", Sample.OnlyError("---\n- a\n---\n").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_second_document_is_an_error() =>
        Assert.Contains("second", Sample.OnlyError(Sample.With("...\ntitle: x")).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("excerpt: |\n  webUrl: \"a text that looks quoted\"\n  and more", "webUrl: \"a text that looks quoted\"\nand more\n")]
    [InlineData("excerpt: >\n  key: \"a text that looks quoted\"\n  more", "key: \"a text that looks quoted\" more\n")]
    [InlineData("excerpt: some\n  - \"a text that looks quoted\"\n  more", "some - \"a text that looks quoted\" more")]
    [InlineData("excerpt: 'single\n  x: \"a text that looks quoted\"\n  quotes'", "single x: \"a text that looks quoted\" quotes")]
    [InlineData("# note: \"a text that looks quoted\"\nexcerpt: \"a text that is quoted\"  # remark", "a text that is quoted")]
    [InlineData("excerpt:   \"a text that is quoted\"  ", "a text that is quoted")]
    [InlineData("excerpt: \"a text\n  in: \"", "a text in: ")]
    [InlineData("excerpt: \"a long line separator\u2028in quotes\"", "a long line separator\u2028in quotes")]
    [InlineData("excerpt: a line separator\u2028without quotes", "a line separator\u2028without quotes")]
    [InlineData("# note: \"a text that looks quoted\"\nexcerpt: \"next\u0085paragraph\u2029separator\"", "next\u0085paragraph\u2029separator")]
    [InlineData("\"excerpt\": \"a long text in quotes\"", "a long text in quotes")]
    public void What_only_looks_like_a_quoted_line_is_read_as_YAML_has_it(string keys, string excerpt) =>
        Assert.Equal(excerpt, Sample.Article(Sample.With(keys)).Excerpt);
}
