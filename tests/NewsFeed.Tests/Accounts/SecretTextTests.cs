using NewsFeed.Accounts;

namespace NewsFeed.Tests.Accounts;

public sealed class SecretTextTests
{
    [Fact]
    public void A_recovery_code_is_the_same_however_it_is_typed()
    {
        var code = SecretText.MakeCode();

        Assert.Matches("^[a-z2-9]{5}(-[a-z2-9]{5}){3}$", code);
        Assert.Equal(SecretText.HashOf(code), SecretText.HashOf($" {code.ToUpperInvariant().Replace('-', ' ')} "));
        Assert.NotEqual(SecretText.HashOf(code), SecretText.HashOf(SecretText.MakeCode()));
    }

    [Theory]
    [InlineData("Ada", true)]
    [InlineData("Zoë van der Berg", true)]
    [InlineData("", false)]
    [InlineData(" Ada", false)]
    [InlineData("A\nda", false)]
    public void A_name_is_one_line(string name, bool isGood) => Assert.Equal(isGood, AccountRules.ProblemOf(name) is null);
}
