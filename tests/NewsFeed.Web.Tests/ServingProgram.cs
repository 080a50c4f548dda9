using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests;

/// <summary>The program while it serves: a real process, ended by its number.</summary>
public sealed partial class ServingProgram : IAsyncDisposable
{
    private readonly TestProgram program;
    private readonly Process process;
    private readonly Task<string> output;
    private readonly List<string> errors = [];

    private ServingProgram(TestProgram program, Process process)
    {
        (this.program, this.process) = (program, process);
        output = process.StandardOutput.ReadToEndAsync(TestSite.Cancellation);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it with the seeds; it says on the error stream where it listens, as its log is for programs.</summary>
    public static async Task<ServingProgram> StartAsync()
    {
        var program = new TestProgram();
        program.Environment["NewsFeed__Seeds"] = Seeds.Folder;
        program.Environment["NewsFeed__LogFormat"] = "json";
        program.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var serving = new ServingProgram(program, program.Start("serve"));
        while (serving.Address is null)
        {
            var line = await serving.process.StandardError.ReadLineAsync(TestSite.Cancellation) ?? throw new InvalidOperationException(string.Join('\n', serving.errors));
            serving.errors.Add(line);
            serving.Address = Listening().Match(line) is { Success: true } match ? new Uri(match.Groups[1].Value) : null!;
        }

        return serving;
    }

    /// <summary>Asks the program's store, past the program.</summary>
    public async Task<T> InStoreAsync<T>(Func<NewsFeedDb, Task<T>> question)
    {
        var services = new ServiceCollection();
        program.Database.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsFeedDb>());
    }

    /// <summary>Asks it to stop.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestSite.Cancellation);
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code, and the lines of its log.</returns>
    public async Task<(int ExitCode, string[] Log)> EndAsync()
    {
        await process.WaitForExitAsync(TestSite.Cancellation).WaitAsync(TimeSpan.FromMinutes(1), TestSite.Cancellation);
        return (process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        await program.DisposeAsync();
    }

    [GeneratedRegex("NewsFeed is at (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
