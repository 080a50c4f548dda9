using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class LargeBodyTests
{
    private const int Seconds = 20;

    private static readonly RenderingOptions Limits = new();

    public static TheoryData<string> CostlyPieces =>
    [
        ">", "> ", "[", "![", "[](", "[a](b", "[a](<b", "[a][", "- ", "1. ", "*", "*a ", "**x ", "*a_b ", "~~a ", "`", "<", "<a ", "<!--",
        "<?", ":<?", "<![CDATA[", "&", "|", "a|", "a\n=\n", "---\n", "# a\n", "```\n", "www.a.b ", "http://a.b ", "\0", "\ud800", "\t", "\n",
        "<div>", "<b>", "<a><div>", "<table>", "<table><tr><td>", "<svg>", "<math><mi>", "<select>", "<template>", "<b><p>", "<i><b></i>",
        "<span></li>", "<p></p><script></script>", "<x>", "</p>", "<font color=1>", "<li>", "<object>", "<style>", "&#x41;", "<a b=c d=e ",
    ];

    public static TheoryData<string, string> GrowingBodies => new()
    {
        { "one long address by many links", "[a]: /" + new string('u', 50_000) + "\n\n" + Repeat("[a] ", 40_000) },
        { "a wide header over short rows", Repeat("a|", 20_000) + "\n" + Repeat("-|", 20_000) + "\n" + Repeat("|\n", 20_000) },
        { "formatting repeated in each paragraph", "<p>" + Repeat("<b><i><u><em><s><tt><big>", 300) + "</p>\n\n" + Repeat("x\n\n", 90_000) },
        { "formatting told apart by attributes", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<b title={i}>")) + Repeat("<p>x", 40_000) },
        { "definitions by the thousand", string.Concat(Enumerable.Range(0, 9_000).Select(i => $"[a{i}]: u\n")) },
        { "backticks in growing runs", string.Concat(Enumerable.Range(1, 440).Select(i => Repeat("`", i) + "e")) },
        { "attributes by the thousand", "<a " + string.Concat(Enumerable.Range(0, 15_000).Select(i => $"a{i} ")) + ">x" },
        { "lists in lists", string.Concat(Enumerable.Range(0, 440).Select(i => Repeat(" ", i) + "- a\n")) },
        { "crossed tags", Repeat("<b>", 100) + Repeat("<div>", 5_000) + Repeat("</b>", 70_000) },
    };

    [Theory]
    [MemberData(nameof(CostlyPieces))]
    public async Task Nothing_repeated_up_to_the_bound_and_past_it_takes_long_or_does_harm(string piece)
    {
        var html = await Bodies.Within(Seconds, () => Bodies.Html(Repeat(piece, 110_000)));
        Assert.InRange(html.Length, 0, 2_000_000);
        Harmless.Assert(html.Length > 50_000 ? html[..html.LastIndexOf('<', 50_000)] : html);
    }

    [Theory]
    [MemberData(nameof(GrowingBodies))]
    public async Task Nothing_small_grows_large(string what, string body)
    {
        var html = await Bodies.Within(Seconds, () => Bodies.Html(body));
        Assert.True(html.Length < 2_000_000, what);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("<div>")]
    public void What_nests_too_deep_is_shown_as_plain_text(string piece)
    {
        var html = Bodies.Html(Repeat(piece, 90_000));
        using var page = Bodies.Parse(html);
        Assert.StartsWith(Repeat(piece, 100), page.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("blockquote", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_keeps_its_paragraphs()
    {
        var html = Bodies.Html("first <b>line</b>\nsecond\n\nthird\n\n" + new string('>', 5_000));
        Assert.StartsWith("<p>first &lt;b&gt;line&lt;/b&gt;\nsecond</p>\n<p>third</p>\n<p>&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Moderate_nesting_stays_and_deep_nesting_is_flattened()
    {
        using var page = Bodies.Page(string.Concat(Enumerable.Repeat("<div>", 1_000)) + "text");
        Assert.Equal("text", page.Body!.TextContent.Trim());
        var depth = 0;
        for (var element = page.Body.FirstElementChild; element is not null; element = element.LastElementChild)
        {
            depth++;
        }

        Assert.InRange(depth, 40, Limits.Depth);
    }

    [Fact]
    public void A_body_at_the_bound_is_shown_whole_and_a_longer_one_is_cut_with_a_note()
    {
        var whole = Repeat("word ", Limits.BodyLength);
        Assert.DoesNotContain("cut-note", Bodies.Html(whole), StringComparison.Ordinal);
        var html = Bodies.Html(whole + "end");
        Assert.DoesNotContain("end<", html, StringComparison.Ordinal);
        Assert.EndsWith(
            "<p class=\"cut-note\">This text was cut: only its first 100,000 characters are shown.</p>\n", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div title=\"")]
    [InlineData("<!-- ")]
    [InlineData("```\n")]
    [InlineData("<script>")]
    [InlineData("<a href='")]
    public void The_note_is_seen_whatever_is_open_at_the_cut(string opening)
    {
        using var page = Bodies.Page(opening + Repeat("word ", 120_000));
        Assert.NotNull(page.QuerySelector("body > p.cut-note"));
    }

    [Fact]
    public void A_cut_splits_no_character_and_prefers_a_line_break()
    {
        Assert.DoesNotContain('\ud83d', Bodies.Html("a" + Repeat("😀", 120_000)).Replace("😀", "", StringComparison.Ordinal));
        Assert.Contains("<p>kept</p>", Bodies.Html(new string('a', 99_500) + "\n\nkept\n" + new string('b', 5_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_table_of_ordinary_shape_is_still_a_table()
    {
        using var page = Bodies.Page("a | b | c | d | e\n--|--|--|--|--\n" + Repeat("1 | 2 | **3** | 4 | 5\n", 20_000));
        Assert.True(page.QuerySelectorAll("td").Length > 4_000);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));
}
