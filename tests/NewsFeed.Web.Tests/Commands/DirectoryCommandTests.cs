namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class DirectoryCommandTests
{
    [Fact]
    public async Task Says_what_a_decision_would_do_before_it_is_made_and_the_history_tells_of_it()
    {
        await using var program = new TestProgram();
        Assert.Equal(2, (await program.RunAsync("topic", "hide", "ai")).ExitCode);
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One", "topics: [LLM, Large Models]"));
        program.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two", "topics: [LLM]\npublished: false"));
        await program.RunAsync("import", "in");

        var planned = await program.RunAsync("topic", "merge", "LLM", "large-models", "--dry-run");
        var merged = await program.RunAsync("topic", "merge", "llm", "Large Models", "--reason", "One thing");
        var twice = await program.RunAsync("topic", "merge", "llm", "Large Models");
        var history = await program.RunAsync("topic", "history", "llm");

        const string Impact =
            """
            LLM (llm): {"partOf":null} → {"partOf":"large-models"}
              2 articles, 1 of them public, 1 of these in both already
              /topics/llm and its feeds lead to /topics/large-models

            """;
        Assert.Equal((0, Impact + "Nothing was changed: this was a dry run.\n"), (planned.ExitCode, planned.Output));
        Assert.Equal((0, Impact + "Done: it is number 2 in the history.\n"), (merged.ExitCode, merged.Output));
        Assert.Equal((2, "“LLM” is part of “Large Models”: separate them first.\n"), (twice.ExitCode, twice.Errors));
        Assert.Matches(@"1 .* added by in\n2 .* merged: \{""partOf"":null\} → \{""partOf"":""large-models""\} \(One thing\)", history.Output);
        Assert.Contains("One", (await program.RunAsync("search", "topic:llm")).Output, StringComparison.Ordinal);
        Assert.Contains("/topics/large-models and its feeds lead to /topics/models", (await program.RunAsync("topic", "rename", "large-models", "--address", "models")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await program.RunAsync("provider", "rename", "example.org")).ExitCode);
        Assert.Contains("/providers/example.org and its feeds are gone", (await program.RunAsync("provider", "hide", "Example")).Output, StringComparison.Ordinal);
    }
}
