using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Exporting;

namespace NewsFeed.Web.Commands;

/// <summary>Says what an export did: a line, or one JSON object; on the error stream where the export itself has the standard output.</summary>
/// <param name="target">Where the export goes.</param>
/// <param name="isJson">Whether a program reads it.</param>
internal sealed class ExportPrinter(string target, bool isJson)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether files are put in place one by one, so that a failure leaves those before it.</summary>
    public bool IsWrittenOneByOne { get; set; }

    private TextWriter Output => target == "-" ? Console.Error : Console.Out;

    /// <summary>Says what was written in one piece.</summary>
    public int Print(int written, ExportAsked asked, TimeSpan elapsed)
    {
        Print(
            new Report(target, asked.Format.Name, written, 0, Math.Round(elapsed.TotalSeconds, 3), []),
            $"{written:N0} {(asked.IsEverything ? written == 1 ? "file" : "files" : written == 1 ? "article" : "articles")} written to {(asked.IsToOutput ? "the standard output" : target)}.");
        return CommandLine.Done;
    }

    /// <summary>Says what was written file by file.</summary>
    public int Print(ExportReport report)
    {
        foreach (var failure in isJson ? [] : report.Failures)
        {
            Console.Error.WriteLine(failure);
        }

        Print(
            new Report(target, "folder", report.Written, report.Unchanged, null, report.Failures),
            $"{report.Written} files written, {report.Unchanged} were there already.");
        return report.Failures.Count == 0 ? CommandLine.Done : CommandLine.SomeRejected;
    }

    /// <summary>Says why nothing was begun.</summary>
    public int Refuse(IReadOnlyList<string> sentences)
    {
        if (isJson)
        {
            Print(new Report(target, null, 0, 0, null, sentences), "");
            return CommandLine.NothingDone;
        }

        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(sentence);
        }

        return CommandLine.NothingDone;
    }

    /// <summary>Says why it ended early.</summary>
    public void PrintFailure(string sentence) =>
        Refuse([$"{sentence} {(IsWrittenOneByOne ? "Each file written so far is whole; run it again to go on." : target == "-" ? "What was written is not whole." : "Nothing was written.")}"]);

    private void Print(Report report, string sentence) => Output.WriteLine(isJson ? JsonSerializer.Serialize(report, Options) : sentence);

    private sealed record Report(string Target, string? Format, int Written, int Unchanged, double? Seconds, IReadOnlyList<string> Problems);
}
