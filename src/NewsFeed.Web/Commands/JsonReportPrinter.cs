using System.Text.Encodings.Web;
using System.Text.Json;
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

    public override void Print(ImportReport report, string heading) => Print(new ReportJson(report));

    public override void PrintPlan(ImportReport report, string heading) => Console.WriteLine(JsonSerializer.Serialize(new PlanJson(report), Options));

    public override void PrintFailure(string path, string sentence) => Print(
        new ReportJson { Problems = [new ProblemJson(path, 0, 0, null, "error", sentence, null)] });

    private static void Print(ReportJson report) => Console.WriteLine(JsonSerializer.Serialize(report, Options));
}
