using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Tests.FrontMatter;

public sealed class CorpusTests
{
    [Fact]
    public void Every_real_article_is_read_without_an_error()
    {
        var files = FilesIn("_news").ToList();

        var rejected = files.Select(file => Sample.Read(File.ReadAllBytes(file), Identity(file, "_news"))).Where(reading => reading.Value is null);

        Assert.True(files.Count > 1_000, $"The corpus has {files.Count} articles only.");
        Assert.Empty(rejected.SelectMany(reading => reading.Problems));
    }

    [Fact]
    public void Hardly_a_real_article_has_a_warning_and_none_an_unknown_key()
    {
        var problems = FilesIn("_news").SelectMany(file => Sample.Read(File.ReadAllBytes(file), Identity(file, "_news")).Problems).ToList();

        Assert.All(problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        Assert.True(problems.Count < 10, string.Join('\n', problems));
    }

    [Fact]
    public void Real_articles_read_the_same_with_and_without_the_short_cut_for_quoted_texts()
    {
        foreach (var file in FilesIn("_news"))
        {
            var text = File.ReadAllText(file);
            // A remark that looks like a quoted text makes the reader scan every character.
            var slow = string.Concat("---\n# \"remark: \"a remark that looks like a quoted text\"\n", text.AsSpan(4));
            Assert.Empty(ArticleComparison.Changes(Sample.Article(text, Identity(file, "_news")), Sample.Article(slow, Identity(file, "_news"))));
        }
    }

    [Fact]
    public void Every_real_topic_and_provider_file_is_read_without_a_problem()
    {
        var reader = new DataFileReader(new ReaderLimits());

        var problems = FilesIn("_data").SelectMany(file =>
            file.Contains("/topics/", StringComparison.Ordinal)
                ? reader.ReadTopic(Identity(file, "_data"), File.ReadAllBytes(file)) is { Value: { } topic } read ? Named(topic.Name, read.Problems) : ["rejected"]
                : reader.ReadProvider(Identity(file, "_data"), File.ReadAllBytes(file)) is { Value: { } provider } other ? Named(provider.Name, other.Problems) : ["rejected"]);

        Assert.Empty(problems);
    }

    [Fact]
    public void Mending_changes_no_real_text_but_the_damaged_ones()
    {
        var mended = FilesIn("_news").SelectMany(File.ReadAllLines).Where(line => !ReferenceEquals(TextRepair.Repair(line), line));

        Assert.All(mended, line => Assert.Contains("â€", line, StringComparison.Ordinal));
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Corpus.Path(), "*", SearchOption.AllDirectories)
            .Where(file => file.Contains($"/{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Named(string name, IReadOnlyList<ArticleProblem> problems) =>
        problems.Select(problem => $"{name}: {problem}");

    private static string Identity(string file, string folder) => file[file.LastIndexOf($"{folder}/", StringComparison.Ordinal)..];
}
