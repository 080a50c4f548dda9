using System.CommandLine;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed undo BATCH</c>.</summary>
internal static class UndoCommand
{
    private const string NoStore = "There is no store, and so no import to undo: look at NewsFeed__DataDirectory.";

    public static Command Create()
    {
        var batch = new Argument<long>("BATCH") { Description = "The import's number, as “newsfeed batches” lists it." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; write nothing." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
        var command = new Command("undo", "Undo an import: restore what stood before it, and say what was edited since and stays.") { batch, dryRun, json };
        command.SetAction((parsed, cancellation) =>
        {
            var printer = new UndoPrinter(parsed.GetRequiredValue(batch), parsed.GetValue(json));
            var options = new UndoOptions($"{Environment.UserName}@{Environment.MachineName}") { DryRun = parsed.GetValue(dryRun) };
            return CommandServices.RunAsync((services, token) => RunAsync(services, options, printer, token), sentence => printer.Refuse(sentence), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, UndoOptions options, UndoPrinter printer, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            return printer.Refuse(NoStore);
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var undo = services.GetRequiredService<ImportUndo>();
        return printer.Print(await ProgressDisplay.ShowUndoAsync(progress => undo.RunAsync(printer.BatchId, options, progress, cancellation)), options.DryRun);
    }
}
