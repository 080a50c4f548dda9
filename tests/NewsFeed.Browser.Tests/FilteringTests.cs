using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What a reader does to narrow a list down, in a real browser: in place where scripts run, by links and forms where they do not.</summary>
/// <param name="browser">The browser.</param>
public sealed class FilteringTests(Browser browser)
{
    [Fact]
    public async Task In_place_keeps_the_page_the_focus_and_the_history_and_is_said_aloud()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.EvaluateAsync("window.stayed = true");
        var all = await page.Locator(".total").TextContentAsync();

        await Choice(page, "AI Policy").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync(["Topic: AI Policy"]);
        Assert.EndsWith("/?topic=ai-policy", page.Url, StringComparison.Ordinal);
        await Expect(Choice(page, "AI Policy")).ToBeFocusedAsync();
        var some = await page.Locator(".total").TextContentAsync();
        Assert.NotEqual(all, some);
        await Expect(page.Locator("body > [role=status]")).ToHaveTextAsync($"{some}, Topic: AI Policy");

        await page.Locator(".order a", new() { HasText = "Oldest" }).ClickAsync();
        await Expect(page.Locator(".order a[aria-current]")).ToHaveTextAsync("Oldest");
        await page.GoBackAsync();
        await Expect(page.Locator(".order a[aria-current]")).ToHaveTextAsync("Top");
        await page.GoBackAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync(all!);
        Assert.Equal(0, await page.Locator(".chips").CountAsync());
        await page.GoForwardAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync(some!);

        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
        await page.ReloadAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync(some!);
        Assert.Empty(window.Elsewhere);
    }

    [Fact]
    public async Task By_the_handles_of_the_scores_and_by_the_beginning_of_a_provider_s_name()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.EvaluateAsync("window.stayed = true");

        var lowest = page.GetByLabel("Lowest quality");
        var from = int.Parse(await lowest.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await lowest.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync([$"Quality: {from + 1} and more"]);
        Assert.EndsWith($"/?min-quality={from + 1}", page.Url, StringComparison.Ordinal);
        await Expect(lowest).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync([$"Quality: {from + 2} and more"]);

        await page.Locator("#provider").FocusAsync();
        await Expect(page.Locator("#providers option").First).ToBeAttachedAsync();
        await page.Keyboard.TypeAsync("northlight");
        Assert.Equal("northlight.example", await page.EvaluateAsync<string>("[...document.querySelectorAll('#providers option')].find(option => option.label.startsWith('Northlight')).value"));
        await page.Keyboard.TypeAsync(".example");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips li")).ToHaveCountAsync(3);
        Assert.Contains("provider=northlight.example", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
    }

    [Fact]
    public async Task By_one_topic_or_another()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/?topic=ai-policy");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^or AI Ethics") }).ClickAsync();
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync(["Topic: AI Ethics", "or: AI Policy"]);
        var before = await TotalAsync(page);
        var third = page.Locator(".facets .or").First;
        var more = int.Parse((await third.TextContentAsync())!.Split('+')[1], System.Globalization.CultureInfo.InvariantCulture);
        await third.ClickAsync();

        await Expect(page.Locator(".chips bdi")).ToHaveCountAsync(3);
        Assert.Equal(before + more, await TotalAsync(page));

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove Topic: AI Ethics" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/\?topic=ai-policy$"));
    }

    [Fact]
    public async Task By_a_bar_of_a_portrait_and_leaving_the_folds_of_other_cards_shut()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/topics/ai");
        await page.EvaluateAsync("window.stayed = true");
        await page.Locator(".why summary").First.ClickAsync();

        await page.Locator(".portrait svg a").Last.ClickAsync();

        await Expect(page.Locator(".chips li")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".stories details[open]")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
    }

    [Fact]
    public async Task Without_scripts_goes_by_two_numbers_and_a_domain()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: false);
        var page = window.Page;
        await page.GotoAsync("/?sort=newest");

        await page.Locator("[name=min-quality]").FillAsync("60");
        await page.Locator("[name=max-quality]").FillAsync("90");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips bdi")).ToHaveTextAsync(["Quality: 60 to 90"]);
        await page.Locator("#provider").FillAsync("northlight.example");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".chips li")).ToHaveCountAsync(3);
        Assert.EndsWith("/?provider=northlight.example&min-quality=60&max-quality=90&sort=newest", Sorted(page.Url), StringComparison.Ordinal);
    }

    private static async Task<int> TotalAsync(IPage page) =>
        int.Parse((await page.Locator(".total").TextContentAsync())!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static ILocator Choice(IPage page, string name) => page.Locator(".facets a:not(.not, .or)", new() { Has = page.Locator("bdi", new() { HasTextString = name }) }).First;

    /// <summary>Forms send their own fields last.</summary>
    private static string Sorted(string url)
    {
        var parts = url.Split('?');
        string[] order = ["provider", "min-quality", "max-quality", "sort"];
        return $"{parts[0]}?{string.Join('&', parts[1].Split('&').OrderBy(part => Array.IndexOf(order, part.Split('=')[0])))}";
    }
}
