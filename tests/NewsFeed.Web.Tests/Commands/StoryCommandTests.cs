namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class StoryCommandTests
{
    [Fact]
    public async Task Says_how_stories_stand_before_and_after_and_splits_joins_and_releases_them()
    {
        await using var program = new TestProgram();
        Assert.Equal(2, (await program.RunAsync("story", "release", "2026-05-01-one")).ExitCode);
        foreach (var (name, title, quality) in (ReadOnlySpan<(string, string, int)>)[("one", "Amazon bans police from facial recognition", 90), ("two", "Amazon bans police facial recognition use", 80), ("aside", "The glacier kept a diary", 70)])
        {
            program.Folder.Write($"in/_news/2026-05-01-{name}.md", ArticleText.Of(title, $"quality: {quality}\nwebUrl: https://{name}.example/it\nprovider:\n  name: {name}\n  domain: {name}.example"));
        }

        await program.RunAsync("import", "in");
        const string Split =
            """
            before:
              2026-05-01-one + 2026-05-01-two
            after:
              2026-05-01-one
              2026-05-01-two

            """;

        var planned = await program.RunAsync("story", "split", "2026-05-01-two", "--dry-run");
        var split = await program.RunAsync("story", "split", "2026-05-01-two", "--reason", "Two events");
        var twice = await program.RunAsync("story", "split", "2026-05-01-two");
        var joined = await program.RunAsync("story", "join", "2026-05-01-two", "2026-05-01-aside");
        var released = await program.RunAsync("story", "release", "2026-05-01-two");
        var history = await program.RunAsync("history", "2026-05-01-two");

        Assert.Equal((0, Split + "Nothing was changed: this was a dry run.\n"), (planned.ExitCode, planned.Output));
        Assert.Equal((0, Split + "Done: it is number 2 in the history.\n"), (split.ExitCode, split.Output));
        Assert.Equal((2, "“Amazon bans police facial recognition use” stands in no story.\n"), (twice.ExitCode, twice.Errors));
        Assert.Contains("after:\n  2026-05-01-two + 2026-05-01-aside\n", joined.Output, StringComparison.Ordinal);
        Assert.Contains("after:\n  2026-05-01-one + 2026-05-01-two\n", released.Output, StringComparison.Ordinal);
        Assert.Contains("""split: {"story":["2026-05-01-one","2026-05-01-two"]} → {"story":["2026-05-01-two"]} (Two events)""", history.Output, StringComparison.Ordinal);
        Assert.Contains("so already", (await program.RunAsync("story", "release", "2026-05-01-two")).Output, StringComparison.Ordinal);
    }
}
