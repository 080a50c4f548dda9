using System.Net;
using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Web.Tests.Api;

[OnEachEngine]
public sealed class ApiFailureTests
{
    [Theory]
    [InlineData("/api/v1/articles/2026-11-22-a-chip-that-sips")]
    [InlineData("/api/news/")]
    public async Task Of_a_broken_store_are_said_in_json_and_name_nothing_of_it(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        await site.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "SourceContents" """, TestSite.Cancellation));

        using var response = await site.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync(TestSite.Cancellation);

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("SourceContents", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/nowhere")]
    [InlineData("/api/v1")]
    public async Task Of_an_address_that_leads_nowhere_are_said_in_json(string address)
    {
        await using var site = await TestSite.EmptyAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }
}
