using AngleSharp.Dom;

namespace NewsFeed.Web.Tests.Api.OpenApi;

[OnEachEngine]
public sealed class ApiPageTests
{
    [Fact]
    public async Task Shows_all_of_the_document_with_an_anchor_for_each_part()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var document = await site.DocumentAsync();
        var page = await site.PageAsync("/api");

        Assert.All(document.Operations(), operation =>
        {
            var section = page.GetElementById(operation.Id)!;
            Assert.Contains($"{operation.Method} {operation.Path}", section.TextContent, StringComparison.Ordinal);
            Assert.Equal(operation.Parameters.Select(parameter => parameter.Name), section.QuerySelectorAll("th[scope=row]").Select(name => name.TextContent));
            Assert.Equal(operation.Answers.Count(), section.QuerySelectorAll(".answers pre").Length);
            Assert.Contains("curl ", section.QuerySelector(".command")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(operation.NeedsToken, section.QuerySelector(".command")!.TextContent.Contains("Bearer $token", StringComparison.Ordinal));
        });
        Assert.All(document.Components!.Schemas!.Where(schema => schema.Value.Properties?.Count > 0), schema => Assert.NotNull(page.GetElementById($"shape-{schema.Key}")));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
    }

    [Fact]
    public async Task Needs_no_script_and_loads_nothing_from_elsewhere()
    {
        await using var site = await TestSite.EmptyAsync();
        var page = await site.PageAsync("/api");

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href]"), element => (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
        var form = page.QuerySelector("#articles form")!;
        Assert.Equal("/api/v1/articles", form.GetAttribute("action"));
        var asked = string.Join('&', form.QuerySelectorAll<IElement>("input").Select(input => $"{input.GetAttribute("name")}={(input.GetAttribute("name") == "limit" ? "3" : "")}"));
        using var answer = await site.GetAsync($"/api/v1/articles?{asked}");
        Assert.True(answer.IsSuccessStatusCode, asked);
    }

    [Fact]
    public async Task Is_a_link_away_from_every_page_and_names_the_site_in_commands()
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:BaseUrl", "https://news.example/feed/"));

        Assert.NotNull((await site.PageAsync("/")).QuerySelector("footer a[href$='/api']"));
        Assert.Contains("curl \"https://news.example/feed/api/v1/topics\"", (await site.PageAsync("/api")).Body!.TextContent, StringComparison.Ordinal);
    }
}
