using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What a reader does to find something and to keep finding it, in a real browser.</summary>
/// <param name="browser">The browser.</param>
public sealed class SearchingTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asking_with_a_slip_mending_it_and_taking_a_condition_away_by_keyboard_alone(bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/");

        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("model quality:good");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".place mark")).ToHaveTextAsync("g");

        await page.GoBackAsync();
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("model* quality:>=60");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync(["Search: model…", "Quality: 60 and more"]);
        await Expect(page.Locator(".stories mark").First).ToBeVisibleAsync();

        await page.Locator(".chips a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync(["Search: model…"]);
        Assert.Empty(window.Elsewhere);
    }

    [Fact]
    public async Task Taking_the_address_of_a_list_s_feed_along()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, width: 360);
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = window.Page;
        await page.GotoAsync("/topics/robotics?min-quality=60");

        await page.Locator("a.feed").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("a.feed")).ToHaveTextAsync("Address copied");
        Assert.Equal(new Uri(site.Address, "/topics/robotics.rss?min-quality=60").AbsoluteUri, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.EndsWith("/topics/robotics?min-quality=60", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_a_feed_s_link_without_scripts()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: false);
        await window.Page.GotoAsync("/topics/robotics");

        var answer = await window.Page.RunAndWaitForResponseAsync(() => window.Page.Locator("a.feed").ClickAsync(), response => response.Url.EndsWith(".rss", StringComparison.Ordinal));

        Assert.Equal("application/rss+xml; charset=utf-8", answer.Headers["content-type"]);
    }
}
