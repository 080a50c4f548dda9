using System.CommandLine;

namespace NewsFeed.Web.Commands;

/// <summary>The command line: <c>newsfeed</c> and its verbs.</summary>
public static class CommandLine
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some files were rejected, the rest was applied.</summary>
    public const int SomeRejected = 1;

    /// <summary>Nothing was done.</summary>
    public const int NothingDone = 2;

    /// <summary>All verbs; without one the site is served.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("NewsFeed: a self-hosted site for a curated news feed.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            UndoCommand.Create(),
            BatchesCommand.Create(),
            EditCommand.Create(),
            HistoryCommand.Create(),
            DirectoryCommand.CreateForTopics(),
            DirectoryCommand.CreateForProviders(),
            StoryCommand.Create(),
            CheckCommand.Create(),
            ExportCommand.Create(),
            PublishCommand.Create(),
            SearchCommand.Create(),
            DigestCommand.Create(),
            MoveCommand.Create(),
            TokenCommand.Create(),
            AdminCommand.Create(),
        };
        root.HelpName = "newsfeed";
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(cancellation));
        return root;
    }

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // After Ctrl+C: time for the site to finish its requests, and for an import to roll back.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        });
        return parsed.Errors.Count > 0 ? NothingDone : code;
    }
}
