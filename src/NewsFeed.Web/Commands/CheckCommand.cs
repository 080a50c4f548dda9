using System.CommandLine;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed check PATH</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder, a .zip, a .tar.gz, or one article file." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("check", "Read article files and report what is wrong with them; needs no store.") { path, json };
        command.SetAction((parsed, cancellation) =>
        {
            var printer = ReportPrinter.For(parsed.GetValue(json));
            var named = parsed.GetRequiredValue(path);
            return CommandServices.RunAsync(
                (services, token) => RunAsync(services, services.GetRequiredService<ArticleSources>().Open(named), report => printer.Print(report, "Checked"), token),
                sentence => printer.PrintFailure(named, sentence),
                cancellation);
        });
        return command;
    }

    internal static async Task<int> RunAsync(
        IServiceProvider services, IArticleSource source, Action<ImportReport> print, CancellationToken cancellation)
    {
        var check = services.GetRequiredService<FileCheck>();
        var report = await ProgressDisplay.ShowAsync(progress => check.RunAsync(source, progress, cancellation));
        print(report);
        return ImportCommand.ExitCode(report);
    }
}
