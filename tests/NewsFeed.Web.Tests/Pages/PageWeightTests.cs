using System.Net.Http.Headers;

namespace NewsFeed.Web.Tests.Pages;

/// <summary>What a reader on a slow line waits for: the bytes that a browser needs before it can draw a list, as they are sent.</summary>
[OnEachEngine]
public sealed class PageWeightTests
{
    /// <summary>What a server sends in the first round trip of a connection: ten packets.</summary>
    private const int FirstFlight = 14 * 1024;

    [Fact]
    public async Task Lists_are_drawn_from_fourteen_kilobytes_of_page_and_styles()
    {
        await using var site = await TestSite.WithSeedsAsync();
        foreach (var address in (string[])["/", "/?sort=newest", "/?topic=ai&min-quality=60", "/?any-topic=ai&any-topic=robotics", "/?q=the", "/topics/ai", "/topics/machine-learning"])
        {
            var page = await site.PageAsync(address);
            Assert.True(page.QuerySelectorAll(".stories article").Length > 10, address);
            var bytes = await SizeAsync(site, address);
            foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
            {
                bytes += await SizeAsync(site, sheet.GetAttribute("href")!);
            }

            Assert.True(bytes <= FirstFlight, $"{address} takes {bytes} bytes.");
        }
    }

    [Fact]
    public async Task Scripts_are_twenty_kilobytes_in_all()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var scripts = new HashSet<string>();
        foreach (var address in (string[])["/", "/topics/ai", "/providers", "/trends", "/archive", "/help/search", "/api"])
        {
            var page = await site.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src])"));
            scripts.UnionWith(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!));
        }

        Assert.NotEmpty(scripts);
        var bytes = 0L;
        foreach (var script in scripts)
        {
            bytes += await SizeAsync(site, script);
        }

        Assert.True(bytes <= 20 * 1024, $"{string.Join(", ", scripts)}: {bytes} bytes.");
    }

    private static async Task<long> SizeAsync(TestSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await site.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, address);
        return (await response.Content.ReadAsByteArrayAsync(TestSite.Cancellation)).LongLength;
    }
}
