using System.Text;
using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>Quotes the line of a file that a problem speaks of.</summary>
internal static class QuotedLine
{
    /// <summary>UTF-16 units: more than this hides what a quotation is to show.</summary>
    private const int MaxLength = 160;

    /// <summary>The problem with its line.</summary>
    public static ArticleProblem Quoted(ArticleProblem problem, ReadOnlyMemory<byte> file) =>
        problem.Line > 0 && LineOf(file.Span, problem.Line) is { } line ? problem with { Quote = line } : problem;

    private static string? LineOf(ReadOnlySpan<byte> file, int number)
    {
        for (; number > 1; number--)
        {
            var end = file.IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            file = file[(end + 1)..];
        }

        var length = file.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(file[..Math.Min(length < 0 ? file.Length : length, 4 * MaxLength)]).TrimEnd('\r');
        return line.Length <= MaxLength ? line : $"{line.AsSpan(0, MaxLength)}…";
    }
}
