using NewsFeed.PostgreSql;
using NewsFeed.Sqlite;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class DigestCommandTests
{
    [Fact]
    public async Task Prints_what_the_site_tells_as_text_and_as_mail_the_same_each_time()
    {
        await using var program = await TestProgram.WithSeedsAsync();
        program.Environment["NewsFeed__BaseUrl"] = "https://news.example.org/ai";

        var text = await program.RunAsync("digest", "2026-11-23");
        var mail = await program.RunAsync("digest", "2026-W47", "--format", "html", "--output", "out/mail.html");

        Assert.Equal((0, ""), (text.ExitCode, text.Errors));
        Assert.StartsWith("NewsFeed: Monday, 23 November 2026\n2 articles in 2 stories from 2 providers\nA quiet day: 2 stories.\n\n 1. A river", text.Output, StringComparison.Ordinal);
        Assert.Contains("grew: 3 → 4", text.Output, StringComparison.Ordinal);
        Assert.Contains("https://news.example.org/ai/?from=2026-11-23&to=2026-11-23\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(text.Output, (await program.RunAsync("digest", "2026-11-23", "--format", "text")).Output);
        Assert.Equal((0, "", ""), (mail.ExitCode, mail.Output, mail.Errors));
        var written = await File.ReadAllTextAsync(program.Folder.Path("out/mail.html"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", written, StringComparison.Ordinal);
        Assert.Equal(written, (await program.RunAsync("digest", "2026-w47", "--format", "html")).Output);
        Assert.Single(Directory.EnumerateFiles(program.Folder.Path("out")));
    }

    [Fact]
    public async Task Prints_the_same_of_a_store_that_was_moved_to_the_other_engine()
    {
        await using var program = await TestProgram.WithSeedsAsync();
        await using var there = TestDatabase.Of(program.Database.Engine == SqliteStore.EngineName ? PostgreSqlStore.EngineName : SqliteStore.EngineName, program.Folder, "there.db");
        var here = await program.RunAsync("digest", "2026-w47");

        Assert.Equal(0, (await program.RunAsync("move", "--to", there.Engine, there.ConnectionString)).ExitCode);
        (program.Environment["NewsFeed__Engine"], program.Environment["ConnectionStrings__NewsFeed"]) = (there.Engine, there.ConnectionString);

        Assert.Equal(here, await program.RunAsync("digest", "2026-w47"));
        Assert.StartsWith("NewsFeed: Week 47 of 2026", here.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_and_writes_nothing()
    {
        await using var program = new TestProgram();
        var early = await program.RunAsync("digest");
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await program.RunAsync("import", "in");

        (string[] Command, string Says)[] wrong =
        [
            (["digest", "soon"], "“soon” is no day and no week"),
            (["digest", "2026-04-30"], "no article had appeared by then"),
            (["digest", "9999-01-01"], "still to come"),
            (["digest", "2026-05-01", "--format", "html", "--output", "x.html"], "NewsFeed__BaseUrl is not set"),
            (["digest", "2026-05-01", "--format", "pdf"], "pdf"),
            (["digest", "2026-05-01", "--output", "in"], "is a folder"),
        ];
        foreach (var (command, says) in wrong)
        {
            var result = await program.RunAsync(command);
            Assert.Equal((2, ""), (result.ExitCode, result.Errors.Contains("   at ", StringComparison.Ordinal) ? result.Errors : ""));
            Assert.Contains(says, result.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(2, early.ExitCode);
        Assert.Contains("There is no store", early.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(program.Folder.Path("x.html")));
        var found = await program.RunAsync("digest", "2026-05-01");
        Assert.Contains("https://example.org/one\n", found.Output, StringComparison.Ordinal);
    }
}
