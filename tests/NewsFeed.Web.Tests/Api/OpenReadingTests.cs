using System.Net;

namespace NewsFeed.Web.Tests.Api;

[OnEachEngine]
public sealed class OpenReadingTests
{
    [Fact]
    public async Task Lets_scripts_of_any_origin_read_and_ask_again_but_never_as_somebody()
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var first = await site.GetAsync("/api/news/");
        using var asked = Request(HttpMethod.Get, "/api/news/");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await site.SendAsync(asked);
        using var missing = await site.SendAsync(Request(HttpMethod.Get, "/api/news/page/999/"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.All([first, again, missing], response => Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin"))));
        Assert.False(again.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("GET", 204)]
    [InlineData("HEAD", 204)]
    [InlineData("POST", 405)]
    public async Task Answers_in_advance_for_reading_only(string method, int status)
    {
        await using var site = await TestSite.EmptyAsync();
        using var request = Request(HttpMethod.Options, "/api/news/");
        request.Headers.Add("Access-Control-Request-Method", method);
        using var response = await site.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 204, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics")]
    public async Task Leaves_pages_to_their_own_origin(string address)
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var response = await site.SendAsync(Request(HttpMethod.Get, address));

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Compresses_what_it_gives()
    {
        await using var site = await TestSite.WithSeedsAsync();
        using var request = Request(HttpMethod.Get, "/api/news/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var response = await site.SendAsync(request);

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("POST", "/api/news/", 405)]
    [InlineData("DELETE", "/api/topics", 405)]
    [InlineData("PUT", "/api/nothing", 404)]
    public async Task Answers_other_methods_with_a_problem_in_JSON(string method, string address, int status)
    {
        await using var site = await TestSite.EmptyAsync();
        using var response = await site.SendAsync(Request(new HttpMethod(method), address));

        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    private static HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Add("Origin", "https://elsewhere.example");
        return request;
    }
}
