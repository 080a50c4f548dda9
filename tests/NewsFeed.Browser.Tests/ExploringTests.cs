using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>Ways into the feed other than its front page.</summary>
/// <param name="browser">The browser.</param>
public sealed partial class ExploringTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Going_from_a_bar_of_the_trends_to_just_its_articles_and_back(bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/trends");

        var bar = page.Locator(".bars svg a").First;
        var promised = Number().Match((await bar.Locator("title").TextContentAsync())!).Value;
        await bar.ClickAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync(new Regex($"^{promised} article"));
        await Expect(page.Locator(".stories article")).ToHaveCountAsync(int.Parse(promised, CultureInfo.InvariantCulture));

        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Trends");
    }

    [Fact]
    public async Task Trying_each_example_of_the_help_for_searching()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "What a search can say" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("How to search");
        var examples = page.Locator(".guide th a");
        Assert.True(await examples.CountAsync() >= 15);

        foreach (var text in await examples.AllTextContentsAsync())
        {
            await page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true }).ClickAsync();
            await Expect(page.Locator("[name=q]").First).ToHaveValueAsync(text);
            await Expect(page.Locator(".chips li").First).ToBeVisibleAsync();
            await Expect(page.Locator(".total")).ToBeVisibleAsync();
            await page.GoBackAsync();
        }
    }

    [Theory]
    [InlineData("/", 1440)]
    [InlineData("/", 360)]
    [InlineData("/topics/ai", 1440)]
    [InlineData("/topics/ai", 360)]
    [InlineData("/trends", 768)]
    public async Task Reading_while_a_page_still_loads_without_anything_jumping(string address, int width)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, width);
        await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var jumped = await window.Page.EvaluateAsync<string>("""
            () => new Promise(done => {
              const jumped = [];
              new PerformanceObserver(list => {
                for (const entry of list.getEntries()) for (const source of entry.sources)
                  jumped.push(`${source.node?.nodeName}.${source.node?.className} ${JSON.stringify(source.previousRect)} ${JSON.stringify(source.currentRect)}`);
              }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => done(jumped.join('\n'))));
            })
            """);

        Assert.True(jumped.Length == 0, jumped);
    }

    [GeneratedRegex(@"\d+(?= article)")]
    private static partial Regex Number();
}
