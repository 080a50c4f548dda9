using System.Text;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

/// <summary>Hostile files are ordinary rejections. What matters is that none hangs or kills the process, so the time allowed is generous.</summary>
public sealed class GuardTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Bombs => new()
    {
        { "brackets", "x: " + new string('[', 100_000) },
        { "brackets on lines", "x: " + string.Concat(Enumerable.Repeat("[\n ", 100_000)) },
        { "braces", "x: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "indentation", "x:\n" + string.Concat(Enumerable.Range(1, 1_000).Select(i => new string(' ', i) + "a:\n")) },
        { "hyphens", "x:\n  " + string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "question marks", "x:\n  " + string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "aliases", Aliases("[{0}]") },
        { "merge keys", Aliases("{{{0}}}") },
        { "entries", "x:" + string.Concat(Enumerable.Repeat("\n  - a", 150_000)) },
        { "keys", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"k{i}: v\n")) },
        { "duplicates", string.Concat(Enumerable.Repeat("title: v\n", 60_000)) },
        { "faults", string.Concat(Enumerable.Repeat("a: b: c\n", 60_000)) },
        { "open quotes", string.Concat(Enumerable.Repeat("a: \"b\n", 60_000)) },
        { "anchors", "x: " + string.Concat(Enumerable.Repeat("&a ", 100_000)) },
        { "tags", "x: !" + new string('a', 500_000) },
        { "commas", "x: [" + new string(',', 500_000) },
        { "colons", "x: " + new string(':', 500_000) },
        { "hashes", string.Concat(Enumerable.Repeat("# ", 250_000)) },
        { "blanks", "x: |\n" + string.Concat(Enumerable.Repeat("  \n", 200_000)) + "  y" },
        { "long key", new string('k', 500_000) + ": v" },
        { "long text", "title: \"" + new string('t', 900_000) + "\"" },
        { "long plain text", "title: " + string.Concat(Enumerable.Repeat("t ", 400_000)) },
        { "folded text", "title: " + string.Concat(Enumerable.Repeat("t\n  ", 200_000)) },
        { "tabs", "title:\n" + new string('\t', 500_000) },
        { "directives", string.Concat(Enumerable.Repeat("%a\n", 200_000)) },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_file_is_an_ordinary_rejection(string name, string yaml)
    {
        var reading = await Task.Run(() => Sample.Read(Sample.With(yaml)), TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(reading.IsRejected || name is "hashes" or "blanks" or "duplicates" or "directives", name);
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_with_its_size_and_the_limit()
    {
        var error = Sample.OnlyError(Sample.With("", new string('b', 1 << 20)));

        Assert.Contains("1,048,576", error.Reason, StringComparison.Ordinal);
        Assert.Contains("FileBytes", error.Reason, StringComparison.Ordinal);
        Assert.Equal(0, error.Line);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Depth_is_bounded(int levels, bool isRead) =>
        Assert.Equal(isRead, Sample.Read(Sample.With("x: " + new string('[', levels) + new string(']', levels))).Value is not null);

    [Theory]
    [InlineData("title", 1_000, "LineLength")]
    [InlineData("excerpt", 20_000, "TextLength")]
    [InlineData("highlight", 20_000, "TextLength")]
    [InlineData("featuredContent", 20_000, "TextLength")]
    [InlineData("secured", 100_000, "SecuredLength")]
    public void The_length_of_every_text_is_bounded(string key, int limit, string name)
    {
        var longest = new string('x', limit);

        Assert.NotNull(Sample.Read(Text(longest)).Value);
        var error = Sample.OnlyError(Text(longest + "x"));
        Assert.Equal(key, error.Key);
        Assert.Contains(name, error.Reason, StringComparison.Ordinal);

        string Text(string value) => key == "title" ? Sample.Instead(key, $"{key}: \"{value}\"") : Sample.With($"{key}: \"{value}\"");
    }

    [Fact]
    public void The_length_of_addresses_is_bounded() =>
        Assert.Contains("UrlLength", Sample.OnlyError(Sample.With("ampWebUrl: https://a.example/" + new string('x', 4_000))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("topics")]
    [InlineData("tags")]
    [InlineData("images")]
    public void The_length_of_every_list_is_bounded(string key)
    {
        var list = string.Join(", ", Enumerable.Range(0, 51).Select(i => $"/{i}"));

        var error = Sample.OnlyError(Sample.With($"{key}: [{list}]"));

        Assert.Equal(key, error.Key);
        Assert.Contains("ListLength", error.Reason, StringComparison.Ordinal);
        Assert.Contains("51", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_those_the_reader_was_given()
    {
        var limits = new ReaderLimits { TextLength = 10 };

        Assert.Equal("excerpt", Assert.Single(Sample.Read(Sample.With("excerpt: eleven-char"), limits: limits).Problems).Key);
    }

    private static string Aliases(string collection)
    {
        var yaml = new StringBuilder("a0: &a0 {x: lol}\n");
        for (var i = 1; i < 12; i++)
        {
            var entries = Enumerable.Range(0, 9).Select(j => collection[0] == '[' ? $"*a{i - 1}" : $"<<: *a{i - 1}");
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} ")
                .AppendFormat(System.Globalization.CultureInfo.InvariantCulture, collection, string.Join(", ", entries)).Append('\n');
        }

        return yaml.ToString();
    }
}
