using System.Net;
using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Web.Tests.Observability;

[OnEachEngine]
public sealed class RequestIdTests
{
    private const string Header = "X-Request-Id";

    [Theory]
    [InlineData("/")]
    [InlineData("/css/base.css")]
    [InlineData("/nowhere")]
    [InlineData("/healthz")]
    public async Task Every_answer_has_one_of_its_own_kept_pages_too(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();

        var ids = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await site.GetAsync(address);
            ids.Add(Assert.Single(response.Headers.GetValues(Header)));
        }

        Assert.Equal(3, ids.Count);
    }

    [Theory]
    [InlineData("5f0c2a9e7d1b4c3fa6e8d9b0c1a2f3e4", true)]
    [InlineData("a-b_c.d:e", true)]
    [InlineData("<script>alert(1)</script>", false)]
    [InlineData("two words", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public async Task A_proxy_s_own_is_taken_over_where_it_is_harmless(string given, bool isTaken)
    {
        await using var site = await TestSite.EmptyAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(Header, given);
        using var response = await site.SendAsync(request);

        Assert.Equal(isTaken, Assert.Single(response.Headers.GetValues(Header)) == given);
    }

    [Fact]
    public async Task It_stands_on_the_page_of_an_error()
    {
        await using var site = await TestSite.WithSeedsAsync();
        await site.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "SourceContents" """, TestSite.Cancellation));

        using var response = await site.GetAsync("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await TestSite.ParseAsync(response);
        Assert.Equal(Assert.Single(response.Headers.GetValues(Header)), page.QuerySelector(".notice code")!.TextContent);
    }
}
