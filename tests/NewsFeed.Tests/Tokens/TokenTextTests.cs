using CsCheck;
using NewsFeed.Tokens;

namespace NewsFeed.Tests.Tokens;

public sealed class TokenTextTests
{
    [Fact]
    public void Tells_its_own_from_any_other_text()
    {
        var token = TokenText.Make();

        Assert.StartsWith("nf_", token, StringComparison.Ordinal);
        Assert.Equal(41, token.Length);
        Assert.True(TokenText.IsToken(token));
        Assert.True(TokenText.IsIn($"https://example.org/?x={token}&y=1"));
        Assert.All(["", "nf_", token[..^1], token + "A", " " + token, token + "\n"], text => Assert.False(TokenText.IsToken(text)));
    }

    [Fact]
    public void Sees_any_single_slip() => Gen.Int[3, 40].Select(Gen.Char.AlphaNumeric).Sample((place, sign) =>
    {
        var token = TokenText.Make();
        var slipped = token[..place] + sign + token[(place + 1)..];
        return slipped == token || !TokenText.IsToken(slipped);
    });

    [Fact]
    public void Is_never_made_twice() => Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => TokenText.Make()).Distinct().Count());
}
