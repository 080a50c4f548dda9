using System.Net;
using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Web.Tests.Observability;

[OnEachEngine]
public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_site_that_is_well_says_so_and_no_cache_keeps_it(string address)
    {
        await using var site = await TestSite.EmptyAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok\n", await response.Content.ReadAsStringAsync(TestSite.Cancellation));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 405)]
    public async Task Any_method_but_reading_is_refused(string method, int status)
    {
        await using var site = await TestSite.EmptyAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/readyz", UriKind.Relative));
        using var response = await site.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestSite.Cancellation));
    }

    [Fact]
    public async Task A_store_that_lacks_a_migration_is_not_ready_and_the_process_lives_on()
    {
        await using var site = await TestSite.EmptyAsync();
        await site.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """, TestSite.Cancellation));

        using var ready = await site.GetAsync("/readyz");
        using var alive = await site.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The store is not there, or not up to date.\n", await ready.Content.ReadAsStringAsync(TestSite.Cancellation));
        Assert.True(ready.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }
}
