using NewsFeed.Importing;
using NewsFeed.Moving;
using NewsFeed.Web.Publishing;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary>Shows how far long work has come, on the error stream: a bar with rate and remaining time on a terminal, plain lines otherwise.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    /// <summary>Shows an import, by its files.</summary>
    public static Task<T> ShowAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) =>
        ShowAsync(work, progress => new Standing(progress.Done, progress.Total), "Reading", "files");

    /// <summary>Shows a move, by its rows.</summary>
    public static Task<T> ShowMoveAsync<T>(Func<IProgress<MoveProgress>, Task<T>> work) =>
        ShowAsync(work, progress => new Standing(progress.Done, progress.Total), "Moving", "rows");

    /// <summary>Shows an export, by its files.</summary>
    public static Task<T> ShowExportAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) =>
        ShowAsync(work, progress => new Standing(progress.Done, progress.Total), "Writing", "files");

    /// <summary>Shows an undo, by what the import did.</summary>
    public static Task<T> ShowUndoAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) =>
        ShowAsync(work, progress => new Standing(progress.Done, progress.Total), "Undoing", "changes");

    /// <summary>Shows a publication, by its files.</summary>
    public static Task<T> ShowPublicationAsync<T>(Func<IProgress<PublicationProgress>, Task<T>> work) =>
        ShowAsync(work, progress => new Standing(progress.Done, progress.Total), "Publishing", "files");

    private static async Task<T> ShowAsync<TProgress, T>(
        Func<IProgress<TProgress>, Task<T>> work, Func<TProgress, Standing> standing, string title, string things)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Lines<TProgress>(standing, things));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new Speed(things), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar<TProgress>(standing, context.AddTask(title))));
    }

    /// <summary>How many things are done, of how many; null where only doing it tells.</summary>
    private readonly record struct Standing(long Done, long? Total);

    private sealed class Bar<TProgress>(Func<TProgress, Standing> standing, ProgressTask task) : IProgress<TProgress>
    {
        public void Report(TProgress value)
        {
            var (done, total) = standing(value);
            task.IsIndeterminate = total is null;
            task.MaxValue = total ?? Math.Max(1, done);
            task.Value = done;
        }
    }

    private sealed class Lines<TProgress>(Func<TProgress, Standing> standing, string things) : IProgress<TProgress>
    {
        private long last = TimeProvider.System.GetTimestamp();

        public void Report(TProgress value)
        {
            if (TimeProvider.System.GetElapsedTime(last) >= LineEvery)
            {
                last = TimeProvider.System.GetTimestamp();
                var (done, all) = standing(value);
                Console.Error.WriteLine(all is { } total ? $"{done:N0} of {total:N0} {things}" : $"{done:N0} {things}");
            }
        }
    }

    /// <summary>Things a second, from the task's own speed.</summary>
    private sealed class Speed(string things) : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed ? $"{speed:N0} {things}/s" : "");
    }
}
