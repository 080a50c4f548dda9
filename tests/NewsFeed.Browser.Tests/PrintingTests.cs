using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What comes out of the printer.</summary>
/// <param name="browser">The browser.</param>
public sealed class PrintingTests(Browser browser)
{
    [Fact]
    public async Task Printing_an_article_at_night_puts_the_article_and_its_source_in_black_on_white()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, scheme: ColorScheme.Dark);
        var page = window.Page;
        await page.GotoAsync("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate");
        var source = page.Locator(".piece > header .button");
        var address = await source.GetAttributeAsync("href");
        await Expect(page.Locator(".mast")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".body")).ToBeVisibleAsync();
        await Expect(page.Locator("#related")).ToBeVisibleAsync();
        foreach (var clicked in (string[])[".mast", ".foot", ".skip", ".why"])
        {
            await Expect(page.Locator(clicked).First).ToBeHiddenAsync();
        }

        Assert.Contains(address!, await source.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
        Assert.Equal("rgb(19, 26, 22)", await page.Locator("h1").EvaluateAsync<string>("title => getComputedStyle(title).color"));
    }
}
