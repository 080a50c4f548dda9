namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class AdminCommandTests
{
    [Fact]
    public async Task Shows_a_link_to_a_new_account_and_none_to_one_that_is_not_there()
    {
        await using var program = new TestProgram();
        program.Environment["NewsFeed__BaseUrl"] = "https://news.example.org/";

        var added = await program.RunAsync("admin", "add", "Ada", "--role", "editor");
        var reset = await program.RunAsync("admin", "reset", "Nobody");
        var wrong = await program.RunAsync("admin", "add", " ");

        Assert.Equal((0, 2, 2), (added.ExitCode, reset.ExitCode, wrong.ExitCode));
        Assert.Matches("^https://news.example.org/admin/setup\\?link=[a-z0-9]{40}\n$", added.Output);
        Assert.Contains("no account called “Nobody”", reset.Errors, StringComparison.Ordinal);
        Assert.Equal("", reset.Output + wrong.Output);
    }
}
