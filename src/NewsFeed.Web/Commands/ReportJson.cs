using System.Diagnostics.CodeAnalysis;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary>What an import did, or would do, as programs read it: printed by <c>--json</c>, and with more beside it answered over HTTP.</summary>
public record ReportJson
{
    /// <summary>Articles that were not there before.</summary>
    public int New { get; init; }

    /// <summary>Articles whose file has changed.</summary>
    public int Changed { get; init; }

    /// <summary>Articles whose file is the same.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files that could not be read; the problems say why.</summary>
    public int Rejected { get; init; }

    /// <summary>Files that are no articles.</summary>
    public int Skipped { get; init; }

    /// <summary>New or changed articles that lead to the same page as another.</summary>
    public int Duplicates { get; init; }

    /// <summary>How long it took.</summary>
    public double Seconds { get; init; }

    /// <summary>What a person should know, in the order met.</summary>
    public required IReadOnlyList<ProblemJson> Problems { get; init; }

    /// <summary>An empty report.</summary>
    public ReportJson()
    {
    }

    /// <summary>A report for programs.</summary>
    /// <param name="report">The report.</param>
    [SetsRequiredMembers]
    public ReportJson(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (New, Changed, Unchanged) = (report.New, report.Changed, report.Unchanged);
        (Rejected, Skipped, Duplicates) = (report.Rejected, report.Skipped, report.Duplicates);
        Seconds = Math.Round(report.Elapsed.TotalSeconds, 3);
        Problems = [.. report.Problems.Select(ProblemJson.Of)];
    }
}

/// <summary>Something about a file, with the place to look at.</summary>
/// <param name="File">The file's path as the source names it.</param>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
/// <param name="Column">1-based column; 0 where the whole file or line is meant.</param>
/// <param name="Key">The dotted key; null where no key is meant.</param>
/// <param name="Severity"><c>notice</c>, <c>warning</c> or <c>error</c>; a file with an error is rejected.</param>
/// <param name="Reason">What is wrong, in one sentence.</param>
/// <param name="Hint">What to do, in one sentence; null where there is nothing to do.</param>
public sealed record ProblemJson(string File, int Line, int Column, string? Key, string Severity, string Reason, string? Hint)
{
    internal static ProblemJson Of(ArticleProblem problem) => new(
        problem.File, problem.Line, problem.Column, problem.Key, problem.Severity.ToString().ToLowerInvariant(), problem.Reason, problem.Hint);
}
