namespace NewsFeed.Browser.Tests;

/// <summary>Every kind of public page, asked for what keeps anybody from reading it.</summary>
/// <param name="browser">The browser.</param>
/// <param name="seeds">The site; the tests only read.</param>
public sealed class AxeTests(Browser browser, SeededSite seeds) : IClassFixture<SeededSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?topic=ai-policy&min-quality=60&sort=newest")]
    [InlineData("/?q=robot quality:good")]
    [InlineData("/?q=nothing-like-this")]
    [InlineData("/?q=model*&sort=relevance")]
    [InlineData("/topics")]
    [InlineData("/topics/robotics")]
    [InlineData("/providers")]
    [InlineData("/providers/northlight.example")]
    [InlineData("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate")]
    [InlineData("/trends")]
    [InlineData("/archive")]
    [InlineData("/archive/2026")]
    [InlineData("/help/search")]
    [InlineData("/api")]
    [InlineData("/nowhere")]
    public async Task Finds_nothing_on_a_page_of_readers(string address)
    {
        await using var window = await browser.OpenAsync(seeds.Site);
        await window.Page.GotoAsync(address);

        await Axe.AssertNothingAsync(window.Page);
    }

    [Fact]
    public async Task Finds_nothing_on_an_article_with_a_player()
    {
        await using var window = await browser.OpenAsync(seeds.Site);
        await window.Page.GotoAsync("/?type=video");
        await window.Page.Locator(".stories h2 a").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/articles/**");

        await Axe.AssertNothingAsync(window.Page);
    }
}

/// <summary>A site with the seeds, for tests that only read.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.WithSeedsAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
