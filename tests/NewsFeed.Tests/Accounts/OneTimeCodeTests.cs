using NewsFeed.Accounts;

namespace NewsFeed.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>The secret of RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Is_the_one_that_the_standard_gives(long second, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(second);

        Assert.Equal(code, OneTimeCode.At(Key, at));
        Assert.Equal(second / 30, OneTimeCode.StepOf(Key, $"{code[..3]} {code[3..]}", at));
        Assert.Equal(second / 30, OneTimeCode.StepOf(Key, code, at.AddSeconds(30)));
        Assert.Null(OneTimeCode.StepOf(Key, code, at.AddSeconds(90)));
        Assert.Null(OneTimeCode.StepOf(Key, "", at));
    }

    [Fact]
    public void Its_address_is_what_apps_read() => Assert.Equal(
        "otpauth://totp/The%20Feed%3A%20AI:Zo%C3%AB?secret=ABC&issuer=The%20Feed%3A%20AI", OneTimeCode.AddressOf("The Feed: AI", "Zoë", "ABC"));
}
