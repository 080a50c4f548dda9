using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class BodyImageTests
{
    [Theory]
    [InlineData("![A cat](https://cdn.example/cat.png \"Tom\")")]
    [InlineData("<img src=https://cdn.example/cat.png alt='A cat' title=Tom onerror=x style=y srcset='/z 2x' loading=eager sizes=1 ismap usemap=#m>")]
    public void A_picture_loads_late_and_tells_nobody_who_reads(string body)
    {
        using var page = Bodies.Page(body);
        Assert.Equal(
            "<img src=\"https://cdn.example/cat.png\" alt=\"A cat\" title=\"Tom\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">",
            page.QuerySelector("img")!.OuterHtml);
    }

    [Fact]
    public void A_site_relative_picture_comes_from_the_asset_base()
    {
        using var page = Bodies.Page("![x](/assets/a.png)");
        Assert.Equal("https://assets.example/assets/a.png", page.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void Without_an_asset_base_it_stays_site_relative()
    {
        using var page = Bodies.Parse(new BodyRenderer(new RenderingOptions()).Render("![x](/assets/a.png)").Value);
        Assert.Equal("/assets/a.png", page.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void A_picture_without_words_says_so()
    {
        using var page = Bodies.Page("<img src=/a.png>");
        Assert.Equal("", page.QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public void Sizes_are_kept_where_they_are_pixels()
    {
        using var page = Bodies.Page("<img src=/a.png width=640 height=360><img src=/b.png width=100% height=99999999>");
        Assert.NotNull(page.QuerySelector("img[width='640'][height='360']"));
        Assert.Null(page.QuerySelector("img[src$='b.png'][width], img[src$='b.png'][height]"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/svg+xml,<svg onload=alert(1)>")]
    [InlineData("//cdn.example/x.png")]
    [InlineData("x.png")]
    [InlineData("")]
    public void A_picture_from_elsewhere_is_left_out(string source)
    {
        using var page = Bodies.Page($"before <img src=\"{source}\"> after");
        Assert.Null(page.QuerySelector("img"));
        Assert.Contains("before", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("after", page.Body.TextContent, StringComparison.Ordinal);
    }
}
