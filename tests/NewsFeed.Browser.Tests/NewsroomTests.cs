using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsFeed.Accounts;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>What people do to come into the newsroom, in a real browser with a device that makes passkeys.</summary>
/// <param name="browser">The browser.</param>
public sealed class NewsroomTests(Browser browser)
{
    private const string Password = "seven grey herons at dusk";

    /// <summary>Milliseconds: hashing a password is slow on purpose, and slower on a busy machine.</summary>
    private const float Patience = 30_000;

    [Fact]
    public async Task Coming_in_by_the_first_link_a_passkey_and_a_code_and_inviting_somebody()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await using var window = await browser.OpenAsync(HostOf(site));
        var page = window.Page;
        await AddDeviceAsync(window);

        await page.GotoAsync($"/admin/setup?link={await site.InScopeAsync(services => services.GetRequiredService<AccountLinks>().SetUpAsync(TestSite.Cancellation))}");
        await LookAsync(page, "setup");
        await page.GetByLabel("Name to sign in by").FillAsync("Ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "Dashboard");
        await LookAsync(page, "dashboard");

        await page.GetByRole(AriaRole.Link, new() { Name = "Your account" }).ClickAsync();
        await LookAsync(page, "account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your passkeys" }).ClickAsync();
        await page.GetByLabel("What you call it").FillAsync("Desk");
        await page.GetByLabel("Current password").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The current password is another.", new() { Timeout = Patience });
        await page.GetByLabel("Current password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.Locator(".ledger tbody th")).ToHaveTextAsync("Desk", new() { Timeout = Patience });
        await LookAsync(page, "passkeys");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await HeadingAsync(page, "Sign in");
        await LookAsync(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in by a passkey" }).ClickAsync();
        await HeadingAsync(page, "Dashboard");

        await page.GotoAsync("/admin/people");
        await page.GetByLabel("Name (empty: they choose)").FillAsync("Vera");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await Expect(page.Locator("code.link")).ToContainTextAsync("/admin/setup?link=", new() { Timeout = Patience });
        await LookAsync(page, "people");
        Assert.Empty(window.Elsewhere);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asking_oneself_for_a_code_with_scripts_or_without(bool javaScript)
    {
        await using var site = await TestSite.EmptyAsync();
        await using var window = await browser.OpenAsync(HostOf(site), javaScript: javaScript);
        var page = window.Page;
        await page.GotoAsync($"/admin/setup?link={await site.InScopeAsync(services => services.GetRequiredService<AccountLinks>().SetUpAsync(TestSite.Cancellation))}");
        await page.GetByLabel("Name to sign in by").FillAsync("Ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "Dashboard");
        await page.GotoAsync("/admin/account/codes");
        await page.GetByLabel("Current password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        var key = (await page.Locator("code.link").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await LookAsync(page, "code-secret", javaScript);
        await page.GetByLabel("The code that the app shows").FillAsync(OneTimeCode.At(key, DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(AccountRules.RecoveryCodes, new() { Timeout = Patience });
        var recovery = await page.Locator(".codes li").First.InnerTextAsync();
        await LookAsync(page, "recovery-codes", javaScript);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "One-time code");
        await LookAsync(page, "code", javaScript);
        await page.GetByLabel("The six digits").FillAsync(recovery);
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "Dashboard");
        await page.GotoAsync("/admin/account/codes");
        await Expect(page.GetByText("9 recovery codes left")).ToBeVisibleAsync();
        await LookAsync(page, "codes", javaScript);
        await page.GotoAsync("/admin/nowhere");
        await LookAsync(page, "nowhere", javaScript);
    }

    /// <summary>Passkeys belong to a name; the number of a machine will not do.</summary>
    private static Uri HostOf(TestSite site) => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    private static async Task AddDeviceAsync(Window window)
    {
        var device = await window.Context.NewCDPSessionAsync(window.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            }),
        });
    }

    private static Task HeadingAsync(IPage page, string text) => Expect(page.Locator("h1")).ToHaveTextAsync(text, new() { Timeout = Patience });

    /// <summary>Whether a page has anything against it, at each width and in both schemes.</summary>
    private static async Task LookAsync(IPage page, string name, bool javaScript = true)
    {
        if (!javaScript)
        {
            return;
        }

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
