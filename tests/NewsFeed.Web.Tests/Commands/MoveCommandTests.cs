using NewsFeed.PostgreSql;

namespace NewsFeed.Web.Tests.Commands;

public sealed class MoveCommandTests
{
    [Fact]
    public async Task Shows_both_sides_table_by_table_and_the_new_store_serves_the_same_files()
    {
        await using var program = await TestProgram.WithSeedsAsync();
        await using var there = TestDatabase.Of(PostgreSqlStore.EngineName, program.Folder);

        var result = await program.RunAsync("move", "--to", "postgresql", there.ConnectionString);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Matches(@"Articles\s+73\s+[0-9a-f]{16}\s+the same", result.Output);
        program.Environment["NewsFeed__Engine"] = "postgresql";
        program.Environment["ConnectionStrings__NewsFeed"] = there.ConnectionString;
        Assert.Equal(0, (await program.RunAsync("export", "out")).ExitCode);
        Assert.Equal(
            Directory.EnumerateFiles(Seeds.Folder, "*", SearchOption.AllDirectories).Count(),
            Directory.EnumerateFiles(program.Folder.Path("out"), "*", SearchOption.AllDirectories).Count());

        var back = await program.RunAsync("move", "--to", "sqlite", $"Data Source={program.Folder.Path("back.db")}");
        Assert.Equal((0, ""), (back.ExitCode, back.Complaints));
    }

    [Theory]
    [InlineData("move", "--to", "mysql", "Host=x")]
    [InlineData("move", "Host=x;Database=y")]
    [InlineData("move", "--to", "postgresql")]
    [InlineData("move", "--to", "postgresql", "Host=localhost")]
    [InlineData("move", "--to", "postgresql", "Host=127.0.0.1;Port=1;Database=x;Username=y")]
    [InlineData("move", "--to", "sqlite", "Data Source=data/newsfeed.db")]
    public async Task Says_what_is_wrong_and_moves_nothing(params string[] command)
    {
        await using var program = await TestProgram.WithSeedsAsync();

        var result = await program.RunAsync(command);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_says_so_and_makes_none()
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync("move", "--to", "sqlite", "Data Source=other.db");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no store", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(program.Folder.Path("other.db")) || program.Database.Exists());
    }
}
