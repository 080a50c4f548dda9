using System.Net;
using AngleSharp.Dom;
using CsCheck;
using NewsFeed.Search;

namespace NewsFeed.Web.Tests.Pages;

[OnEachEngine]
public sealed class SearchPageTests
{
    [Fact]
    public async Task Says_part_by_part_what_it_understood_and_lets_each_part_be_taken_away()
    {
        await using var site = await TestSite.WithSeedsAsync();

        var page = await site.PageAsync("/?q=" + Uri.EscapeDataString("(robot OR model) topic:\"AI in Healthcare\" -type:video quality:>=20"));

        Assert.Equal(
            ["robot or model", "Topic: AI in Healthcare", "Not: Type: video", "Quality: 20 and more"],
            page.QuerySelectorAll(".chips bdi").Select(chip => chip.TextContent));
        Assert.Equal(
            "/?q=" + Uri.EscapeDataString("(robot OR model) -type:video quality:>=20"),
            page.QuerySelectorAll(".chips a")[1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("date:2026", "2026")]
    [InlineData("date:2024-02", "February 2024")]
    [InlineData("date:2026-05-01", "1 May 2026")]
    [InlineData("date:2026-01..2026-02", "1 Jan 2026 to 28 Feb 2026")]
    [InlineData("date:>=2026-02", "Since 1 Feb 2026")]
    [InlineData("date:9999-12", "December 9999")]
    [InlineData("date:0001-01-01..9999-12-31", "1 Jan 0001 to 31 Dec 9999")]
    public async Task Calls_spans_of_days_as_people_do(string search, string words)
    {
        await using var site = await TestSite.WithSeedsAsync();

        var page = await site.PageAsync("/?q=" + Uri.EscapeDataString(search));

        Assert.Equal(words, Assert.Single(page.QuerySelectorAll(".chips bdi")).TextContent);
    }

    [Fact]
    public async Task Marks_the_words_that_were_found()
    {
        await using var site = await TestSite.WithSeedsAsync();

        var page = await site.PageAsync("/?q=title:model*");

        Assert.NotEmpty(page.QuerySelectorAll(".stories article"));
        Assert.All(page.QuerySelectorAll(".stories article h2"), title => Assert.StartsWith("model", title.QuerySelector("mark")!.TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Points_at_the_character_that_it_does_not_understand()
    {
        await using var site = await TestSite.WithSeedsAsync();

        using var response = await site.GetAsync("/?q=" + Uri.EscapeDataString("robot quality:good"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await TestSite.ParseAsync(response);
        Assert.Contains("at character 15", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("g", page.QuerySelector(".place mark")!.TextContent);
    }

    [Fact]
    public async Task Has_a_page_of_help_whose_examples_all_work()
    {
        await using var site = await TestSite.WithSeedsAsync();

        var examples = (await site.PageAsync("/help/search")).QuerySelectorAll<IElement>(".guide a").ToArray();

        Assert.Equal(SearchExamples.All.Count, examples.Length);
        foreach (var example in examples)
        {
            var page = await site.PageAsync(example.GetAttribute("href")!);
            Assert.NotEmpty(page.QuerySelectorAll(".chips li"));
        }
    }

    [Fact]
    public async Task Answers_whatever_is_typed_with_a_list_or_a_sentence()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var piece = Gen.OneOf(
            Gen.String[0, 6], Gen.OneOf("(", ")", "OR", "-", "\"", "topic:", "quality:>", "date:7d", "title:a*", "has:related", "robot", "<b>", "'", "\\", "%", "\uD800", "\0"));

        foreach (var text in piece.Array[1, 8].Select(pieces => string.Join(' ', pieces)).Array[500].Single())
        {
            using var response = await site.GetAsync("/?q=" + Uri.EscapeDataString(text));
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
        }
    }
}
