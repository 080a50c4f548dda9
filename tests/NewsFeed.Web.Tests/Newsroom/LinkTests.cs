using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom;

[OnEachEngine]
public sealed class LinkTests
{
    [Fact]
    public async Task The_first_account_is_made_by_a_link_that_works_once()
    {
        await using var site = await TestSite.EmptyAsync();
        var old = await LinkAsync(site, links => links.SetUpAsync(TestSite.Cancellation));
        var link = await LinkAsync(site, links => links.SetUpAsync(TestSite.Cancellation));
        using var stale = await new Person(site).GetAsync($"/admin/setup?link={old}");
        Assert.Equal(HttpStatusCode.Gone, stale.StatusCode);

        var person = new Person(site);
        using var weak = await person.PostAsync($"/admin/setup?link={link}", $"/admin/setup?link={link}", ("name", "Ada"), ("password", "adaadaadaada"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        using var made = await person.PostAsync($"/admin/setup?link={link}", $"/admin/setup?link={link}", ("name", "Ada"), ("password", Person.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/admin"), (made.StatusCode, made.Headers.Location!.OriginalString));
        using var desk = await person.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);

        using var again = await new Person(site).GetAsync($"/admin/setup?link={link}");
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Null(await LinkAsync(site, links => links.SetUpAsync(TestSite.Cancellation)));
        var dump = await site.InScopeAsync(services => StoreDump.OfAsync(services.GetRequiredService<AccountsDb>()));
        Assert.All(dump, line => Assert.DoesNotContain(link!, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reset_takes_everything_away_that_another_may_have_added()
    {
        await using var site = await TestSite.EmptyAsync();
        var intruder = await Person.SignedInAsync(site, AccountRole.Admin, "Grace");
        var link = await LinkAsync(site, links => links.ResetAsync("grace", "test", TestSite.Cancellation));
        const string Wanted = "nine copper kettles whistle";

        using var answer = await new Person(site).PostAsync($"/admin/setup?link={link}", $"/admin/setup?link={link}", ("password", Wanted));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var out_ = await intruder.GetAsync("/admin");
        using var old = await new Person(site).SignInAsync("Grace");
        using var owner = await new Person(site).SignInAsync("Grace", Wanted);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (out_.StatusCode, old.StatusCode, owner.StatusCode));
    }

    [Fact]
    public async Task An_invitation_gives_the_role_that_it_says_and_ends_with_its_time()
    {
        await using var site = await TestSite.EmptyAsync();
        var link = await LinkAsync(site, links => links.InviteAsync("Edith", AccountRole.Editor, "test", TestSite.Cancellation));
        var late = await LinkAsync(site, links => links.InviteAsync(null, AccountRole.Admin, "test", TestSite.Cancellation));
        await site.InScopeAsync(services => services.GetRequiredService<AccountsDb>().AccountLinks.Where(row => row.Role == AccountRole.Admin)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.EndsAt, DateTimeOffset.UtcNow.AddMinutes(-1)), TestSite.Cancellation));

        using var over = await new Person(site).GetAsync($"/admin/setup?link={late}");
        using var made = await new Person(site).PostAsync(
            $"/admin/setup?link={link}", $"/admin/setup?link={link}", ("name", "Somebody else"), ("password", Person.Password));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Redirect), (over.StatusCode, made.StatusCode));
        var account = await site.InScopeAsync(services => services.GetRequiredService<AccountsDb>().Accounts.SingleAsync(TestSite.Cancellation));
        Assert.Equal(("Edith", AccountRole.Editor), (account.Name, account.Role));
    }

    private static Task<string?> LinkAsync(TestSite site, Func<AccountLinks, Task<string?>> make) =>
        site.InScopeAsync(services => make(services.GetRequiredService<AccountLinks>()));
}
