using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class AssetUrlsTests
{
    private static readonly AssetUrls OnSite = new(new Uri("https://site.example/base/"));

    [Theory]
    [InlineData("https://cdn.example/a.png")]
    [InlineData("http://cdn.example/a.png?w=1&h=2#x")]
    [InlineData("https://cdn.example/@x/*/%2F---/a.png")]
    public void An_absolute_address_stays_as_it_is(string url) => Assert.Equal(url, OnSite.Resolve(url));

    [Fact]
    public void A_site_path_is_put_onto_the_base_path_and_all() =>
        Assert.Equal("https://site.example/base/assets/a.png", OnSite.Resolve("/assets/a.png"));

    [Fact]
    public void A_site_path_stays_where_there_is_no_base() => Assert.Equal("/assets/a.png", new AssetUrls(null).Resolve("/assets/a.png"));

    [Theory]
    [InlineData(" https://cdn.example/a b.png ", "https://cdn.example/a%20b.png")]
    [InlineData("/assets/a b.png", "https://site.example/base/assets/a%20b.png")]
    public void Blanks_are_mended(string url, string mended) => Assert.Equal(mended, OnSite.Resolve(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a.png")]
    [InlineData("//cdn.example/a.png")]
    [InlineData(@"/\cdn.example/a.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("ftp://cdn.example/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@cdn.example/a.png")]
    [InlineData(@"https:\\cdn.example\a.png")]
    [InlineData("https://")]
    [InlineData("/a\u0000b")]
    public void Everything_else_is_refused(string? url) => Assert.Null(OnSite.Resolve(url));

    [Fact]
    public void An_endless_address_is_refused() => Assert.Null(OnSite.Resolve("/" + new string('a', 10_000)));

    [Fact]
    public void A_base_that_is_no_web_address_is_a_mistake_worth_an_exception() =>
        Assert.Throws<ArgumentException>(() => new AssetUrls(new Uri("ftp://site.example/")));
}
