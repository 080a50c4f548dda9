using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(NewsFeed.Browser.Tests.Browser))]

namespace NewsFeed.Browser.Tests;

/// <summary>What a reader does on a first visit, in a real browser.</summary>
/// <param name="browser">The browser.</param>
public sealed class ReadingTests(Browser browser)
{
    /// <summary>The first block of the page that reaches further right than the masthead's rule, which marks the edge.</summary>
    private const string BeyondTheEdge = """
        (() => {
            const edge = document.querySelector('.mast').getBoundingClientRect().right + 1;
            const beyond = [...document.querySelectorAll('main, main section, main nav, main article, main img, main p, main ul')]
                .find(element => element.checkVisibility() && element.getBoundingClientRect().right > edge);
            return beyond ? `${beyond.tagName} ${beyond.className}` : '';
        })()
        """;

    [Theory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(360, false)]
    public async Task Filtering_by_topic_and_quality_opening_an_article_and_following_a_related_link(int width, bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, width, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/");
        var all = await TotalAsync(page);

        await OpenFiltersAsync(page);
        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { NameRegex = new("^AI Policy ") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/?topic=ai-policy").AbsoluteUri);
        var ofTopic = await TotalAsync(page);
        await OpenFiltersAsync(page);
        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { NameRegex = new("^Outstanding") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/?topic=ai-policy&min-quality=100").AbsoluteUri);
        var ofBoth = await TotalAsync(page);

        Assert.InRange(ofTopic, 1, all - 1);
        Assert.InRange(ofBoth, 1, ofTopic - 1);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ministers sign the Halvorn Accord") }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Ministers sign the Halvorn Accord");
        var related = page.Locator("#related h3 a[href^='/articles/']").First;
        var title = await related.InnerTextAsync();
        await related.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title.Trim());
        await Expect(page.GetByText("Mentioned by")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equal(ofBoth, await TotalAsync(page));
        await page.Locator(".chips").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/?min-quality=100").AbsoluteUri);
        Assert.True(await TotalAsync(page) > ofBoth);
        Assert.Empty(window.Elsewhere);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Playing_a_video_asks_its_service_for_nothing_before_the_click(bool javaScript)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site, javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync("/?type=video");
        await page.Locator(".stories h2 a").First.ClickAsync();
        var frame = page.FrameLocator("iframe");
        await Expect(frame.GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        Assert.Empty(window.Elsewhere);

        var request = await page.RunAndWaitForRequestAsync(() => frame.GetByRole(AriaRole.Link).ClickAsync(), asked => !asked.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal));

        Assert.Matches("^https://(www.youtube-nocookie.com/embed/|player.vimeo.com/video/)", request.Url);
    }

    [Fact]
    public async Task Getting_to_the_first_story_by_keyboard_alone()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(site);
        var page = window.Page;
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToContainTextAsync("Skip");
        await page.Keyboard.PressAsync("Enter");
        for (var presses = 0; presses < 60 && await page.Locator(".stories h2 a:focus").CountAsync() == 0; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var outline = await page.Locator(":focus").EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle");
        Assert.NotEqual("none", outline);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/articles/"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics")]
    [InlineData("/topics/ai-in-healthcare")]
    [InlineData("/providers")]
    [InlineData("/providers/northlight.example")]
    [InlineData("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate")]
    [InlineData("/?q=nothing-like-this")]
    [InlineData("/?sort=wrong")]
    [InlineData("/?q=(robot OR model*) -type:video quality:>=20 date:2026")]
    [InlineData("/?q=robot quality:good")]
    [InlineData("/trends")]
    [InlineData("/archive")]
    [InlineData("/archive/2026")]
    [InlineData("/help/search")]
    [InlineData("/api")]
    [InlineData("/digest/2026-11-23")]
    [InlineData("/nowhere")]
    public async Task Looking_at_a_page_at_any_width_in_light_and_dark_never_scrolls_sideways_or_complains(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await browser.OpenAsync(site, 360, scheme);
            var complaints = new List<string>();
            window.Page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) { complaints.Add(message.Text); } };
            window.Page.PageError += (_, error) => complaints.Add(error);
            await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            foreach (var width in (int[])[360, 768, 1440])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{address} at {width} px is {overflow} px too wide");
                Assert.Equal("", await window.Page.EvaluateAsync<string>(BeyondTheEdge));
                Assert.Empty(complaints);
                Assert.Empty(window.Elsewhere);
                await ShootAsync(window.Page, address, width, scheme);
            }
        }
    }

    [Fact]
    public async Task Looking_at_words_wider_than_the_screen_never_scrolls_sideways()
    {
        var word = new string('W', 90);
        var host = $"{new string('w', 60)}.example.org";
        await using var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_news/2026-05-01-wide.md", ArticleText.Of(
            word,
            $"""
            excerpt: {word}
            originalUrl: https://{host}/
            tags: [{word}]
            topics: [{word}]
            provider: {"{"} name: {word}, domain: example.org, authors: [{word}] {"}"}
            related: [{"{"} title: {word}, excerpt: {word}, webUrl: "https://{host}/r", provider: {"{"} name: {word}, domain: {host} {"}"} {"}"}]
            """,
            $"{word}\n\n| {word} | b |\n|---|---|\n| {word} | d |\n\n    {word}\n"));
        Assert.Equal(1, (await site.ImportAsync(site.Folder.Path("in"))).New);

        foreach (var address in (string[])["/", "/articles/2026-05-01-wide", "/topics", $"/topics/{word.ToLowerInvariant()}", "/providers", "/providers/example.org", $"/?q={word}", "/digest/2026-05", "/digest/2026-05-01"])
        {
            foreach (var width in (int[])[360, 768, 1440])
            {
                await using var window = await browser.OpenAsync(site, width);
                await window.Page.GotoAsync(address);

                var overflow = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{address} at {width} px is {overflow} px too wide");
                Assert.Equal("", await window.Page.EvaluateAsync<string>(BeyondTheEdge));
            }
        }
    }

    private static async Task ShootAsync(IPage page, string address, int width, ColorScheme scheme)
    {
        if (Browser.Screenshots is { } folder)
        {
            var name = string.Concat(address.Trim('/').Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
            name = name.Length == 0 ? "front" : name[..Math.Min(30, name.Length)];
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png".ToLowerInvariant()) });
        }
    }

    private static async Task OpenFiltersAsync(IPage page)
    {
        // On wide screens they are open; on narrow ones they stand behind a button.
        var choice = page.Locator(".facets li a:visible").First;
        var button = page.Locator(".facets summary:visible").First;
        await Expect(choice.Or(button).First).ToBeVisibleAsync();
        if (!await choice.IsVisibleAsync())
        {
            await button.ClickAsync();
        }
    }

    private static async Task<int> TotalAsync(IPage page)
    {
        var text = await page.Locator(".total").First.InnerTextAsync();
        return int.Parse(new string([.. text.Trim().TakeWhile(letter => !char.IsLetter(letter)).Where(char.IsDigit)]), CultureInfo.InvariantCulture);
    }
}
