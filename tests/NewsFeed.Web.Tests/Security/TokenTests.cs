using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;
using NewsFeed.Tokens;
using NewsFeed.Web.Security;
using NewsFeed.Web.Tests.Api.Writing;

namespace NewsFeed.Web.Tests.Security;

[OnEachEngine]
public sealed class TokenTests
{
    [Fact]
    public async Task Without_one_nobody_writes()
    {
        await using var site = await TestSite.EmptyAsync();

        foreach (var token in (string?[])[null, "", "nonsense", TokenText.Make(), TokenText.Make()[..^1]])
        {
            var answer = (await new Bearer(site, token).GetAsync("/api/v1/batches")).AssertProblem(HttpStatusCode.Unauthorized);

            Assert.Contains(answer.Headers.WwwAuthenticate, challenge => challenge.Scheme == "Bearer");
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Of_another_scope_is_told_which_one_is_missing()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var reader = new Bearer(site, await site.TokenAsync(TokenScopes.Read));
        var importer = new Bearer(site, await site.TokenAsync(TokenScopes.Import, "importer"));

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/v1/batches")).Status);
        Assert.Equal(HttpStatusCode.OK, (await importer.GetAsync("/api/v1/batches")).Status);
        var import = (await reader.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"))).AssertProblem(HttpStatusCode.Forbidden);
        var publish = (await importer.CurateAsync("publish", "anything")).AssertProblem(HttpStatusCode.Forbidden);

        Assert.Contains("scope import", import.Detail, StringComparison.Ordinal);
        Assert.Contains("scope publish", publish.Detail, StringComparison.Ordinal);
        Assert.Contains("scope=\"publish\"", publish.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoked_or_over_ends_with_the_next_request()
    {
        await using var site = await TestSite.EmptyAsync();
        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Read));
        var late = new Bearer(site, await site.TokenAsync(TokenScopes.Read, "late", TimeSpan.FromSeconds(-1)));
        Assert.Equal(HttpStatusCode.OK, (await bearer.GetAsync("/api/v1/batches")).Status);

        await site.InStoreAsync(db => new TokenBook(db, site.Get<IStoreEngine>(), TimeProvider.System).RevokeAsync("robot", TestSite.Cancellation));

        (await bearer.GetAsync("/api/v1/batches")).AssertProblem(HttpStatusCode.Unauthorized);
        (await late.GetAsync("/api/v1/batches")).AssertProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/v1/batches?access_token=")]
    [InlineData("/api/news/?token=")]
    [InlineData("/?q=")]
    [InlineData("/articles/")]
    public async Task In_an_address_is_refused_with_advice_to_revoke_it(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        var token = await site.TokenAsync(TokenScopes.Read);

        var answer = (await new Bearer(site, null).GetAsync(address + token)).AssertProblem(HttpStatusCode.BadRequest);

        Assert.Contains("revoke it", answer.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(token, answer.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.BadRequest, (await new Bearer(site, null).GetAsync($"{address}nf_this_is_none_at_all_but_looks_a_bit_like_one")).Status);
    }

    [Fact]
    public async Task Cannot_be_tried_without_end()
    {
        await using var site = await TestSite.EmptyAsync();
        var good = new Bearer(site, await site.TokenAsync(TokenScopes.Read));
        for (var i = 0; i < FailedAttempts.Most; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await new Bearer(site, TokenText.Make()).GetAsync("/api/v1/batches")).Status);
        }

        var answer = (await good.GetAsync("/api/v1/batches")).AssertProblem(HttpStatusCode.TooManyRequests);

        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Is_noted_as_used_once_in_a_while_and_not_with_each_request()
    {
        await using var site = await TestSite.EmptyAsync();
        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Read));
        await bearer.GetAsync("/api/v1/batches");
        await bearer.GetAsync("/api/v1/batches");

        Assert.Null((await site.InStoreAsync(db => db.Tokens.AsNoTracking().SingleAsync(TestSite.Cancellation))).LastUsedAt);

        await site.Get<TokenUses>().WriteAsync(TestSite.Cancellation);
        Assert.NotNull((await site.InStoreAsync(db => db.Tokens.AsNoTracking().SingleAsync(TestSite.Cancellation))).LastUsedAt);
    }

    [Fact]
    public async Task Is_never_logged()
    {
        using var log = new RememberedLog();
        await using var site = await TestSite.LoggedAsync(log);
        var token = await site.TokenAsync(TokenScopes.Read | TokenScopes.Import | TokenScopes.Publish);
        var bearer = new Bearer(site, token);
        var strange = TokenText.Make();

        await bearer.GetAsync("/api/v1/batches");
        await bearer.PostFileAsync("_news/2026-05-01-a.md", ArticleText.Of("A"));
        await bearer.CurateAsync("retract", "2026-05-01-a");
        await new Bearer(site, strange).GetAsync("/api/v1/batches");
        await new Bearer(site, null).GetAsync($"/api/v1/batches?token={token}");
        await site.StopAsync();

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(strange, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_asked_for_by_every_address_that_changes_anything()
    {
        await using var site = await TestSite.EmptyAsync();
        var open = site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequiredScope>() is null)

            // The newsroom asks for a session instead, and DoorTests each of its addresses.
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("admin", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Any(method => method is not ("GET" or "HEAD")))
            .Select(endpoint => endpoint.RoutePattern.RawText);

        Assert.Empty(open);
    }
}
