using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsFeed.Accounts;
using NewsFeed.Store;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What an editor does to put topics in order, and what readers see of it, in a real browser.</summary>
/// <param name="browser">The browser.</param>
public sealed class CuratingTests(Browser browser)
{
    private const string Password = "seven grey herons at dusk";

    /// <summary>Milliseconds: hashing a password is slow on purpose, and slower on a busy machine.</summary>
    private const float Patience = 30_000;

    [Fact]
    public async Task Merging_a_topic_and_splitting_and_joining_a_story_after_their_impact_was_shown()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(new UriBuilder(site.Address) { Host = "localhost" }.Uri);
        var page = window.Page;
        await page.GotoAsync($"/admin/setup?link={await site.InScopeAsync(services => services.GetRequiredService<AccountLinks>().InviteAsync("Ada", AccountRole.Editor, "test", TestSite.Cancellation))}");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "Dashboard");

        await page.GetByRole(AriaRole.Link, new() { Name = "Topics", Exact = true }).ClickAsync();
        await LookAsync(page, "topics");
        await page.GetByLabel("Name or address").FillAsync("translation");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Machine Translation" }).ClickAsync();
        await HeadingAsync(page, "Machine Translation");
        await LookAsync(page, "topic");
        await page.GetByLabel("The other topic").FillAsync("natural-language-processing");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".plan h2")).ToHaveTextAsync("Merge “Machine Translation” into “Natural Language Processing”?");
        await Expect(page.Locator(".impact")).ToContainTextAsync("1 address and 3 feeds change");
        await LookAsync(page, "merge");
        await page.GetByLabel("Why, for the history").FillAsync("One subject, two names");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("They are one now");
        await LookAsync(page, "merged");

        var old = await page.GotoAsync("/topics/machine-translation");
        Assert.EndsWith("/topics/natural-language-processing", page.Url, StringComparison.Ordinal);
        Assert.Equal(301, (await old!.Request.RedirectedFrom!.ResponseAsync())!.Status);
        await HeadingAsync(page, "Natural Language Processing");
        var feed = await page.APIRequest.GetAsync(new Uri(site.Address, "/topics/machine-translation.rss").AbsoluteUri);
        Assert.EndsWith("/topics/natural-language-processing.rss", feed.Url, StringComparison.Ordinal);
        Assert.Contains("Natural Language Processing", await feed.TextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/admin/providers");
        await LookAsync(page, "providers");
        await SplitAndJoinAsync(page);
        Assert.Empty(window.Elsewhere);
    }

    private static async Task SplitAndJoinAsync(IPage page)
    {
        await page.GotoAsync("/admin/stories");
        await LookAsync(page, "stories");
        await page.Locator("tbody th a").First.ClickAsync();
        var members = page.GetByRole(AriaRole.Checkbox);
        await Expect(members.First).ToBeVisibleAsync();
        var count = await members.CountAsync();
        var (led, leaving) = (await members.First.GetAttributeAsync("value"), await members.Last.GetAttributeAsync("value"));
        await LookAsync(page, "story");
        await members.Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Split off what is ticked" }).ClickAsync();
        await Expect(page.Locator(".plan")).ToContainTextAsync("1 row becomes 2");
        await LookAsync(page, "split");
        await page.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It was split");
        await LookAsync(page, "was-split");
        await page.GotoAsync($"/articles/{leaving}");
        await Expect(page.Locator("#story")).ToHaveCountAsync(0);

        await page.GotoAsync($"/admin/stories/{leaving}");
        var title = await page.Locator("h1").InnerTextAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).First).ToBeVisibleAsync();
        await page.GotoAsync($"/admin/stories/{led}");
        await page.GetByLabel("Search for the other article").FillAsync(string.Join(' ', title.Split(' ').Take(4)));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Its whole story comes with it.");
        await LookAsync(page, "join-search");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Join with {title}" }).ClickAsync();
        await Expect(page.Locator(".plan h2")).ToHaveTextAsync("Make one story of these?");
        await LookAsync(page, "join");
        await page.GetByLabel("Why, for the history").FillAsync("One event after all");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("They are one story now");
        await LookAsync(page, "was-joined");
        await page.GotoAsync($"/articles/{leaving}");
        await Expect(page.Locator("#story article")).ToHaveCountAsync(count);
    }

    private static Task HeadingAsync(IPage page, string text) => Expect(page.Locator("h1")).ToHaveTextAsync(text, new() { Timeout = Patience });

    /// <summary>Whether a page has anything against it, at each width and in both schemes.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        await Axe.AssertNothingAsync(page);
        foreach (var width in (int[])[360, 768, 1440])
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{name} at {width} px");
            foreach (var scheme in Browser.Screenshots is null ? (ColorScheme[])[] : [ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Screenshots!, $"newsroom-{name}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
            }
        }
    }
}
