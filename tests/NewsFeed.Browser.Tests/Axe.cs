using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NewsFeed.Browser.Tests;

/// <summary>Asks axe what is wrong with a page for people who do not see it, or do not use a mouse.</summary>
public static class Axe
{
    /// <summary>How many are told: the same thing is often wrong in each row of a list.</summary>
    private const int Told = 12;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>All of its rules but those that are still tried out; how large a target is, too, which axe leaves out unless told otherwise.</summary>
    private const string Run = """
        () => axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
            .then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`)))
        """;

    /// <summary>Fails where axe finds anything on a page, with what it is and where: wide and light, then narrow and dark, with all that is folded laid open.</summary>
    /// <param name="page">The page, with scripts.</param>
    public static async Task AssertNothingAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.EvaluateAsync(Script);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1440, ColorScheme.Light), (360, ColorScheme.Dark)])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var found = await page.EvaluateAsync<JsonElement>(Run);
            Assert.True(found.GetArrayLength() == 0, $"{page.Url} at {width} px, {scheme}: {found.GetArrayLength()} found\n{string.Join('\n', found.EnumerateArray().Take(Told))}");
        }
    }
}
