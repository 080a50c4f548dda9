using NewsFeed.Importing;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary>Shows how far long work has come, on the error stream: a bar with rate and remaining time on a terminal, plain lines otherwise.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    public static async Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new TransferSpeedOfFiles(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask("Reading"))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.IsIndeterminate = value.Total is null;
            task.MaxValue = value.Total ?? Math.Max(1, value.Done);
            task.Value = value.Done;
        }
    }

    private sealed class Lines : IProgress<ImportProgress>
    {
        private long last = TimeProvider.System.GetTimestamp();

        public void Report(ImportProgress value)
        {
            if (TimeProvider.System.GetElapsedTime(last) >= LineEvery)
            {
                last = TimeProvider.System.GetTimestamp();
                Console.Error.WriteLine(value.Total is { } total ? $"{value.Done:N0} of {total:N0} files" : $"{value.Done:N0} files");
            }
        }
    }

    /// <summary>Files a second, from the task's own speed.</summary>
    private sealed class TransferSpeedOfFiles : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed ? $"{speed:N0} files/s" : "");
    }
}
