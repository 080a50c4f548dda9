using System.Diagnostics;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class ServeCommandTests
{
    [Fact]
    public async Task Stopped_while_it_seeds_ends_with_2_and_a_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is told to end by a signal.");
        await using var program = new TestProgram();
        for (var i = 0; i < 8_000; i++)
        {
            program.Folder.Write($"many/_news/2026-05-01-a{i}.md", ArticleText.Of($"A {i}"));
        }

        program.Environment["NewsFeed__Seeds"] = "many";
        program.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = program.Start("serve");
        var output = process.StandardOutput.ReadToEndAsync(TestSite.Cancellation);
        var errors = process.StandardError.ReadToEndAsync(TestSite.Cancellation);

        while (!program.Database.Exists() && !process.HasExited)
        {
            await Task.Delay(20, TestSite.Cancellation);
        }

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestSite.Cancellation).WaitAsync(TimeSpan.FromMinutes(1), TestSite.Cancellation);

        Assert.Equal("", await output);
        Assert.Equal("Cancelled before the site was started.", (await errors).Trim());
        Assert.Equal(2, process.ExitCode);
    }
}
