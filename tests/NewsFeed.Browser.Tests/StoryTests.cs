using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What a reader does with a story of several articles.</summary>
/// <param name="browser">The browser.</param>
public sealed class StoryTests(Browser browser)
{
    [Theory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(360, false)]
    public async Task Reading_why_it_was_grouped_opening_it_and_following_its_members(int width, bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, width, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/");
        var card = page.Locator(".stories article").First;
        var reasons = card.GetByText("Policy Harbour leads: it has the best quality.");
        await Expect(reasons).ToBeHiddenAsync();

        await card.GetByText("Why grouped").ClickAsync();
        await Expect(reasons).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Link, new() { Name = "The whole story" }).ClickAsync();
        await page.WaitForURLAsync("**/articles/*#story");
        await Expect(page.Locator("#story h3")).ToHaveCountAsync(4);

        for (var i = 1; i < 4; i++)
        {
            var member = page.Locator("#story h3 a").Nth(i);
            var title = await member.InnerTextAsync();
            await member.ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync(title.Trim());
            await page.GoBackAsync();
        }

        Assert.Empty(window.Elsewhere);
    }

    [Fact]
    public async Task Asking_by_keyboard_why_an_article_is_there()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: false);
        var page = window.Page;
        await page.GotoAsync("/");
        var why = page.Locator(".stories article").First.Locator(".why");

        await page.Locator(".stories article h2 a").First.FocusAsync();
        for (var presses = 0; presses < 20 && await why.Locator("summary:focus").CountAsync() == 0; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");

        await Expect(why.GetByText("Rank")).ToBeVisibleAsync();
    }
}
