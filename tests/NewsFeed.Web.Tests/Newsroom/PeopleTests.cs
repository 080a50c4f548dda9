using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom;

[OnEachEngine]
public sealed class PeopleTests
{
    [Fact]
    public async Task Are_invited_raised_and_shut_out_by_administrators_of_whom_one_is_always_left()
    {
        await using var site = await TestSite.EmptyAsync();
        var admin = await Person.SignedInAsync(site, AccountRole.Admin, "Ada");
        using var invited = await admin.PostAsync("/admin/people", "/admin/people?handler=Invite", ("name", "Vera"), ("role", "Viewer"));
        var link = (await TestSite.ParseAsync(invited)).QuerySelector("code.link")!.TextContent;
        Assert.StartsWith(new Uri(site.Address, "/admin/setup?link=").AbsoluteUri, link, StringComparison.Ordinal);

        var vera = new Person(site);
        var path = new Uri(link).PathAndQuery;
        (await vera.PostAsync(path, path, ("password", Person.Password))).Dispose();
        using var refused = await vera.GetAsync("/admin/people");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Your role", await refused.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);

        var (adaId, veraId) = (await IdOfAsync(site, "Ada"), await IdOfAsync(site, "Vera"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync("Role", ("id", adaId), ("role", "Editor")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync("Access", ("id", adaId), ("open", "false")));
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync("Role", ("id", veraId), ("role", "Admin")));
        using var raised = await vera.GetAsync("/admin/people");
        Assert.Equal(HttpStatusCode.OK, raised.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync("Access", ("id", veraId), ("open", "false")));
        using var shut = await vera.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, shut.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync("Access", ("id", veraId), ("open", "true")));
        using var stillOut = await vera.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, stillOut.StatusCode);

        async Task<HttpStatusCode> ChangeAsync(string handler, params (string, string)[] fields)
        {
            using var answer = await admin.PostAsync("/admin/people", $"/admin/people?handler={handler}", fields);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Take_a_link_back_before_it_is_used()
    {
        await using var site = await TestSite.EmptyAsync();
        var admin = await Person.SignedInAsync(site, AccountRole.Admin, "Ada");
        using var invited = await admin.PostAsync("/admin/people", "/admin/people?handler=Invite", ("name", ""), ("role", "Admin"));
        var path = new Uri((await TestSite.ParseAsync(invited)).QuerySelector("code.link")!.TextContent).PathAndQuery;

        (await admin.PostAsync("/admin/people", "/admin/people?handler=TakeBack")).Dispose();

        using var gone = await new Person(site).GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    private static Task<string> IdOfAsync(TestSite site, string name) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<AccountsDb>().Accounts.SingleAsync(account => account.Name == name, TestSite.Cancellation)).Id.ToString(CultureInfo.InvariantCulture));
}
