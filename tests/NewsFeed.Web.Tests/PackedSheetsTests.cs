using System.IO.Compression;
using System.Net;

namespace NewsFeed.Web.Tests;

[OnEachEngine]
public sealed class PackedSheetsTests
{
    [Fact]
    public async Task A_joined_sheet_says_the_same_packed_and_as_it_is_and_is_not_sent_twice()
    {
        await using var site = await TestSite.WithSeedsAsync();
        foreach (var page in (string[])["/", "/help/search"])
        {
            var address = (await site.PageAsync(page)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
            using var plain = await AskAsync(site, address, null);
            using var packed = await AskAsync(site, address, "gzip, br");
            using var refused = await AskAsync(site, address, "br;q=0");

            Assert.Contains(packed.RequestMessage!.RequestUri!.AbsolutePath, (string[])["/css/list.css", "/css/site.css"]);
            Assert.Equal((HttpStatusCode.OK, "br", "text/css"), (packed.StatusCode, Assert.Single(packed.Content.Headers.ContentEncoding), packed.Content.Headers.ContentType!.MediaType));
            Assert.Contains("Accept-Encoding", packed.Headers.Vary);
            Assert.Equal(TimeSpan.FromDays(365), packed.Headers.CacheControl!.MaxAge);
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            Assert.Empty(refused.Content.Headers.ContentEncoding);
            var text = await plain.Content.ReadAsStringAsync(TestSite.Cancellation);
            Assert.Contains("@layer tokens", text, StringComparison.Ordinal);
            await using var unpacking = new BrotliStream(await packed.Content.ReadAsStreamAsync(TestSite.Cancellation), CompressionMode.Decompress);
            using var reader = new StreamReader(unpacking);
            Assert.Equal(text, await reader.ReadToEndAsync(TestSite.Cancellation));

            using var again = await AskAsync(site, address, "br", packed.Content.Headers.LastModified);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(TestSite site, string address, string? encodings, DateTimeOffset? since = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encodings is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encodings);
        }

        request.Headers.IfModifiedSince = since;
        return await site.SendAsync(request);
    }
}
