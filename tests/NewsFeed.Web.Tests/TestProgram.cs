using System.Diagnostics;
using NewsFeed.Sqlite;

namespace NewsFeed.Web.Tests;

/// <summary>The program as a person runs it: a process with arguments, an environment and a folder of its own.</summary>
public sealed class TestProgram : IAsyncDisposable
{
    public TestProgram()
    {
        Database = TestDatabase.For(Folder, "data/newsfeed.db");
        if (Database.Engine != SqliteStore.EngineName)
        {
            Environment["NewsFeed__Engine"] = Database.Engine;
            Environment["ConnectionStrings__NewsFeed"] = Database.ConnectionString;
        }
    }

    /// <summary>
    /// The published program, where <c>NEWSFEED_PROGRAM</c> names it: it starts in half the processor time of the one that was built beside the tests, which has to be compiled at each start.
    /// </summary>
    private static string? Published => System.Environment.GetEnvironmentVariable("NEWSFEED_PROGRAM");

    public TestFolder Folder { get; } = new();

    /// <summary>Where its store will be; the program makes it.</summary>
    public TestDatabase Database { get; }

    /// <summary>Settings for the program, beside a data directory in its own folder.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["NewsFeed__Seeds"] = "" };

    /// <summary>One whose store holds the seeds already.</summary>
    public static async Task<TestProgram> WithSeedsAsync()
    {
        var program = new TestProgram();
        Directory.CreateDirectory(program.Folder.Path("data"));
        await SeededStore.CopyToAsync(program.Database);
        return program;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<ProgramResult> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2));
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a command; the caller ends it.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Published ?? "dotnet", Published is null ? [Path.Combine(AppContext.BaseDirectory, "NewsFeed.Web.dll"), .. args] : args)
        {
            WorkingDirectory = Folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Folder.Dispose();
    }
}

/// <param name="ExitCode">What the process returned.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained.</param>
public sealed partial record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>What it complained, without the lines in which long work says how far it has come; on a slow machine all work is long.</summary>
    public string Complaints => Progress().Replace(Errors, "");

    [System.Text.RegularExpressions.GeneratedRegex(@"^[\d,]+( of [\d,]+)? (rows|files)\b.*\n", System.Text.RegularExpressions.RegexOptions.Multiline)]
    private static partial System.Text.RegularExpressions.Regex Progress();
}
