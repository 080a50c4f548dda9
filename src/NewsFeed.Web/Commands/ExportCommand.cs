using System.CommandLine;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed export TARGET</c>.</summary>
internal static class ExportCommand
{
    private const string NoStore = "There is no store to export from: import something first, or look at NewsFeed__DataDirectory.";

    public static Command Create()
    {
        var target = new Argument<string>("TARGET") { Description = "A folder, a .zip, a .tar.gz, a .csv or a .jsonl; - for the standard output." };
        var format = new Option<string?>("--format") { Description = "What the target's ending does not say: folder, zip, tar.gz, csv or jsonl." };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(known => known.Name)]);
        var all = new Option<bool>("--all") { Description = "Every imported file: drafts, and files of topics and organisations, too." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a line." };
        var selection = new SelectionOptions();
        var command = new Command("export", "Write files back, byte for byte, or the public articles of any list in another form.") { target, format, all, json };
        selection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var asked = new ExportAsked(parsed.GetRequiredValue(target), parsed.GetValue(format), selection.IsGiven(parsed), parsed.GetValue(all));
            var printer = new ExportPrinter(asked.Target, parsed.GetValue(json));
            var (request, problems) = selection.Read(parsed);
            if (asked.Problem is not null || problems.Count > 0)
            {
                return Task.FromResult(printer.Refuse([.. problems.Select(problem => problem.Sentence), .. asked.Problem is { } problem ? [problem] : Array.Empty<string>()]));
            }

            return CommandServices.RunAsync(
                (services, token) => RunAsync(services, asked, request, printer, token), printer.PrintFailure, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ExportAsked asked, FeedRequest request, ExportPrinter printer, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            return printer.Refuse([NoStore]);
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        if (asked.IsEverything && asked.Format == ExportFormat.Folder)
        {
            printer.IsWrittenOneByOne = true;
            return printer.Print(await services.GetRequiredService<FileExport>().RunAsync(asked.Target, cancellation));
        }

        var started = TimeProvider.System.GetTimestamp();
        var written = await ProgressDisplay.ShowExportAsync(progress => WriteAsync(services, asked, request, progress, cancellation));
        return printer.Print(written, asked, TimeProvider.System.GetElapsedTime(started));
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services, ExportAsked asked, FeedRequest request, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        var (files, total) = await FilesAsync(services, asked, request, cancellation);
        if (!asked.IsToOutput)
        {
            return await new ExportTarget(asked.Target, asked.Format).WriteAsync(
                files, total, output => ExportWriters.Of(services, asked.Format, output), progress, cancellation);
        }

        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        return await ExportTarget.WriteAsync(ExportWriters.Of(services, asked.Format, output), files, total, progress, cancellation);
    }

    private static async Task<(IAsyncEnumerable<ExportedFile> Files, int Total)> FilesAsync(
        IServiceProvider services, ExportAsked asked, FeedRequest request, CancellationToken cancellation)
    {
        if (asked.IsEverything)
        {
            var stored = services.GetRequiredService<StoredFiles>();
            return (stored.ReadAsync(cancellation), await stored.CountAsync(cancellation));
        }

        var selection = services.GetRequiredService<Selection>();
        var numbers = await selection.FindAsync(request, cancellation);
        return (selection.ReadAsync(numbers, cancellation), numbers.Count);
    }
}

/// <summary>What an export is to be.</summary>
/// <param name="Target">A path, or <c>-</c>.</param>
/// <param name="FormatName">The format by name; null where the target's ending says it.</param>
/// <param name="IsSelection">Whether articles are chosen.</param>
/// <param name="IsAll">Whether everything is asked for, public or not.</param>
internal sealed record ExportAsked(string Target, string? FormatName, bool IsSelection, bool IsAll)
{
    public bool IsToOutput => Target == "-";

    public ExportFormat Format => ExportFormat.All.FirstOrDefault(format => format.Name == FormatName) ?? ExportFormat.Of(Target);

    /// <summary>Whether it holds every file. A folder that nothing is said about has always been that; everything else has to be told.</summary>
    public bool IsEverything => IsAll || (Format == ExportFormat.Folder && !IsSelection);

    /// <summary>Why it cannot be done; null where it can.</summary>
    public string? Problem =>
        IsToOutput && Format == ExportFormat.Folder ? "The standard output needs --format zip, tar.gz, csv or jsonl."
        : IsAll && IsSelection ? "--all is every file and a filter is some of them: leave one of them out."
        : IsAll && !Format.HoldsFiles ? "A table and JSON lines hold public articles only: --all is for a folder, a .zip or a .tar.gz."
        : null;
}
