using NewsFeed.Articles;

namespace NewsFeed.Tests.Articles;

public sealed class NormalizedUrlTests
{
    [Theory]
    [InlineData("https://example.org/a", "http://www.EXAMPLE.org/a/")]
    [InlineData("https://example.org/a", "https://example.org:443/a#part")]
    [InlineData("https://example.org/a?x=1&y=2", "https://example.org/a?y=2&utm_source=mail&x=1&fbclid=z")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    public void That_mean_the_same_page_are_equal(string left, string right)
    {
        Assert.Equal(NormalizedUrl.Of(left), NormalizedUrl.Of(right));
        Assert.Equal(NormalizedUrl.Key(left), NormalizedUrl.Key(right));
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/b")]
    [InlineData("https://example.org/a", "https://other.example.org/a")]
    [InlineData("https://example.org/a?id=1", "https://example.org/a?id=2")]
    [InlineData("https://example.org/A", "https://example.org/a")]
    [InlineData("https://example.org:8080/a", "https://example.org/a")]
    public void That_may_be_different_pages_are_not(string left, string right) => Assert.NotEqual(NormalizedUrl.Key(left), NormalizedUrl.Key(right));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a/b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.org")]
    public void That_are_no_pages_have_no_key(string? url) => Assert.Null(NormalizedUrl.Key(url));
}
