using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary>Prints one JSON object for programs.</summary>
internal sealed class JsonReportPrinter : ReportPrinter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override void Print(ImportReport report, string heading) => Print(ReportJson.Of(report));

    public override void PrintFailure(string path, string sentence) => Print(
        new ReportJson(0, 0, 0, 0, 0, 0, 0, [new ProblemJson(path, 0, 0, null, "error", sentence, null)]));

    private static void Print(ReportJson report) => Console.WriteLine(JsonSerializer.Serialize(report, Options));

    private sealed record ReportJson(
        int New, int Changed, int Unchanged, int Rejected, int Skipped, int Duplicates, double Seconds, IReadOnlyList<ProblemJson> Problems)
    {
        public static ReportJson Of(ImportReport report) => new(
            report.New, report.Changed, report.Unchanged, report.Rejected, report.Skipped, report.Duplicates,
            Math.Round(report.Elapsed.TotalSeconds, 3), [.. report.Problems.Select(ProblemJson.Of)]);
    }

    private sealed record ProblemJson(string File, int Line, int Column, string? Key, string Severity, string Reason, string? Hint)
    {
        public static ProblemJson Of(ArticleProblem problem) => new(
            problem.File, problem.Line, problem.Column, problem.Key, problem.Severity.ToString().ToLowerInvariant(), problem.Reason, problem.Hint);
    }
}
