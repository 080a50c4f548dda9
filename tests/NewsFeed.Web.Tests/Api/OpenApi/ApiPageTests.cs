namespace NewsFeed.Web.Tests.Api.OpenApi;

[OnEachEngine]
public sealed class ApiPageTests
{
    [Fact]
    public async Task Shows_the_document_without_scripts_and_without_anything_from_elsewhere()
    {
        await using var site = await TestSite.EmptyAsync();
        var document = await site.DocumentAsync();
        var page = await site.PageAsync("/api");
        var text = page.Body!.TextContent;

        Assert.All(document.Operations(), operation =>
        {
            Assert.Contains($"{operation.Method} {operation.Path}", text, StringComparison.Ordinal);
            Assert.NotNull(page.GetElementById(operation.Id));
        });
        Assert.All(document.Components!.Schemas!.Where(schema => schema.Value.Properties?.Count > 0), schema => Assert.NotNull(page.GetElementById($"shape-{schema.Key}")));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href]"), element => (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
    }
}
