using System.CommandLine;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed import PATH</c>.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder, a .zip, a .tar.gz, or one article file." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; write nothing." };
        var prune = new Option<bool>("--prune") { Description = "Take articles off the site whose files have gone from the folder or archive." };
        var conflicts = new Option<string>("--conflicts")
        {
            Description = "What wins where a file contradicts what a curator has decided: decisions, or the file.",
            DefaultValueFactory = _ => "decisions",
        };
        conflicts.AcceptOnlyFromAmong("decisions", "file");
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("import", "Import article files into the store: everything or nothing, in one transaction.") { path, dryRun, prune, conflicts, json };
        command.SetAction((parsed, cancellation) =>
        {
            var printer = ReportPrinter.For(parsed.GetValue(json));
            var named = parsed.GetRequiredValue(path);
            var options = new ImportOptions($"{Environment.UserName}@{Environment.MachineName}")
            {
                DryRun = parsed.GetValue(dryRun),
                Prune = parsed.GetValue(prune),
                Conflicts = parsed.GetValue(conflicts) == "file" ? ConflictChoices.Files : ConflictChoices.Decisions,
            };
            return CommandServices.RunAsync(
                (services, token) => RunAsync(services, named, options, printer, token), sentence => printer.PrintFailure(named, sentence), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string path, ImportOptions options, ReportPrinter printer, CancellationToken cancellation)
    {
        // Listing a hundred thousand files and making EF's model take a sixth of a second each, and need nothing of each other.
        var modelling = Task.Run(() => services.GetRequiredService<NewsFeedDb>().Model, cancellation);
        var source = services.GetRequiredService<ArticleSources>().Open(path);
        await modelling;
        if (options.DryRun && !await CommandServices.HasStoreAsync(services, cancellation))
        {
            // Nothing is to be written, so no store either: into an empty one everything would go that can be read.
            return await CheckCommand.RunAsync(services, source, report => printer.PrintPlan(report, "Would be done"), cancellation);
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var importer = services.GetRequiredService<Importer>();
        var report = await ProgressDisplay.ShowAsync(progress => importer.RunAsync(source, options, progress, cancellation));
        if (options.DryRun)
        {
            printer.PrintPlan(report, "Would be done");
        }
        else
        {
            printer.Print(report, "Done");
        }

        return ExitCode(report);
    }

    /// <summary>2 where there was nothing to do anything with: no article in the source, or none that could be read.</summary>
    internal static int ExitCode(ImportReport report)
    {
        var useful = report.New + report.Changed + report.Unchanged + report.DataFiles + report.Retracted;
        return useful == 0 ? CommandLine.NothingDone : report.Rejected > 0 ? CommandLine.SomeRejected : CommandLine.Done;
    }
}
