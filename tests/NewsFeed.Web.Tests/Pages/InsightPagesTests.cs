using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsFeed.Web.Tests.Pages;

[OnEachEngine]
public sealed partial class InsightPagesTests
{
    [Theory]
    [InlineData("/trends")]
    [InlineData("/archive")]
    [InlineData("/archive/2026")]
    public async Task Lead_from_every_number_to_a_list_of_as_many_articles(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var page = await site.PageAsync(address);
        var marks = page.QuerySelectorAll("main a[href^='/?']").DistinctBy(mark => mark.GetAttribute("href")).ToArray();

        Assert.NotEmpty(marks);
        foreach (var mark in marks)
        {
            var list = await site.PageAsync(mark.GetAttribute("href")!);
            Assert.Equal(NumberOf(mark), Digits(list.QuerySelector(".total")!.TextContent));
        }
    }

    [Theory]
    [InlineData("/topics/robotics")]
    [InlineData("/topics/ai-policy")]
    [InlineData("/providers/northlight.example")]
    public async Task Lead_from_every_number_of_a_portrait_to_a_list_of_as_many_articles(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var page = await site.PageAsync(address);

        Assert.NotEmpty(page.QuerySelectorAll(".portrait svg a"));
        Assert.NotEmpty(page.QuerySelectorAll(".portrait ul li"));
        foreach (var mark in page.QuerySelectorAll(".portrait svg a, .portrait ul a"))
        {
            var list = await site.PageAsync(mark.GetAttribute("href")!);
            var number = mark.ParentElement!.LocalName == "li" ? Digits(mark.ParentElement.QuerySelector("b")!.TextContent) : NumberOf(mark);
            Assert.Equal(number, Digits(list.QuerySelector(".total")!.TextContent));
            Assert.Null(list.QuerySelector(".portrait"));
        }

        var best = await site.PageAsync(page.QuerySelector(".portrait h2 a")!.GetAttribute("href")!);
        Assert.Equal(
            best.QuerySelectorAll(".stories h2 a").Take(3).Select(link => link.GetAttribute("href")),
            page.QuerySelectorAll(".portrait ol a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Say_the_same_in_a_table_as_in_bars()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var page = await site.PageAsync("/trends");

        Assert.NotEmpty(page.QuerySelectorAll(".bars svg a"));
        Assert.All(page.QuerySelectorAll(".bars"), chart => Assert.Equal(
            chart.QuerySelectorAll("svg a").Select(bar => (bar.GetAttribute("href"), NumberOf(bar))),
            chart.QuerySelectorAll("td a").Select(cell => (cell.GetAttribute("href"), NumberOf(cell)))));
        Assert.All(page.QuerySelectorAll("svg a"), bar => Assert.Equal("-1", bar.GetAttribute("tabindex")));
    }

    [Theory]
    [InlineData("/archive/1999")]
    [InlineData("/archive/0")]
    [InlineData("/archive/10000")]
    [InlineData("/archive/99999999999")]
    [InlineData("/archive/x")]
    public async Task Of_a_year_without_articles_are_not_there(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Of_an_empty_store_say_so()
    {
        await using var site = await TestSite.EmptyAsync();

        Assert.Contains("no articles yet", (await site.PageAsync("/trends")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no articles yet", (await site.PageAsync("/archive")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_a_new_article_at_once()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var before = await site.PageTextAsync("/archive/2026");
        site.Folder.Write("in/_news/2026-11-24-late.md", ArticleText.Of("Late", "publishedDateTime: 2026-11-24T10:00:00Z"));
        await site.ImportAsync(site.Folder.Path("in"));

        Assert.NotEqual(before, await site.PageTextAsync("/archive/2026"));
    }

    /// <summary>Says its number in its name where it shows something else.</summary>
    private static int NumberOf(IElement mark)
    {
        var name = mark.GetAttribute("title") ?? mark.QuerySelector("title")?.TextContent ?? "";
        return Articles().Match(name) is { Success: true } found ? Digits(found.Value) : Digits(mark.QuerySelector("b")?.TextContent ?? mark.TextContent);
    }

    private static int Digits(string text) => int.Parse(new string([.. text.Where(char.IsDigit)]), CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9,]+ articles?$")]
    private static partial Regex Articles();
}
