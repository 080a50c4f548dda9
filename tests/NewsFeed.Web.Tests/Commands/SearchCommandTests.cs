using System.Text.Json;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class SearchCommandTests
{
    [Fact]
    public async Task Prints_what_the_site_lists()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("Robots dance", "quality: 80"));
        program.Folder.Write("in/_news/2026-05-02-two.md", ArticleText.Of("Robots rest", "quality: 20"));
        program.Folder.Write("in/_news/2026-05-03-three.md", ArticleText.Of("Robots hide", "published: false"));
        await program.RunAsync("import", "in");

        var found = await program.RunAsync("search", "robots quality:>=0", "--sort", "newest");
        var json = await program.RunAsync("search", "title:dance", "--json");

        Assert.Equal((0, ""), (found.ExitCode, found.Complaints));
        Assert.Equal(
            """
              20 Robots rest
                 2026-05-01 Example https://example.org/robotsrest
              80 Robots dance
                 2026-05-01 Example https://example.org/robotsdance
            2 articles.
            """,
            found.Output.TrimEnd());
        Assert.Equal("Robots dance", JsonDocument.Parse(json.Output).RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Points_at_what_it_does_not_understand()
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync("search", "robots quality:good");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("at character 16", result.Complaints, StringComparison.Ordinal);
        Assert.Contains("  robots quality:good\n                 ^", result.Complaints.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
