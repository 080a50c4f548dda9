using System.Net;

namespace NewsFeed.Web.Tests.Caching;

[OnEachEngine]
public sealed class KeptPagesTests
{
    private const string News = "in/_news/2026-11-24-late.md";

    [Theory]
    [InlineData("/")]
    [InlineData("/?topic=ai-policy&min-quality=80")]
    [InlineData("/topics")]
    [InlineData("/topics/ai")]
    [InlineData("/providers")]
    [InlineData("/providers/northlight.example")]
    [InlineData("/feed.rss")]
    [InlineData("/topics/ai.atom?min-quality=60")]
    [InlineData("/providers/northlight.example.json")]
    [InlineData("/feeds.opml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-topics.xml")]
    [InlineData("/sitemap-providers.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/llms.txt")]
    [InlineData("/digest")]
    [InlineData("/digest/2026-11-23")]
    [InlineData("/digest/weekly.atom")]
    [InlineData("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate")]
    public async Task Are_given_again_byte_for_byte_and_as_304_to_who_has_them(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var first = await site.GetAsync(address);
        using var second = await site.GetAsync(address);

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestSite.Cancellation), await second.Content.ReadAsByteArrayAsync(TestSite.Cancellation));
        Assert.True(second.Headers.CacheControl!.NoCache);

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await site.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync(TestSite.Cancellation));
        Assert.True(third.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Show_an_import_with_the_next_request()
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var before = await site.GetAsync("/?sort=newest");
        site.Folder.Write(News, ArticleText.Of("Late news", "publishedDateTime: 2026-11-24T10:00:00Z\nquality: 140"));
        await site.ImportAsync(site.Folder.Path("in"));

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/?sort=newest", UriKind.Relative));
        asked.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await site.SendAsync(asked);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("Late news", await after.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_kept_once_for_each_encoding()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var plain = await TextAsync(site, null);

        foreach (var accepted in (string[])["br", "gzip", "gzip, deflate, br, zstd", "gzip;q=1.0, br;q=0.5", "br;q=0", "identity", "*"])
        {
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal(plain, await TextAsync(site, accepted));
            }
        }
    }

    [Theory]
    [InlineData("/?sort=wrong")]
    [InlineData("/articles/none")]
    [InlineData("/status/500")]
    public async Task Are_never_failures(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var first = await site.GetAsync(address);
        using var second = await site.GetAsync(address);

        Assert.Null(second.Headers.Age);
        Assert.Null(second.Headers.ETag);
    }

    [Fact]
    public async Task Do_not_answer_for_another_query_string()
    {
        await using var site = await TestSite.WithSeedsAsync();

        Assert.NotEqual(await site.PageTextAsync("/?min-quality=100"), await site.PageTextAsync("/?min-quality=80"));
        Assert.NotEqual(await site.PageTextAsync("/?topic=ai&topic=ai-policy"), await site.PageTextAsync("/?topic=ai-policy"));
    }

    private static async Task<string> TextAsync(TestSite site, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/topics/ai", UriKind.Relative));
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        using var response = await site.SendAsync(request);
        var encoding = response.Content.Headers.ContentEncoding.SingleOrDefault();
        await using var body = await response.Content.ReadAsStreamAsync(TestSite.Cancellation);
        await using Stream unpacked = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync(TestSite.Cancellation);
    }
}
