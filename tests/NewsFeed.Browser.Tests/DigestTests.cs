using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What a reader does who comes once a day.</summary>
/// <param name="browser">The browser.</param>
public sealed class DigestTests(Browser browser)
{
    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public async Task Opening_a_day_from_the_front_page_going_to_the_one_before_and_following_a_story_to_its_articles(int width, bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, width, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Site" }).GetByRole(AriaRole.Link, new() { Name = "Digests" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Digests");

        // The month of the newest seeds, whichever month it is now.
        await page.GotoAsync("/digest/2026-11");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mon 23 Nov" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Monday, 23 November 2026");
        await Expect(page.GetByText("grew: 3 → 4")).ToBeVisibleAsync();
        await page.Locator(".pager [rel=prev]").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sunday, 22 November 2026");

        await page.Locator(".mates").GetByRole(AriaRole.Link, new() { Name = "Perimeter" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Security researchers like the agent register");
        await Expect(page.Locator("#story h3")).ToHaveCountAsync(4);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All 3 articles" }).ClickAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync("3 articles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Digest of the day" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sunday, 22 November 2026");
        Assert.Empty(window.Elsewhere);
    }
}
