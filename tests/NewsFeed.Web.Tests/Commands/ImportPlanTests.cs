using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class ImportPlanTests
{
    [Fact]
    public async Task Tells_people_shortly_what_would_change_in_which_words()
    {
        await using var program = await WithChangesAsync();

        var result = await program.RunAsync("import", "in", "--dry-run");

        Assert.Contains("changed _news/2026-05-01-one.md: title: Robots [-fold-]{+knit+} linen; quality: “70” → “85”; topics: - “AI”, + “Robotics”", result.Errors, StringComparison.Ordinal);
        Assert.Matches(@"_news/2026-05-01-bad\.md:\d+:\d+: error: quality: .*\n    \d+ \| quality: high\n", result.Errors);
        Assert.Contains("_news/2026-05-01-twin.md: warning: It leads to the same page as _news/2026-05-01-one.md", result.Errors, StringComparison.Ordinal);
        Assert.Equal("1", (await program.RunAsync("import", "in", "--dry-run")).ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Tells_programs_everything_field_by_field()
    {
        await using var program = await WithChangesAsync();

        using var json = JsonDocument.Parse((await program.RunAsync("import", "in", "--dry-run", "--json")).Output);

        var files = json.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!);
        Assert.Equal(["changed", "new", "rejected"], files.Values.Select(file => file.GetProperty("action").GetString()).Order());
        var changes = files["_news/2026-05-01-one.md"].GetProperty("changes").EnumerateArray().ToDictionary(change => change.GetProperty("field").GetString()!);
        Assert.Equal(["title", "quality", "topics"], changes.Keys);
        Assert.Equal(
            ["same Robots ", "removed fold", "added knit", "same  linen"],
            changes["title"].GetProperty("words").EnumerateArray().Select(words => $"{words.GetProperty("are")} {words.GetProperty("text")}"));
        Assert.Equal(("70", "85"), (changes["quality"].GetProperty("before").GetString(), changes["quality"].GetProperty("after").GetString()));
        Assert.Equal("Robotics", Assert.Single(changes["topics"].GetProperty("added").EnumerateArray()).GetString());
        Assert.Equal("AI", Assert.Single(changes["topics"].GetProperty("removed").EnumerateArray()).GetString());
        Assert.Equal("_news/2026-05-01-one.md", files["_news/2026-05-01-twin.md"].GetProperty("duplicateOf").GetString());
        var fault = Assert.Single(files["_news/2026-05-01-bad.md"].GetProperty("faults").EnumerateArray());
        Assert.Equal("quality: high", fault.GetProperty("quote").GetString());
        Assert.True(fault.GetProperty("line").GetInt32() > 1);
    }

    private static async Task<TestProgram> WithChangesAsync()
    {
        var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("Robots fold linen", "webUrl: https://example.org/one"));
        await program.RunAsync("import", "in");
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("Robots knit linen", "excerpt: \"About Robots fold linen\"\nwebUrl: https://example.org/one\nquality: 85\ntopics: [Robotics]"));
        program.Folder.Write("in/_news/2026-05-01-twin.md", ArticleText.Of("Twin", "webUrl: https://example.org/one"));
        program.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "quality: high"));
        return program;
    }
}
