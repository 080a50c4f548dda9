using System.CommandLine;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed export DIR</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to; made where it is missing." };
        var command = new Command("export", "Write the imported files back, byte for byte.") { folder };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(services, parsed.GetRequiredValue(folder), token),
            sentence => Console.Error.WriteLine($"{sentence} Each file written so far is whole; run it again to go on."),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string folder, CancellationToken cancellation)
    {
        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            Console.Error.WriteLine("There is no store to export from: import something first, or look at NewsFeed__DataDirectory.");
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var report = await services.GetRequiredService<FileExport>().RunAsync(folder, cancellation);
        foreach (var failure in report.Failures)
        {
            Console.Error.WriteLine(failure);
        }

        Console.WriteLine($"{report.Written} files written, {report.Unchanged} were there already.");
        return report.Failures.Count == 0 ? CommandLine.Done : CommandLine.SomeRejected;
    }
}
