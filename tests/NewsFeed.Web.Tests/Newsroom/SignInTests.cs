using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Accounts;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Tests.Newsroom;

[OnEachEngine]
public sealed class SignInTests(ProxiedSite proxied) : IClassFixture<ProxiedSite>
{
    private TestSite Site => proxied.Site;

    [Fact]
    public async Task Leads_where_one_wanted_to_go_and_never_elsewhere()
    {
        await Person.AccountAsync(Site, AccountRole.Viewer, "goer");
        foreach (var (wanted, led) in ((string, string)[])[
            ("/admin/account?a=b", "/admin/account?a=b"), ("https://evil.example/admin", "/admin"), ("//evil.example/admin", "/admin"), ("/\\evil.example", "/admin"), ("/topics", "/admin")])
        {
            var person = new Person(Site, "192.0.2.1");
            var page = $"/admin/sign-in?to={Uri.EscapeDataString(wanted)}";
            using var answer = await person.PostAsync(page, page, ("name", "goer"), ("password", Person.Password));
            Assert.Equal((HttpStatusCode.Redirect, led), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
    }

    [Fact]
    public async Task Answers_an_unknown_name_a_closed_account_and_a_wrong_password_alike()
    {
        await Person.AccountAsync(Site, AccountRole.Viewer, "known");
        var closed = await Person.AccountAsync(Site, AccountRole.Viewer, "closed");
        await ChangeAsync(closed.Id, account => account.ClosedAt = DateTimeOffset.UtcNow);
        var person = new Person(Site, "192.0.2.2");

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (name, password) in ((string, string)[])[("known", "not this one at all"), ("nobody", Person.Password), ("closed", Person.Password), ("known", new string('x', 5_000))])
        {
            using var answer = await person.SignInAsync(name, password);
            answers.Add((answer.StatusCode, (await TestSite.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent));
            Assert.DoesNotContain(person.Cookies.Keys, cookie => cookie.Contains("session", StringComparison.Ordinal));
        }

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is no such name, or the password is another."), Assert.Single(answers.Distinct()));
    }

    [Fact]
    public async Task Sets_cookies_for_this_host_alone_over_https_and_plain_ones_on_this_machine()
    {
        await Person.AccountAsync(Site, AccountRole.Viewer, "eater");
        var (secure, plain) = (new Person(Site, "192.0.2.3", isSecure: true), new Person(Site, "192.0.2.3"));
        using var first = await secure.SignInAsync("eater");
        var ofHttps = secure.Set;
        using var second = await plain.SignInAsync("eater");

        Assert.Equal(["__Host-newsfeed-device", "__Host-newsfeed-form", "__Host-newsfeed-session"], secure.Cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(ofHttps, cookie => Assert.Matches("^__Host-.*; path=/; secure; samesite=(lax|strict); httponly$", cookie));
        Assert.All(ofHttps, cookie => Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(plain.Set, cookie => Assert.Matches("^newsfeed-.*; path=/; samesite=(lax|strict); httponly$", cookie));

        using var page = await secure.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var injected = new Person(Site, "192.0.2.3", isSecure: true) { Cookies = { ["newsfeed-session"] = secure.Cookies["__Host-newsfeed-session"] } };
        using var refused = await injected.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Ends_on_the_server_so_that_a_copied_cookie_is_worth_nothing()
    {
        var person = await Person.SignedInAsync(Site, AccountRole.Viewer, "leaver", "192.0.2.4");
        var thief = person.Copy();
        using var before = await thief.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var answer = await person.PostAsync("/admin", "/admin/sign-out");

        Assert.Equal("/admin/sign-in?done=out", answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain("newsfeed-session", person.Cookies.Keys);
        using var after = await thief.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Gives_each_time_another_session_and_lets_one_end_the_others()
    {
        var here = await Person.SignedInAsync(Site, AccountRole.Editor, "many", "192.0.2.5");
        var there = new Person(Site, "192.0.2.77");
        (await there.SignInAsync("many")).Dispose();
        Assert.NotEqual(here.Cookies["newsfeed-session"], there.Cookies["newsfeed-session"]);

        using var page = await here.GetAsync("/admin/account");
        var text = (await TestSite.ParseAsync(page)).QuerySelector(".ledger tbody")!.TextContent;
        Assert.Contains("192.0.2.0/24", text, StringComparison.Ordinal);
        Assert.Contains("This one", text, StringComparison.Ordinal);
        (await here.PostAsync("/admin/account", "/admin/account?handler=End")).Dispose();

        using var ended = await there.GetAsync("/admin");
        using var goesOn = await here.GetAsync("/admin");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (ended.StatusCode, goesOn.StatusCode));
        Assert.All(await DumpAsync(), line => Assert.DoesNotContain(here.Cookies["newsfeed-session"], line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Holds_only_as_long_as_the_account_is_open_and_knows_a_new_role_at_once()
    {
        var person = await Person.SignedInAsync(Site, AccountRole.Viewer, "changing", "192.0.2.6");
        var id = (await AccountOfAsync("changing")).Id;

        await ChangeAsync(id, account => account.Role = AccountRole.Admin);
        using var risen = await person.GetAsync("/admin");
        Assert.Contains("who else comes in", await risen.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);

        await ChangeAsync(id, account => account.ClosedAt = DateTimeOffset.UtcNow);
        using var closed = await person.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [Fact]
    public async Task Slows_strangers_down_and_lets_the_owner_in_all_the_same()
    {
        var owner = await Person.SignedInAsync(Site, AccountRole.Admin, "owner", "192.0.2.8");
        (await owner.PostAsync("/admin", "/admin/sign-out")).Dispose();

        HttpStatusCode? last = null;
        for (var i = 0; i <= SignInGuesses.MostForAccount; i++)
        {
            using var answer = await new Person(Site, "192.0.2.9").SignInAsync("owner", $"guess number {i}, a long one");
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var right = await new Person(Site, "192.0.2.9").SignInAsync("owner");
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        using var elsewhere = await new Person(Site, "192.0.2.10").SignInAsync("owner");
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);

        var sameNetwork = new Person(Site, "192.0.2.9") { Cookies = { ["newsfeed-device"] = owner.Cookies["newsfeed-device"] } };
        using var known = await sameNetwork.SignInAsync("owner");
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
    }

    [Fact]
    public async Task Changes_the_password_only_for_who_knows_it_and_ends_all_other_sessions()
    {
        var person = await Person.SignedInAsync(Site, AccountRole.Viewer, "careful", "192.0.2.11");
        var other = new Person(Site, "192.0.2.12");
        (await other.SignInAsync("careful")).Dispose();
        const string Wanted = "quiet lamps over the canal";

        using var wrong = await ChangePasswordAsync("something else entirely", Wanted);
        using var common = await ChangePasswordAsync(Person.Password, "password1234");
        using var tooShort = await ChangePasswordAsync(Person.Password, "x9!kQ");
        using var right = await ChangePasswordAsync(Person.Password, Wanted);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect),
            (wrong.StatusCode, common.StatusCode, tooShort.StatusCode, right.StatusCode));
        using var ended = await other.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var old = await new Person(Site, "192.0.2.13").SignInAsync("careful");
        using var changed = await new Person(Site, "192.0.2.13").SignInAsync("careful", Wanted);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (old.StatusCode, changed.StatusCode));

        Task<HttpResponseMessage> ChangePasswordAsync(string current, string wanted) =>
            person.PostAsync("/admin/account", "/admin/account?handler=Password", ("current", current), ("wanted", wanted));
    }

    [Fact]
    public async Task Outlives_a_restart_of_the_site_and_not_its_own_time()
    {
        var person = await Person.SignedInAsync(Site, AccountRole.Viewer, "staying", "192.0.2.14");
        await using var again = await Site.AnotherProcessAsync();
        var there = new Person(again) { Cookies = { ["newsfeed-session"] = person.Cookies["newsfeed-session"] } };
        using var page = await there.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        var id = (await AccountOfAsync("staying")).Id;
        var seen = DateTimeOffset.UtcNow - AccountRules.IdleSession;
        await Site.InScopeAsync(services => services.GetRequiredService<AccountsDb>().Sessions.Where(session => session.AccountId == id)
            .ExecuteUpdateAsync(update => update.SetProperty(session => session.SeenAt, seen), TestSite.Cancellation));
        using var over = await there.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    private Task<AccountRow> AccountOfAsync(string name) => Site.InScopeAsync(services =>
        services.GetRequiredService<AccountsDb>().Accounts.AsNoTracking().SingleAsync(account => account.Name == name, TestSite.Cancellation));

    private Task<int> ChangeAsync(long id, Action<AccountRow> change) => Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AccountsDb>();
        change(await db.Accounts.SingleAsync(account => account.Id == id, TestSite.Cancellation));
        return await db.SaveChangesAsync(TestSite.Cancellation);
    });

    private Task<IReadOnlyList<string>> DumpAsync() => Site.InScopeAsync(services => StoreDump.OfAsync(services.GetRequiredService<AccountsDb>()));
}

/// <summary>A site that believes what a proxy says of who asks, as behind one.</summary>
public sealed class ProxiedSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.WithAsync("", ("ForwardedHeaders_Enabled", "true"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
