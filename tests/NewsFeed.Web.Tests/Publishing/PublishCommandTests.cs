using System.Text.Json;

namespace NewsFeed.Web.Tests.Publishing;

public sealed class PublishCommandTests
{
    [Fact]
    public async Task Again_with_nothing_changed_writes_nothing_and_a_changed_article_only_what_shows_it()
    {
        await using var program = await ProgramAsync();
        var first = await PublishAsync(program);
        var before = TimesOf(program.Folder.Path("out"));

        var second = await PublishAsync(program);
        Assert.Equal(0, second.GetProperty("written").GetInt32());
        Assert.Equal(first.GetProperty("written").GetInt32(), second.GetProperty("unchanged").GetInt32());
        Assert.Equal(before, TimesOf(program.Folder.Path("out")));

        program.Folder.Write("in/_news/2020-01-01-late.md", ArticleText.Of("Late", "publishedDateTime: 2020-01-01T00:00:00Z\nquality: 1\ntopics: [Only here]"));
        Assert.Equal(0, (await program.RunAsync("import", "in")).ExitCode);
        var third = await PublishAsync(program);
        var after = TimesOf(program.Folder.Path("out"));
        Assert.InRange(third.GetProperty("written").GetInt32(), 5, before.Count / 3);
        Assert.Contains("articles/2020-01-01-late.html", after.Keys);
        Assert.Contains("topics/only-here.rss", after.Keys);
        Assert.All(before.Where(file => file.Key.StartsWith("articles/", StringComparison.Ordinal)), file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public async Task A_store_made_anew_is_published_anew()
    {
        await using var program = new TestProgram();
        program.Environment["NewsFeed__BaseUrl"] = "https://news.example.org";
        foreach (var name in (string[])["first", "other"])
        {
            program.Folder.Write($"{name}/_news/2026-05-01-same.md", ArticleText.Of($"The {name} words"));
            Assert.Equal(0, (await program.RunAsync("import", name)).ExitCode);
            await PublishAsync(program);
            Assert.Contains($"The {name} words", File.ReadAllText(program.Folder.Path("out/articles/2026-05-01-same.html")), StringComparison.Ordinal);
            Directory.Delete(program.Folder.Path("data"), recursive: true);
        }
    }

    [Fact]
    public async Task What_has_vanished_is_removed_and_what_is_not_its_own_stays()
    {
        await using var program = await ProgramAsync();
        program.Folder.Write("in/_news/2020-01-01-late.md", ArticleText.Of("Late", "topics: [Only here]"));
        await program.RunAsync("import", "in");
        await PublishAsync(program, "--gzip");
        program.Folder.Write("out/mine.html", "mine");
        Assert.True(File.Exists(program.Folder.Path("out/topics/only-here.html.gz")));

        program.Folder.Write("in/_news/2020-01-01-late.md", ArticleText.Of("Late", "removed: true\ntopics: [Only here]"));
        await program.RunAsync("import", "in");
        var report = await PublishAsync(program, "--gzip");

        Assert.True(report.GetProperty("removed").GetInt32() >= 5);
        Assert.DoesNotContain(FilesOf(program.Folder.Path("out")), file => file.Contains("2020-01-01-late", StringComparison.Ordinal) || file.Contains("only-here", StringComparison.Ordinal));
        Assert.Equal("mine", File.ReadAllText(program.Folder.Path("out/mine.html")));
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_neither_overwritten_nor_removed()
    {
        await using var program = await ProgramAsync();
        await PublishAsync(program);
        program.Folder.Write("out/articles/2020-01-01-late.html", "mine");
        program.Folder.Write("in/_news/2020-01-01-late.md", ArticleText.Of("Late"));
        await program.RunAsync("import", "in");

        var result = await program.RunAsync("publish", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("articles/2020-01-01-late.html is there and was not published", result.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(program.Folder.Path("out/articles/2020-01-01-late.html")));
    }

    [Fact]
    public async Task Killed_midway_leaves_whole_files_and_the_next_run_does_the_rest()
    {
        await using var program = await ProgramAsync();
        using (var process = program.Start("publish", "out"))
        {
            while (!process.HasExited && !Directory.Exists(program.Folder.Path("out/articles")))
            {
                await Task.Yield();
            }

            process.Kill();
            await process.WaitForExitAsync(TestSite.Cancellation);
            Assert.NotEqual(0, process.ExitCode);
        }

        var root = program.Folder.Path("out");
        Assert.All(
            FilesOf(root).Where(file => file.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.EndsWith("</html>", File.ReadAllText(Path.Combine(root, file)).TrimEnd(), StringComparison.Ordinal));
        var report = await PublishAsync(program);
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(root), entry => entry.Contains(".newsfeed-p", StringComparison.Ordinal) && !entry.EndsWith("published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_in_use_is_refused()
    {
        await using var program = await ProgramAsync();
        program.Folder.Write("out/mine.txt", "mine");

        var result = await program.RunAsync("publish", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not empty", result.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(program.Folder.Path("out")));
    }

    [Fact]
    public async Task Without_a_public_address_it_asks_for_one()
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync("publish", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("NewsFeed__BaseUrl is not set", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Folder.Path("out")));
        Assert.False(Directory.Exists(program.Folder.Path("data")));
    }

    private static async Task<TestProgram> ProgramAsync()
    {
        var program = await TestProgram.WithSeedsAsync();
        program.Environment["NewsFeed__BaseUrl"] = "https://news.example.org";
        return program;
    }

    private static async Task<JsonElement> PublishAsync(TestProgram program, params string[] options)
    {
        var result = await program.RunAsync(["publish", "out", "--json", .. options]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static IEnumerable<string> FilesOf(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file));

    private static Dictionary<string, DateTime> TimesOf(string root) => FilesOf(root).Where(file => !file.StartsWith('.'))
        .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(root, file)));
}
