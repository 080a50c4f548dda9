using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class EditCommandTests
{
    [Fact]
    public async Task Edits_an_article_and_the_history_tells_of_it()
    {
        await using var program = new TestProgram();
        Assert.Equal(2, (await program.RunAsync("edit", "2026-05-01-one", "--set", "quality=85")).ExitCode);
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await program.RunAsync("import", "in");

        var edited = await program.RunAsync("edit", "2026-05-01-one", "--set", "quality=85", "--set", "title=Eins = one", "--add-topic", "Law", "--remove-topic", "AI", "--reason", "Because");
        var refused = await program.RunAsync("edit", "2026-05-01-one", "--set", "quality=high");
        var history = await program.RunAsync("history", "2026-05-01-one");
        using var json = JsonDocument.Parse((await program.RunAsync("history", "2026-05-01-one", "--json")).Output);

        Assert.Equal((0, 2), (edited.ExitCode, refused.ExitCode));
        Assert.Equal("Edited: it is number 2 in the history of 2026-05-01-one.\n", edited.Output);
        Assert.Contains("quality: “high” is not a whole number.", refused.Errors, StringComparison.Ordinal);
        Assert.Matches(@"1 .* added by in\n2 .* edited: \{.*""quality"":70.*\} → \{.*""title"":""Eins = one"".*\} \(Because\)", history.Output);
        var event2 = json.RootElement.GetProperty("items")[1];
        Assert.Equal(85, event2.GetProperty("after").GetProperty("quality").GetInt32());
        Assert.Equal("Because", event2.GetProperty("reason").GetString());
        Assert.Equal(2, (await program.RunAsync("history", "nothing")).ExitCode);
        Assert.Contains("Eins = one", (await program.RunAsync("search", "topic:law")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_with_a_changed_file_is_settled_either_way()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await program.RunAsync("import", "in");
        await program.RunAsync("edit", "2026-05-01-one", "--set", "quality=85");
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "quality: 20"));

        using var plan = JsonDocument.Parse((await program.RunAsync("import", "in", "--dry-run", "--json", "--conflicts", "file")).Output);
        var kept = await program.RunAsync("import", "in");

        var conflict = Assert.Single(Assert.Single(plan.RootElement.GetProperty("files").EnumerateArray()).GetProperty("conflicts").EnumerateArray());
        Assert.Equal(
            ("quality", 70, 85, 20, "file"),
            (conflict.GetProperty("field").GetString(), conflict.GetProperty("base").GetInt32(), conflict.GetProperty("decided").GetInt32(), conflict.GetProperty("file").GetInt32(), conflict.GetProperty("takes").GetString()));
        Assert.Contains("The file now says 20, but a curator has decided 85: the decision stays.", kept.Errors, StringComparison.Ordinal);
        Assert.Contains("  85 One", (await program.RunAsync("search", "one")).Output, StringComparison.Ordinal);
        await program.RunAsync("undo", "3");
        await program.RunAsync("import", "in", "--conflicts", "file");
        Assert.Contains("  20 One", (await program.RunAsync("search", "one")).Output, StringComparison.Ordinal);
    }
}
