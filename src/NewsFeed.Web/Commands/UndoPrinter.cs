using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary>Says what an undo did: lines, or one JSON object.</summary>
/// <param name="batchId">The import's number.</param>
/// <param name="isJson">Whether a program reads it.</param>
internal sealed class UndoPrinter(long batchId, bool isJson)
{
    /// <summary>More lines than this bury what was done; <c>--json</c> has them all.</summary>
    private const int MaxLines = 200;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public long BatchId => batchId;

    /// <summary>Says what was done, or would be.</summary>
    public int Print(UndoReport report, bool isDryRun)
    {
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new UndoJson(report), Options));
        }
        else
        {
            PrintLines(report, isDryRun);
        }

        return report.Refusal is not null ? CommandLine.NothingDone : report.Kept.Count > 0 ? CommandLine.SomeRejected : CommandLine.Done;
    }

    /// <summary>Says why nothing was undone.</summary>
    public int Refuse(string sentence)
    {
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new UndoJson(new UndoReport(batchId)) { Refusal = sentence }, Options));
        }
        else
        {
            Console.Error.WriteLine(sentence);
        }

        return CommandLine.NothingDone;
    }

    private static void PrintLines(UndoReport report, bool isDryRun)
    {
        foreach (var thing in report.Kept.Take(MaxLines))
        {
            Console.Error.WriteLine($"stays: {thing.Kind.ToString().ToLowerInvariant()} {thing.Name}: {thing.Reason}");
        }

        if (report.Kept.Count > MaxLines)
        {
            Console.Error.WriteLine($"… and {report.Kept.Count - MaxLines:N0} more stay; --json lists all.");
        }

        if (report.Refusal is not null)
        {
            Console.Error.WriteLine(report.Refusal);
            return;
        }

        Console.WriteLine(
            $"{(isDryRun ? "Would be undone" : "Undone")}: {Articles(report.Restored)} as before, {Articles(report.Removed)} gone again, "
            + $"{report.Others:N0} {(report.Others == 1 ? "topic or provider" : "topics and providers")} as before or gone. {(report.Kept.Count == 0 ? "All of it" : $"{report.Kept.Count:N0} stayed")}.");
        if (report.UndoId is { } undo)
        {
            Console.WriteLine($"It is batch {undo}.");
        }
    }

    private static string Articles(int count) => $"{count:N0} {(count == 1 ? "article" : "articles")}";

    private sealed record UndoJson
    {
        public UndoJson(UndoReport report)
        {
            (Batch, UndoBatch, Refusal) = (report.BatchId, report.UndoId, report.Refusal);
            (Restored, Removed, TopicsAndProviders) = report.Refusal is null ? (report.Restored, report.Removed, report.Others) : (0, 0, 0);
            Seconds = Math.Round(report.Elapsed.TotalSeconds, 3);
            Kept = [.. report.Kept.Select(thing => new KeptJson(thing.Kind.ToString().ToLowerInvariant(), thing.Name, thing.Reason))];
        }

        public long Batch { get; }

        public long? UndoBatch { get; }

        public string? Refusal { get; init; }

        public int Restored { get; }

        public int Removed { get; }

        public int TopicsAndProviders { get; }

        public double Seconds { get; }

        public IReadOnlyList<KeptJson> Kept { get; }
    }

    private sealed record KeptJson(string Kind, string Name, string Reason);
}
