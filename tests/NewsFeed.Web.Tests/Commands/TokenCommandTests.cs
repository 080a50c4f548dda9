using NewsFeed.Tokens;
using NewsFeed.Web.Commands;

namespace NewsFeed.Web.Tests.Commands;

[OnEachEngine]
public sealed class TokenCommandTests
{
    [Fact]
    public async Task Shows_a_token_once_and_revokes_it()
    {
        await using var program = new TestProgram();

        var added = await program.RunAsync("token", "add", "robot", "--scope", "import", "--scope", "publish", "--expires", "90d");
        var listed = await program.RunAsync("token", "list");
        var revoked = await program.RunAsync("token", "revoke", "robot");
        var again = await program.RunAsync("token", "revoke", "robot");

        Assert.Equal((0, 0, 0, 2), (added.ExitCode, listed.ExitCode, revoked.ExitCode, again.ExitCode));
        Assert.True(TokenText.IsToken(added.Output.Trim()));
        Assert.Matches(@"1\s+robot\s+import publish", listed.Output.ReplaceLineEndings(" "));
        Assert.DoesNotContain(added.Output.Trim(), listed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "robot")]
    [InlineData("add", "robot", "--scope", "everything")]
    [InlineData("add", "robot", "--scope", "read", "--expires", "soon")]
    [InlineData("add", "12", "--scope", "read")]
    public async Task Refuses_what_makes_no_sense(params string[] words)
    {
        await using var program = new TestProgram();

        var result = await program.RunAsync(["token", .. words]);

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("nf_", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12h", 12)]
    [InlineData("90d", 2160)]
    [InlineData("2w", 336)]
    [InlineData("1y", 8760)]
    [InlineData("0d", null)]
    [InlineData("d", null)]
    [InlineData("", null)]
    [InlineData("-1d", null)]
    [InlineData("99999999y", null)]
    public void A_life_is_a_number_and_a_unit(string text, int? hours) => Assert.Equal(hours, TokenLife.Of(text)?.TotalHours);
}
