namespace NewsFeed.Tests.Rendering;

public sealed class BodyLinkTests
{
    [Theory]
    [InlineData("[a](https://example.org/x?y=1&z=2)")]
    [InlineData("<https://example.org/x?y=1&z=2>")]
    [InlineData("https://example.org/x?y=1&z=2")]
    [InlineData("<a href='https://example.org/x?y=1&amp;z=2' rel=opener target=_blank referrerpolicy=unsafe-url ping=//evil>a</a>")]
    public void A_link_to_another_site_carries_no_trust_and_no_referrer(string body)
    {
        using var page = Bodies.Page(body);
        var link = page.QuerySelector("a")!;
        Assert.Equal("https://example.org/x?y=1&z=2", link.GetAttribute("href"));
        Assert.Equal("noopener nofollow ugc", link.GetAttribute("rel"));
        Assert.Equal("no-referrer", link.GetAttribute("referrerpolicy"));
        Assert.Equal(3, link.Attributes.Length);
    }

    [Theory]
    [InlineData("/topics/ai")]
    [InlineData("#part")]
    [InlineData("mailto:desk@example.org?subject=Hello")]
    public void A_link_within_the_site_or_to_a_mailbox_is_left_as_it_is(string address)
    {
        using var page = Bodies.Page($"[a]({address} \"why\")");
        var link = page.QuerySelector("a")!;
        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("why", link.GetAttribute("title"));
        Assert.Equal(2, link.Attributes.Length);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java&#9;script:alert(1)")]
    [InlineData("java&#10;script:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("blob:https://example.org/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("view-source:https://example.org/")]
    [InlineData("intent://x#Intent;scheme=http;end")]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("\\\\evil.example/x")]
    [InlineData("page.html")]
    [InlineData("?logout")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("http://[")]
    public void Any_other_address_is_dropped_and_the_words_stay(string address)
    {
        using var page = Bodies.Page($"<a href=\"{address}\">words</a>");
        Assert.Equal("words", page.Body!.TextContent.Trim());
        Assert.False(page.QuerySelector("a")?.HasAttribute("href") ?? false);
    }

    [Fact]
    public void Quotes_in_addresses_and_titles_stay_inside_them()
    {
        using var page = Bodies.Page("[a](</x\"onmouseover=\"alert(1)> 'y\" onclick=\"alert(1)')");
        Assert.All(page.QuerySelectorAll("*"), element => Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }
}
