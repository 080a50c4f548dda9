using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class ImportCommandTests
{
    [Fact]
    public async Task Everything_ends_with_0_and_a_table()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));

        var first = await program.RunAsync("import", "in");
        var second = await program.RunAsync("import", "in");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Matches(@"new\s+1", first.Output);
        Assert.Matches(@"unchanged\s+1", second.Output);
        Assert.True(program.Database.Exists());
    }

    [Fact]
    public async Task With_a_rejected_file_ends_with_1_and_the_place_of_the_fault()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-good.md", ArticleText.Of("Good"));
        program.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "quality: high"));

        var result = await program.RunAsync("import", "in");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"_news/2026-05-01-bad\.md:\d+:\d+: error: quality:", result.Errors);
        Assert.Matches(@"rejected\s+1", result.Output);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    [InlineData("bad")]
    [InlineData("")]
    [InlineData("garbage.tar.gz")]
    [InlineData("garbage.zip")]
    public async Task Nothing_ends_with_2(string path)
    {
        await using var program = new TestProgram();
        Directory.CreateDirectory(program.Folder.Path("empty"));
        program.Folder.Write("garbage.tar.gz", "no archive");
        program.Folder.Write("garbage.zip", "no archive");
        program.Folder.Write("bad/_news/2026-05-01-bad.md", "---\ntitle: x\n---\n");

        var result = await program.RunAsync("import", path);

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await program.RunAsync("import", path, "--json")).Output);
        Assert.Equal(0, json.RootElement.GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task With_json_prints_one_object_with_the_promised_keys()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-good.md", ArticleText.Of("Good"));
        program.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "publishedDateTime: soon"));
        program.Folder.Write("in/notes.txt", "No front matter");

        var result = await program.RunAsync("import", "in", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["new", "changed", "unchanged", "rejected", "skipped", "duplicates", "seconds", "problems"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 1, 1), (Number("new"), Number("rejected"), Number("skipped")));
        var problem = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            ["file", "line", "column", "key", "severity", "reason", "hint"],
            problem.EnumerateObject().Select(property => property.Name));
        Assert.Equal("publishedDateTime", problem.GetProperty("key").GetString());
        Assert.Equal("error", problem.GetProperty("severity").GetString());

        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task As_a_dry_run_writes_nothing()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));

        var dry = await program.RunAsync("import", "in", "--dry-run");
        Assert.False(program.Database.Exists());
        var real = await program.RunAsync("import", "in");

        Assert.Equal(0, dry.ExitCode);
        Assert.Matches(@"new\s+1", dry.Output);
        Assert.Matches(@"new\s+1", real.Output);
    }

    [Fact]
    public async Task Killed_at_any_moment_leaves_the_store_whole()
    {
        await using var program = new TestProgram();
        for (var i = 0; i < 3_000; i++)
        {
            program.Folder.Write($"in/_news/2026-05-01-{i}.md", ArticleText.Of($"Article {i}"));
        }

        using (var process = program.Start("import", "in"))
        {
            while (!process.HasExited && !program.Database.HasUncommittedRows())
            {
                await Task.Yield();
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var after = await program.RunAsync("import", "in", "--json");
        using var json = JsonDocument.Parse(after.Output);
        var figures = (json.RootElement.GetProperty("new").GetInt32(), json.RootElement.GetProperty("unchanged").GetInt32());
        Assert.True(figures is (3_000, 0) or (0, 3_000), figures.ToString());
    }

    [Fact]
    public async Task With_prune_tells_programs_what_was_taken_off_the_site()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        var two = program.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two"));
        await program.RunAsync("import", "in");
        File.Delete(two);

        var result = await program.RunAsync("import", "in", "--prune", "--json");

        using var json = JsonDocument.Parse(result.Output);
        var notice = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal("_news/2026-05-01-two.md", notice.GetProperty("file").GetString());
    }
}
