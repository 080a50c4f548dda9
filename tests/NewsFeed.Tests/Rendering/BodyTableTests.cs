namespace NewsFeed.Tests.Rendering;

public sealed class BodyTableTests
{
    private const string Region = "div.table-scroll[role=region][tabindex='0'][aria-label=Table]";

    [Theory]
    [InlineData("a | b\n--|--\n1 | 2")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    public void A_table_stands_in_a_region_that_scrolls_and_takes_focus(string body)
    {
        using var page = Bodies.Page(body);
        Assert.NotNull(page.QuerySelector($"{Region} > table"));
    }

    [Fact]
    public void An_authors_div_cannot_pose_as_a_region()
    {
        using var page = Bodies.Page("<div class=table-scroll role=alert tabindex=1 aria-label=x>y</div>");
        Assert.Empty(page.QuerySelector("div")!.Attributes);
    }

    [Fact]
    public void Alignments_become_classes_and_no_styles()
    {
        using var page = Bodies.Page("a | b | c | d\n:--|:-:|--:|--\n1 | 2 | 3 | 4");
        string?[] classes = ["align-left", "align-center", "align-right", null];
        Assert.Equal(classes, page.QuerySelectorAll("th").Select(cell => cell.GetAttribute("class")));
        Assert.Equal(classes, page.QuerySelectorAll("td").Select(cell => cell.GetAttribute("class")));
        Assert.Null(page.QuerySelector("[style]"));
    }

    [Fact]
    public void Spans_are_kept_within_reason()
    {
        using var page = Bodies.Page("<table><tr><td colspan=2 rowspan=3>a</td><td colspan=65000 rowspan=x>b</td></tr></table>");
        Assert.NotNull(page.QuerySelector("td[colspan='2'][rowspan='3']"));
        Assert.Empty(page.QuerySelectorAll("td")[1].Attributes);
    }

    [Fact]
    public void A_table_in_a_table_is_balanced()
    {
        var html = Bodies.Html("<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>");
        using var page = Bodies.Parse(html);
        Assert.Equal(2, page.QuerySelectorAll($"{Region} > table").Length);
        Harmless.Assert(html);
    }
}
