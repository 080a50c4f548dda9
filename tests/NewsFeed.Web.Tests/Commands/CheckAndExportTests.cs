namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class CheckAndExportTests
{
    [Fact]
    public async Task Checking_reports_and_makes_no_store()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-good.md", ArticleText.Of("Good"));
        program.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "heat: [1]"));

        var result = await program.RunAsync("check", "in");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("heat", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Folder.Path("data")));
    }

    [Fact]
    public async Task Nothing_in_a_file_gives_orders_to_the_terminal()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-bad.md", ArticleText.Of("Bad", "quality: \"\\e[2J\\u009b31m\""));

        var result = await program.RunAsync("check", "in");

        Assert.Contains("quality: “�[2J�31m” is not a whole number", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Errors, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public async Task The_help_calls_the_program_by_its_name()
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync("import", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("newsfeed import <PATH>", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exporting_gives_back_every_file_byte_for_byte()
    {
        await using var program = await TestProgram.WithSeedsAsync();

        var result = await program.RunAsync("export", "out");

        Assert.Equal(0, result.ExitCode);
        var names = Directory.EnumerateFiles(Seeds.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Seeds.Folder, file)).ToArray();
        Assert.Equal(106, names.Length);
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Seeds.Folder, name)), File.ReadAllBytes(program.Folder.Path($"out/{name}"))));
        Assert.Equal(names.Length, Directory.EnumerateFiles(program.Folder.Path("out"), "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("import")]
    [InlineData("import", "in", "--wrong")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(params string[] args)
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task Exporting_from_nothing_says_so_and_makes_no_store()
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync("export", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no store", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Folder.Path("data")));
    }

    [Fact]
    public async Task Exporting_goes_on_past_a_file_that_cannot_be_written()
    {
        await using var program = new TestProgram();
        program.Folder.Write("first/letters/x.md", ArticleText.Of("One"));
        program.Folder.Write("second/letters/x.md/y.md", ArticleText.Of("Two"));
        program.Folder.Write("second/z.md", ArticleText.Of("Three"));
        program.Folder.Write($"second/{new string('n', 240)}.md", ArticleText.Of("Four"));
        await program.RunAsync("import", "first");
        await program.RunAsync("import", "second");

        var result = await program.RunAsync("export", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("letters/x.md", result.Errors, StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFiles(program.Folder.Path("out"), "*", SearchOption.AllDirectories).Count());
    }
}
