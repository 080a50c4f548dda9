using CsCheck;
using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class BodyPropertyTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "<b>", "</b>", "<p>", "</p>", "<a href=", "<img src=", "<div ", "</div>", "<table>", "<tr>", "<td>", "</table>", "<script>", "</script>",
            "<style>", "</style>", "<svg>", "</svg>", "<math>", "<mtext>", "<mglyph>", "<template>", "<select>", "<noscript>", "<title>", "<textarea>",
            "<iframe srcdoc=", "<form>", "<button>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!doctype x>", "<h1>", "<li>", "<pre>\n"),
        Gen.OneOf(
            "javascript:", "data:text/html,", "https://", "//", "/x", "\\", "mailto:", " onclick=", " style=", " id=", " name=", " class=", " title=",
            "alert(1)", "=", ">", "/>", "'", "\"", "`", "&quot;", "&#x3c;", "&lt;", "&", ";", "\0", "\t", "\u00a0", "\ud800", "😀", "x", " "),
        Gen.OneOf(
            "\n", "\n\n", "# ", "> ", "- ", "1. ", "*", "**", "_", "~~", "[", "]", "](", ")", "![", "[x]: ", "|", "\n-|-\n", "```", "    ", "  \n",
            "---\n", "===\n", "www.a.example", "a@b.example", "<https://a.example>", "{.x onclick=y}", "^", ":"),
        Gen.String[0, 8]);

    private static readonly Gen<string> Body = Piece.Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_text_becomes_harmless_HTML() => Body.Sample(body => Harmless.Assert(Bodies.Html(body)), iter: 4_000);

    [Fact]
    public void Any_text_becomes_harmless_HTML_under_the_tightest_bounds()
    {
        var options = new RenderingOptions { BodyLength = 40, HtmlLength = 60, Elements = 3, AuthoredTags = 2, Depth = 4, ParagraphWork = 50, TableCells = 2 };
        var renderer = new BodyRenderer(options);
        Body.Sample(body => Harmless.Assert(renderer.Render(body).Value), iter: 2_000);
    }

    [Fact]
    public void Any_web_address_in_a_link_stays_the_address_that_it_is() => Gen.Char["abc/?&=%20#;:@!$'()*+,-._~é "].Array[0, 20]
        .Select(characters => "https://example.org/" + new string(characters)).Sample(
            url =>
            {
                using var page = Bodies.Page($"<a href=\"{url.Replace("&", "&amp;", StringComparison.Ordinal)}\">x</a>");
                return Uri.TryCreate(page.QuerySelector("a")!.GetAttribute("href"), UriKind.Absolute, out var written) && written == new Uri(url.Trim());
            },
            iter: 1_000);
}
