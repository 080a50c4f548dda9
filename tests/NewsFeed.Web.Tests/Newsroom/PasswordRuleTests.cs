using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Tests.Newsroom;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("seven grey herons at dusk", true)]
    [InlineData("kX7#mQ2!vR9pLz", true)]
    [InlineData("ключи под ковриком у двери", true)]
    [InlineData("short1!Aa", false)]
    [InlineData("", false)]
    [InlineData("password1234", false)]
    [InlineData("qwertyuiop12", false)]
    [InlineData("aaaaaaaaaaaa", false)]
    [InlineData("123456789012", false)]
    [InlineData("iloveyou1234", false)]
    [InlineData("margaretmargaret", false)]
    [InlineData("newsfeed2026", false)]
    public void Takes_what_is_long_and_not_common(string password, bool isTaken) =>
        Assert.Equal(isTaken, PasswordRule.ProblemOf(password, "Margaret") is null);

    [Fact]
    public void Takes_no_more_time_for_the_longest_and_refuses_what_is_longer()
    {
        Assert.Null(PasswordRule.ProblemOf(string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + (i * 7 % 26)) + "q"))[..128], "x"));
        Assert.NotNull(PasswordRule.ProblemOf(new string('x', 129), "x"));
    }
}
