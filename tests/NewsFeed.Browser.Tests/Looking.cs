using Microsoft.Playwright;

namespace NewsFeed.Browser.Tests;

/// <summary>Looks at pages of the newsroom as people would.</summary>
public static class Looking
{
    /// <summary>Whether a page has anything against it: what axe finds, and anything that sticks out, at each width. Pictures are made in both schemes.</summary>
    /// <param name="page">The page, with scripts.</param>
    /// <param name="name">What its pictures are called.</param>
    public static async Task AtAsync(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
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
