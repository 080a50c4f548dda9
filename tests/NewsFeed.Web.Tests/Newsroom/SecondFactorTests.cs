using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom;

[OnEachEngine]
public sealed class SecondFactorTests
{
    [Fact]
    public async Task Asks_for_a_code_that_is_taken_once_and_for_recovery_codes_that_work_once()
    {
        await using var site = await TestSite.EmptyAsync();
        var person = await Person.SignedInAsync(site, AccountRole.Editor, "Tess");

        using var wrong = await person.PostAsync("/admin/account/codes", "/admin/account/codes?handler=Begin", ("password", "not the password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var begun = await person.PostAsync("/admin/account/codes", "/admin/account/codes?handler=Begin", ("password", Person.Password));
        var page = await TestSite.ParseAsync(begun);
        var key = page.QuerySelector("code.link")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.qr path[d^='M']"));
        Assert.All(await DumpAsync(site), line => Assert.DoesNotContain(key, line, StringComparison.Ordinal));

        var token = page.QuerySelector("form[action$='Confirm'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var confirmed = await person.PostBareAsync("/admin/account/codes?handler=Confirm", ("code", CodeOf(key, 0)), ("__RequestVerificationToken", token));
        var codes = (await TestSite.ParseAsync(confirmed)).QuerySelectorAll(".codes li").Select(item => item.TextContent).ToArray();
        Assert.Equal(AccountRules.RecoveryCodes, codes.Distinct().Count());
        Assert.All(await DumpAsync(site), line => Assert.DoesNotContain(codes[0], line, StringComparison.Ordinal));

        var other = new Person(site);
        using var half = await other.SignInAsync("tess");
        Assert.StartsWith("/admin/sign-in/code", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var notIn = await other.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, notIn.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await CodeAsync(other, CodeOf(key, 0)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await CodeAsync(other, "000000"));
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(other, CodeOf(key, 1)));
        using var isIn = await other.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, isIn.StatusCode);

        var lost = new Person(site);
        (await lost.SignInAsync("tess")).Dispose();
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(lost, codes[0].ToUpperInvariant()));
        var again = new Person(site);
        (await again.SignInAsync("tess")).Dispose();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await CodeAsync(again, codes[0]));

        using var off = await person.PostAsync("/admin/account/codes", "/admin/account/codes?handler=Off", ("password", Person.Password));
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        using var plain = await new Person(site).SignInAsync("tess");
        Assert.Equal("/admin", plain.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Asks_nobody_for_a_code_who_has_shown_no_password()
    {
        await using var site = await TestSite.EmptyAsync();

        using var answer = await new Person(site).PostAsync("/admin/sign-in/code", "/admin/sign-in/code", ("code", "123456"));

        Assert.Equal("/admin/sign-in", answer.Headers.Location!.OriginalString);
    }

    private static string CodeOf(string key, int later) => OneTimeCode.At(key, DateTimeOffset.UtcNow.AddSeconds(30 * later));

    private static async Task<HttpStatusCode> CodeAsync(Person person, string code)
    {
        using var answer = await person.PostAsync("/admin/sign-in/code", "/admin/sign-in/code", ("code", code));
        return answer.StatusCode;
    }

    private static Task<IReadOnlyList<string>> DumpAsync(TestSite site) =>
        site.InScopeAsync(services => StoreDump.OfAsync(services.GetRequiredService<AccountsDb>()));
}
