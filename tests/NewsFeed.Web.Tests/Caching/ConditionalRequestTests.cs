using System.Net;

namespace NewsFeed.Web.Tests.Caching;

/// <summary>On SQLite, whose statements can be seen. PostgreSQL is asked for the number of the last change, as before every kept page.</summary>
public sealed class ConditionalRequestTests
{
    [Fact]
    public async Task Cost_no_query()
    {
        var trace = new StoreTrace();
        await using var site = await TestSite.WithPartsAsync(trace.Follow);
        string[] addresses =
        [
            "/", "/topics/robotics?min-quality=60", "/?q=robot*", "/articles/2025-01-16-counting-swifts-from-a-stairwell", "/topics", "/providers/kiln.example",
            "/feed.rss", "/topics/robotics.atom", "/api/v1/articles?limit=5", "/api/news/index.json", "/sitemap.xml",
            "/digest", "/digest/2026-11-23", "/digest/2026-w47", "/digest.rss",
        ];

        var asked = 0;
        foreach (var address in addresses)
        {
            using var first = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            asked += trace.Take().Length;

            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await site.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(trace.Take());
        }

        Assert.True(asked > addresses.Length, $"{asked}: the first requests have to be seen asking.");
    }

    [Fact]
    public async Task Cost_no_query_where_the_page_is_kept_and_has_changed_since_the_reader_saw_it()
    {
        var trace = new StoreTrace();
        await using var site = await TestSite.WithPartsAsync(trace.Follow);
        using var first = await site.GetAsync("/");
        trace.Take();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.IfNoneMatch.ParseAdd("\"of-another-day\"");
        using var second = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Empty(trace.Take());
    }
}
