using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class UndoCommandTests
{
    [Fact]
    public async Task Undoes_an_import_that_the_list_of_batches_names()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        program.Folder.Write("more/_news/2026-05-01-one.md", ArticleText.Of("One again"));
        program.Folder.Write("more/_news/2026-05-01-two.md", ArticleText.Of("Two"));
        await program.RunAsync("import", "in");
        await program.RunAsync("import", "more");

        var dry = await program.RunAsync("undo", "2", "--dry-run");
        var undone = await program.RunAsync("undo", "2");
        var again = await program.RunAsync("undo", "2", "--json");
        var list = await program.RunAsync("batches", "--json");
        var table = await program.RunAsync("batches");

        Assert.Equal((0, 0, 2), (dry.ExitCode, undone.ExitCode, again.ExitCode));
        Assert.StartsWith("Would be undone: 1 article as before, 1 article gone again,", dry.Output, StringComparison.Ordinal);
        Assert.StartsWith("Undone: 1 article as before, 1 article gone again,", undone.Output, StringComparison.Ordinal);
        Assert.EndsWith("It is batch 3.\n", undone.Output, StringComparison.Ordinal);
        using var refusal = JsonDocument.Parse(again.Output);
        Assert.Equal("Import 2 has been undone already, by batch 3.", refusal.RootElement.GetProperty("refusal").GetString());
        using var batches = JsonDocument.Parse(list.Output);
        Assert.Equal(
            [(3, 2L, null), (2, null, 3L), (1, null, null)],
            batches.RootElement.GetProperty("items").EnumerateArray().Select(batch => (batch.GetProperty("id").GetInt32(), Number(batch, "undoes"), Number(batch, "undoneBy"))));
        Assert.Matches(@"3 .* more\s+undid 2: 1 restored, 1", table.Output.ReplaceLineEndings(" "));
        Assert.Matches(@"one again|One", (await program.RunAsync("search", "one")).Output);
        Assert.DoesNotContain("again", (await program.RunAsync("search", "one")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_1_where_something_stays_and_with_2_where_nothing_can_be_undone()
    {
        await using var program = new TestProgram();
        Assert.Equal(2, (await program.RunAsync("undo", "1")).ExitCode);
        Assert.Equal(2, (await program.RunAsync("batches")).ExitCode);
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        program.Folder.Write("in/_news/2026-05-01-two.md", ArticleText.Of("Two"));
        await program.RunAsync("import", "in");
        await program.RunAsync("import", program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One again")));

        var undone = await program.RunAsync("undo", "1");

        Assert.Equal(1, undone.ExitCode);
        Assert.Contains("stays: article 2026-05-01-one: Import 2 changed it since.", undone.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await program.RunAsync("undo", "9")).ExitCode);
    }

    [Fact]
    public async Task Killed_at_any_moment_has_undone_nothing_or_all()
    {
        await using var program = new TestProgram();
        for (var i = 0; i < 2_000; i++)
        {
            program.Folder.Write($"in/_news/2026-05-01-{i}.md", ArticleText.Of($"Article {i}"));
        }

        await program.RunAsync("import", "in");
        using (var process = program.Start("undo", "1"))
        {
            while (!process.HasExited && !program.Database.HasUncommittedRows())
            {
                await Task.Yield();
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var json = JsonDocument.Parse((await program.RunAsync("import", "in", "--dry-run", "--json")).Output);
        var figures = (json.RootElement.GetProperty("new").GetInt32(), json.RootElement.GetProperty("unchanged").GetInt32());
        Assert.True(figures is (2_000, 0) or (0, 2_000), figures.ToString());
        Assert.Equal(figures.Item1 == 0 ? 0 : 2, (await program.RunAsync("undo", "1")).ExitCode);
    }

    private static long? Number(JsonElement batch, string name) => batch.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
}
