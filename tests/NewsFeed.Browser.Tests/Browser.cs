using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsFeed.Browser.Tests;

/// <summary>One real Chromium for all browser tests; each test gets a window of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    /// <summary>Where pictures of pages go, to be looked at: <c>NEWSFEED_SCREENSHOTS</c>, else nowhere.</summary>
    public static string? Screenshots => Environment.GetEnvironmentVariable("NEWSFEED_SCREENSHOTS");

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("NEWSFEED_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a window on a site; see the other.</summary>
    public Task<Window> OpenAsync(TestSite site, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool javaScript = true) =>
        OpenAsync(site.Address, width, scheme, javaScript);

    /// <summary>Opens a window on a site. Requests to anywhere else are noted and refused, as there is no network.</summary>
    /// <param name="site">The address of the site to look at.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="javaScript">Whether scripts run.</param>
    public async Task<Window> OpenAsync(Uri site, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 780 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = javaScript,
        });
        var elsewhere = new ConcurrentQueue<string>();
        await context.RouteAsync(
            url => !url.StartsWith(site.ToString(), StringComparison.Ordinal),
            route =>
            {
                elsewhere.Enqueue(route.Request.Url);
                return route.AbortAsync();
            });
        return new Window(context, await context.NewPageAsync(), elsewhere);
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>A window of the browser.</summary>
/// <param name="Context">Its session.</param>
/// <param name="Page">What it shows.</param>
/// <param name="Elsewhere">Addresses outside the site that it asked for.</param>
public sealed record Window(IBrowserContext Context, IPage Page, IReadOnlyCollection<string> Elsewhere) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
