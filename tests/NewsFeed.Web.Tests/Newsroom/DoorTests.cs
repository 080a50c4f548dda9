using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Tests.Newsroom;

/// <summary>Every address of the newsroom, whatever it may be, tried by everybody.</summary>
/// <param name="staffed">A newsroom with one of each role; the tests change nothing.</param>
[OnEachEngine]
public sealed class DoorTests(StaffedSite staffed) : IClassFixture<StaffedSite>
{
    /// <summary>From which role on an address is open; null for strangers, too. A new address fails these tests until it stands here.</summary>
    private static readonly Dictionary<string, AccountRole?> Doors = new()
    {
        ["/admin"] = AccountRole.Viewer,
        ["/admin/account"] = AccountRole.Viewer,
        ["/admin/account/codes"] = AccountRole.Viewer,
        ["/admin/account/passkeys"] = AccountRole.Viewer,
        ["/admin/batches"] = AccountRole.Viewer,
        ["/admin/batches/{number}"] = AccountRole.Viewer,
        ["/admin/batches/{number}/undo"] = AccountRole.Editor,
        ["/admin/import"] = AccountRole.Editor,
        ["/admin/import/files"] = AccountRole.Editor,
        ["/admin/import/{delivery}"] = AccountRole.Editor,
        ["/admin/import/{delivery}/report.{form}"] = AccountRole.Editor,
        ["/admin/jobs/{job}/events"] = AccountRole.Editor,
        ["/admin/articles"] = AccountRole.Viewer,
        ["/admin/articles/{slug}"] = AccountRole.Viewer,
        ["/admin/people"] = AccountRole.Admin,
        ["/admin/providers"] = AccountRole.Editor,
        ["/admin/providers/{domain}"] = AccountRole.Editor,
        ["/admin/setup"] = null,
        ["/admin/sign-in"] = null,
        ["/admin/sign-in/code"] = null,
        ["/admin/sign-out"] = AccountRole.Viewer,
        ["/admin/stories"] = AccountRole.Editor,
        ["/admin/stories/{slug}"] = AccountRole.Editor,
        ["/admin/topics"] = AccountRole.Editor,
        ["/admin/topics/{slug}"] = AccountRole.Editor,
    };

    [Fact]
    public void All_say_to_whom_they_are_open() => Assert.Equal(
        Doors.OrderBy(door => door.Key, StringComparer.Ordinal).Select(door => (door.Key, door.Value)),
        Endpoints.Select(endpoint => (AddressOf(endpoint), LeastOf(endpoint))).Distinct().OrderBy(door => door.Item1, StringComparer.Ordinal));

    [Fact]
    public async Task Closed_ones_send_strangers_to_the_sign_in_and_refuse_roles_that_are_too_low()
    {
        foreach (var (address, isPost, least) in Asked())
        {
            using var stranger = await AskAsync(new Person(staffed.Site), address, isPost);
            if (least is { } role)
            {
                Assert.Equal((address, HttpStatusCode.Redirect), (address, stranger.StatusCode));
                Assert.StartsWith("/admin/sign-in", stranger.Headers.Location!.OriginalString, StringComparison.Ordinal);
                foreach (var (other, person) in staffed.People)
                {
                    using var answer = await AskAsync(person, address, isPost);
                    Assert.True(other < role == (answer.StatusCode == HttpStatusCode.Forbidden), $"{(int)answer.StatusCode} for {other} at {address}, {(isPost ? "POST" : "GET")}");
                }
            }
            else
            {
                Assert.Contains(stranger.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.BadRequest]);
            }
        }
    }

    [Fact]
    public async Task Forms_without_their_token_are_refused()
    {
        var forms = Asked().Where(door => door.IsPost).ToArray();
        Assert.NotEmpty(forms);
        foreach (var (address, _, _) in forms)
        {
            using var answer = await AskAsync(staffed.People[AccountRole.Admin], address, isPost: true);
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Nothing_is_kept_listed_or_packed()
    {
        foreach (var (address, _, _) in Asked().Where(door => !door.IsPost))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var answer = await staffed.People[AccountRole.Admin].SendAsync(request);

            Assert.Equal((address, "no-store"), (address, answer.Headers.CacheControl?.ToString()));
            Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.Null(answer.Headers.ETag);
            Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }

        Assert.Contains("Disallow: /admin", await staffed.Site.PageTextAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin", await staffed.Site.PageTextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/sign-in")]
    [InlineData("/admin/setup?link=x")]
    [InlineData("/admin/no-such-thing")]
    public async Task Plain_http_is_refused_but_on_this_machine(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = "news.example.org";
        using var answer = await staffed.Site.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("https", await answer.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_site_s_own_face()
    {
        using var answer = await staffed.People[AccountRole.Viewer].GetAsync("/admin/no-such-thing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("No such page", (await TestSite.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/robotics")]
    [InlineData("/feed.rss")]
    public async Task Pages_of_readers_look_the_same_to_who_is_signed_in(string address)
    {
        using var stranger = await new Person(staffed.Site).GetAsync(address);
        using var admin = await staffed.People[AccountRole.Admin].GetAsync(address);

        Assert.Equal(await stranger.Content.ReadAsStringAsync(TestSite.Cancellation), await admin.Content.ReadAsStringAsync(TestSite.Cancellation));
        Assert.Equal(stranger.Headers.ETag, admin.Headers.ETag);
        Assert.False(admin.Headers.Contains("Set-Cookie"));
    }

    private RouteEndpoint[] Endpoints =>
    [
        .. staffed.Site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => AddressOf(endpoint).StartsWith("/admin", StringComparison.Ordinal)),
    ];

    private static Task<HttpResponseMessage> AskAsync(Person person, string address, bool isPost) => isPost ? person.PostBareAsync(address) : person.GetAsync(address);

    private IEnumerable<(string Address, bool IsPost, AccountRole? Least)> Asked() =>
        from endpoint in Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method is "GET" or "POST"
        select (AddressOf(endpoint), method == "POST", method == "POST" ? LeastToChange(endpoint) : LeastOf(endpoint));

    private static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static AccountRole? LeastToChange(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ChangesOpenToAttribute>()?.Least ?? LeastOf(endpoint);

    private static AccountRole? LeastOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : endpoint.Metadata.GetMetadata<OpenToAttribute>()!.Least;
}

/// <summary>A newsroom with one of each role, signed in.</summary>
public sealed class StaffedSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public Dictionary<AccountRole, Person> People { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.WithSeedsAsync();
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            People[role] = await Person.SignedInAsync(Site, role);
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
