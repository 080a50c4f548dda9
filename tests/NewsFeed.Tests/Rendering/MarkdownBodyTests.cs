using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class MarkdownBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_body_is_nothing(string body) => Assert.Same(SafeHtml.Empty, Bodies.Renderer.Render(body));

    [Fact]
    public void No_body_at_all_is_a_mistake_worth_an_exception() =>
        Assert.Throws<ArgumentNullException>(() => Bodies.Renderer.Render(null!));

    [Theory]
    [InlineData("Hello *you* and **you**", "<p>Hello <em>you</em> and <strong>you</strong></p>")]
    [InlineData("~~gone~~", "<p><del>gone</del></p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. c", "<ol start=\"3\">\n<li>c</li>\n</ol>")]
    [InlineData("> said", "<blockquote>\n<p>said</p>\n</blockquote>")]
    [InlineData("Tom & \"Jerry\" < 3 © é 😀", "<p>Tom &amp; \"Jerry\" &lt; 3 © é 😀</p>")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>")]
    [InlineData("```csharp\nvar x = a<b>();\n```", "<pre><code class=\"language-csharp\">var x = a&lt;b&gt;();\n</code></pre>")]
    public void Markdown_becomes_HTML(string body, string html) => Assert.Equal(html, Bodies.Html(body).TrimEnd());

    [Fact]
    public void HTML_passes_the_same_door() => Assert.Equal(
        "<p>One <b>two</b><br>three</p>\n<details><summary>More</summary>four</details>",
        Bodies.Html("<p>One <b>two</b><br>three</p>\n<details open onclick=\"x()\"><summary>More</summary>four</details>").TrimEnd());

    [Theory]
    [InlineData("<center>read <font color=red>me</font></center>", "read me")]
    [InlineData("<section><o:p>read</o:p> <my-own>me</my-own></section>", "read me")]
    [InlineData("<form action=/x>read <button>not</button>me</form>", "read me")]
    public void Unknown_elements_lose_their_tags_and_keep_their_text(string body, string text) =>
        Assert.Equal(text, Bodies.Html(body).Trim());

    [Theory]
    [InlineData("{onclick=alert(1)} text\n{.cls #id}")]
    [InlineData("# Heading {#login .x onclick=y}")]
    public void Braces_give_no_attributes(string body)
    {
        using var page = Bodies.Page(body);
        Assert.All(page.Body!.Children, element => Assert.Empty(element.Attributes));
    }

    [Fact]
    public void Headings_move_one_level_down()
    {
        using var page = Bodies.Page("# a\n## b\n### c\n#### d\n##### e\n###### f\n\n<h1>g</h1>");
        Assert.Equal(["H2", "H3", "H4", "H5", "H6", "H6", "H2"], page.Body!.Children.Select(heading => heading.TagName));
    }

    [Theory]
    [InlineData("### a\n#### b\n### c", "H2 H3 H2")]
    [InlineData("# a\n#### b\n## c\n##### d", "H2 H3 H3 H4")]
    [InlineData("### a\n# b\n## c", "H2 H2 H3")]
    [InlineData("###### a\n\n> ## b", "H2 H2")]
    public void Headings_skip_no_level_whatever_they_begin_with(string body, string levels)
    {
        using var page = Bodies.Page(body);
        Assert.Equal(levels, string.Join(' ', page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName)));
    }

    [Fact]
    public void Ids_and_names_are_dropped()
    {
        using var page = Bodies.Page("# a heading\n\n<p id=login name=forms>x</p><a name=top id=cookie>y</a><img name=body src=/x.png>");
        Assert.Null(page.Body!.QuerySelector("[id], [name]"));
    }

    [Fact]
    public void Languages_and_directions_are_kept()
    {
        using var page = Bodies.Page("<p lang=ar dir=rtl>x</p><p lang='\"><script>' dir=up>y</p>");
        Assert.NotNull(page.QuerySelector("p[lang=ar][dir=rtl]"));
        Assert.Empty(page.QuerySelectorAll("p")[1].Attributes);
    }

    [Fact]
    public void Only_a_code_blocks_language_is_kept_of_its_classes()
    {
        using var page = Bodies.Page("<pre><code class='admin-bar language-c# hidden'>x</code></pre><p class=hidden>y</p>");
        Assert.Equal("language-c#", page.QuerySelector("code")!.GetAttribute("class"));
        Assert.False(page.QuerySelector("p")!.HasAttribute("class"));
    }
}
