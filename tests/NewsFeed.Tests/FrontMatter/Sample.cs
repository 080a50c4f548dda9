using System.Text;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

/// <summary>Files to read, and readers to read them with.</summary>
internal static class Sample
{
    public const string Path = "_news/2024-04-11-robots-learn-to-fold.md";

    public static readonly DateTimeOffset Now = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The required keys, one on each of the file's lines 2 to 6.</summary>
    private const string Required =
        """
        title: "Robots learn to fold"
        publishedDateTime: 2024-04-11T09:30:00Z
        webUrl: "https://www.example.com/robots"
        provider:
          name: Example
          domain: example.com

        """;

    /// <summary>A sound file with further keys, the first of them in line 8.</summary>
    public static string With(string keys, string body = "") => $"---\n{Required}{keys}\n---\n{body}";

    /// <summary>A sound file in which one of the required keys is replaced.</summary>
    public static string Instead(string key, string line)
    {
        var lines = Required.Split('\n').ToList();
        var at = lines.FindIndex(each => each.TrimStart().StartsWith(key + ":", StringComparison.Ordinal));
        var end = lines.FindIndex(at + 1, each => each.Length - each.TrimStart().Length <= lines[at].Length - lines[at].TrimStart().Length);
        lines.RemoveRange(at, end - at);
        lines.Insert(at, line);
        return $"---\n{string.Join('\n', lines)}---\n";
    }

    public static Reading<Article> Read(string text, string path = Path, ReaderLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(text), path, limits);

    public static Reading<Article> Read(byte[] content, string path = Path, ReaderLimits? limits = null) =>
        new ArticleFileReader(limits ?? new ReaderLimits(), new FixedTime(Now)).Read(path, content);

    /// <summary>Reads a file that has to be an article, whatever warnings it has.</summary>
    public static Article Article(string text, string path = Path)
    {
        var reading = Read(text, path);
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return reading.Value!;
    }

    /// <summary>Reads a file that has to have exactly one problem.</summary>
    public static ArticleProblem OnlyProblem(string text, string path = Path) => Assert.Single(Read(text, path).Problems);

    /// <summary>Reads a file that has to be rejected for exactly one reason.</summary>
    public static ArticleProblem OnlyError(string text, string path = Path)
    {
        var reading = Read(text, path);
        Assert.Null(reading.Value);
        return Assert.Single(reading.Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
