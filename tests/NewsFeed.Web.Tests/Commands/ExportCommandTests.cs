using System.IO.Compression;
using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class ExportCommandTests
{
    [Fact]
    public async Task The_options_choose_what_a_list_s_address_chooses()
    {
        await using var program = await TestProgram.WithSeedsAsync();

        var one = await program.RunAsync("export", "-", "--format", "csv", "--topic", "ai-policy", "--min-quality", "80", "--sort", "newest");
        var other = await program.RunAsync("export", "-", "--format", "csv", "--filter", "?topic=ai-policy&min-quality=80&sort=newest");
        var all = await program.RunAsync("export", "-", "--format", "csv");

        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, other.Output);
        Assert.InRange(one.Output.Split("\r\n").Length, 4, all.Output.Split("\r\n").Length - 20);
        Assert.EndsWith("written to the standard output.\n", one.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_of_all_holds_every_file_and_imports_again_as_it_was()
    {
        await using var program = await TestProgram.WithSeedsAsync();

        var result = await program.RunAsync("export", "all.tar.gz", "--all", "--json");

        Assert.Equal(0, result.ExitCode);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(106, report.GetProperty("written").GetInt32());
        Assert.Equal("tar.gz", report.GetProperty("format").GetString());
        var again = await program.RunAsync("import", "all.tar.gz", "--json");
        Assert.Equal(0, JsonDocument.Parse(again.Output).RootElement.GetProperty("changed").GetInt32());
        Assert.Equal(0, JsonDocument.Parse(again.Output).RootElement.GetProperty("new").GetInt32());
    }

    [Theory]
    [InlineData("it has to be a whole number", "out.zip", "--min-quality", "many")]
    [InlineData("“topics” is no filter", "out.zip", "--filter", "topics=ai")]
    [InlineData("needs --format", "-")]
    [InlineData("leave one of them out", "out.zip", "--all", "--topic", "ai")]
    [InlineData("public articles only", "out.csv", "--all")]
    [InlineData("can be relevance only for a search", "out.zip", "--sort", "relevance")]
    public async Task What_cannot_be_understood_writes_nothing(string sentence, params string[] args)
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync(["export", .. args]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder.Root));
    }

    [Fact]
    public async Task A_draft_is_in_no_export_but_one_of_all()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-open.md", ArticleText.Of("Open"));
        program.Folder.Write("in/_news/2026-05-01-draft.md", ArticleText.Of("Zanzibarquux", "published: false"));
        await program.RunAsync("import", "in");

        foreach (var format in new[] { "zip", "csv", "jsonl" })
        {
            Assert.Equal(0, (await program.RunAsync("export", $"out.{format}")).ExitCode);
        }

        await program.RunAsync("export", "all.zip", "--all");
        await program.RunAsync("export", "some", "--q", "-nothing");

        Assert.DoesNotContain("anzibar", File.ReadAllText(program.Folder.Path("out.csv")) + File.ReadAllText(program.Folder.Path("out.jsonl")), StringComparison.Ordinal);
        Assert.Equal("_news/2026-05-01-open.md", Assert.Single(NamesIn(program.Folder.Path("out.zip"))));
        Assert.Equal("2026-05-01-open.md", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(program.Folder.Path("some"), "*", SearchOption.AllDirectories))));
        Assert.Equal(2, NamesIn(program.Folder.Path("all.zip")).Length);
    }

    [Fact]
    public async Task A_killed_export_leaves_nothing_under_its_name_that_is_not_whole()
    {
        await using var program = await TestProgram.WithSeedsAsync();
        var isKilled = false;
        for (var attempts = 0; attempts < 10 && !isKilled; attempts++)
        {
            File.Delete(program.Folder.Path("out.zip"));
            using var export = program.Start("export", "out.zip", "--all");
            while (!export.HasExited && !Directory.EnumerateFiles(program.Folder.Root, ".newsfeed-part-*").Any())
            {
                await Task.Yield();
            }

            export.Kill();
            await export.WaitForExitAsync(TestContext.Current.CancellationToken);
            isKilled = export.ExitCode != 0;
        }

        Assert.True(isKilled, "Ten times the export was done before it could be killed.");
        Assert.True(!File.Exists(program.Folder.Path("out.zip")) || NamesIn(program.Folder.Path("out.zip")).Length == 106);
        Assert.Equal(0, (await program.RunAsync("export", "out.zip", "--all")).ExitCode);
        Assert.Equal(106, NamesIn(program.Folder.Path("out.zip")).Length);
    }

    [Fact]
    public async Task A_folder_that_is_in_use_is_refused_for_a_selection()
    {
        await using var program = await TestProgram.WithSeedsAsync();
        program.Folder.Write("out/mine.txt", "mine");

        var result = await program.RunAsync("export", "out", "--topic", "ai", "--json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not empty", JsonDocument.Parse(result.Output).RootElement.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("mine", Assert.Single(Directory.EnumerateFiles(program.Folder.Path("out"))) is { } file ? File.ReadAllText(file) : "");
    }

    private static string[] NamesIn(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
