using System.Net;
using Microsoft.AspNetCore.Routing.Patterns;

namespace NewsFeed.Web.Tests;

/// <summary>Every address that the application knows, asked for with what is public and with what is not.</summary>
[OnEachEngine]
public sealed class EveryEndpointTests
{
    private const string Hidden = "zanzibarquux";

    [Fact]
    public async Task Tells_nothing_of_an_article_that_is_not_public_and_repeats_itself_with_304()
    {
        await using var site = await TestSite.WithSeedsAsync();
        site.Folder.Write($"in/_news/2026-11-20-{Hidden}.md", ArticleText.Of(
            Hidden, $"published: false\nwebUrl: https://{Hidden}.example/x\nprovider:\n  name: {Hidden}\n  domain: {Hidden}.example\ntopics: [AI, {Hidden}]", Hidden));
        site.Folder.Write("in/_news/2026-11-20-open.md", ArticleText.Of("Open"));
        Assert.Equal(2, (await site.ImportAsync(site.Folder.Path("in"))).New);
        var asked = 0;
        foreach (var address in site.Readable.SelectMany(AddressesOf).Distinct())
        {
            using var response = await site.GetAsync(address);
            var text = await response.Content.ReadAsStringAsync(TestSite.Cancellation);

            Assert.False(text.Contains(Hidden, StringComparison.OrdinalIgnoreCase), address);
            Assert.True((int)response.StatusCode < 500 || address == "/status/500", address);
            asked += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
            await AssertRepeatsAsync(site, address, response);
        }

        Assert.True(asked >= 15, $"{asked} addresses answered");
    }

    /// <summary>The second request of whatever may be kept costs nobody the body.</summary>
    private static async Task AssertRepeatsAsync(TestSite site, string address, HttpResponseMessage first)
    {
        if (first.StatusCode != HttpStatusCode.OK || first.Headers.ETag is not { } tag)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var second = await site.SendAsync(request);
        Assert.True(second.StatusCode == HttpStatusCode.NotModified, $"{(int)second.StatusCode} for {address}");
    }

    /// <summary>A pattern with its parameters filled by something public, and by something hidden.</summary>
    private static IEnumerable<string> AddressesOf(RoutePattern pattern) =>
        new[] { Public, Secret }.Select(values => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => values(parameter.Name, pattern),
            _ => "",
        })))));

    private static string Public(string parameter, RoutePattern pattern) => parameter switch
    {
        "slug" when pattern.RawText!.Contains("topics", StringComparison.Ordinal) => "ai",
        "slug" => "2026-11-20-open",
        "topic" => "ai",
        "domain" => "northlight.example",
        "status" or "code" => "404",
        "year" => "2026",
        "date" => "2026-11-20",
        "month" => "2026-11",
        _ => "1",
    };

    private static string Secret(string parameter, RoutePattern pattern) => parameter switch
    {
        "slug" when pattern.RawText!.Contains("articles", StringComparison.Ordinal) => $"2026-11-20-{Hidden}",
        "slug" or "topic" => Hidden,
        "domain" => $"{Hidden}.example",
        _ => Public(parameter, pattern),
    };
}
