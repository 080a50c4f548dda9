using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Importing;
using NewsFeed.Web.Api.Writing;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed batches</c>.</summary>
internal static class BatchesCommand
{
    /// <summary>A screen or two of lines.</summary>
    private const int MaxBatches = 100;

    private const string NoStore = "There is no store, and so nothing was imported: look at NewsFeed__DataDirectory.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var after = new Option<long>("--after") { Description = "A batch's number: list those before it.", DefaultValueFactory = _ => long.MaxValue };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("batches", "List what imports did, and what was undone, the newest first.") { after, json };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(services, parsed.GetValue(after), parsed.GetValue(json), token), Console.Error.WriteLine, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, long below, bool isJson, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            Console.Error.WriteLine(NoStore);
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var (batches, goesOn) = await services.GetRequiredService<BatchQuery>().PageAsync(below, MaxBatches, cancellation);
        var next = goesOn ? batches[^1].Row.Id.ToString(CultureInfo.InvariantCulture) : null;
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new BatchPage([.. batches.Select(BatchJson.Of)], next), Options));
            return CommandLine.Done;
        }

        PrintTable(batches);
        if (next is not null)
        {
            Console.WriteLine($"More: --after {next}");
        }

        return CommandLine.Done;
    }

    private static void PrintTable(IReadOnlyList<BatchEntry> batches)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("batch", "when (UTC)", "who", "what", "did");
        foreach (var batch in batches)
        {
            string[] cells =
            [
                batch.Row.Id.ToString(CultureInfo.InvariantCulture), batch.Row.FinishedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                batch.Row.Who, batch.Row.Source, DidOf(batch),
            ];
            table.AddRow([.. cells.Select(cell => Markup.Escape(TextReportPrinter.Printable(cell)))]);
        }

        AnsiConsole.Write(table);
    }

    private static string DidOf(BatchEntry batch) => batch.Row switch
    {
        { Undoes: { } import } undo => $"undid {import}: {Figures((undo.Restored, "restored"), (undo.Removed, "removed"), (undo.Kept, "stayed"))}",
        var import => $"{Figures((import.New, "new"), (import.Changed, "changed"), (import.Retracted, "retracted"), (import.Rejected, "rejected"))}"
            + (batch.UndoneBy is { } undo ? $"; undone by {undo}" : ""),
    };

    private static string Figures(params (int Count, string Name)[] figures) =>
        string.Join(", ", figures.Where(figure => figure.Count > 0).Select(figure => $"{figure.Count:N0} {figure.Name}").DefaultIfEmpty("topics and providers only"));
}
