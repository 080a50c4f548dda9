using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom;

/// <summary>Somebody at a browser without scripts: keeps cookies, follows nothing by itself, and fills in the forms that pages have.</summary>
/// <param name="site">The site.</param>
/// <param name="network">Where they come from, as a proxy tells it; null for this machine.</param>
/// <param name="isSecure">Whether they speak https to a proxy.</param>
public sealed class Person(TestSite site, string? network = null, bool isSecure = false)
{
    public const string Password = "seven grey herons at dusk";

    /// <summary>Cookies by name; a test may take them away, or to another browser.</summary>
    public Dictionary<string, string> Cookies { get; private init; } = [];

    /// <summary>What the last answer set, as it was sent.</summary>
    public IReadOnlyList<string> Set { get; private set; } = [];

    /// <summary>Another browser with the same cookies.</summary>
    public Person Copy() => new(site, network, isSecure) { Cookies = new(Cookies) };

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)));

    /// <summary>Sends a form just so, without looking at its page.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = Form(fields) });

    /// <summary>Opens a page, fills in the form that leads to an address, and sends it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await GetAsync(page);
        var form = (await TestSite.ParseAsync(shown)).Forms.FirstOrDefault(form => (form.GetAttribute("action") ?? page) == action);
        Assert.True(form is not null, $"{(int)shown.StatusCode}: {page} has no form that leads to {action}");
        var hidden = form.QuerySelectorAll("input[type=hidden][name]").OfType<IHtmlInputElement>().Where(input => fields.All(field => field.Name != input.Name)).Select(input => (input.Name!, input.Value));
        return await PostBareAsync(action, [.. hidden, .. fields]);
    }

    /// <summary>Signs in, up to where a code would be asked for.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password = Password) =>
        PostAsync("/admin/sign-in", "/admin/sign-in", ("name", name), ("password", password));

    /// <summary>Makes an account.</summary>
    public static Task<AccountRow> AccountAsync(TestSite site, AccountRole role, string? name = null) => site.InScopeAsync(async services =>
    {
        var account = new AccountRow { Name = name ?? role.ToString(), NameKey = "", Role = role };
        Assert.True((await services.GetRequiredService<UserManager<AccountRow>>().CreateAsync(account, Password)).Succeeded);
        return account;
    });

    /// <summary>Somebody with an account of a role, signed in.</summary>
    public static async Task<Person> SignedInAsync(TestSite site, AccountRole role, string? name = null, string? network = null)
    {
        await AccountAsync(site, role, name);
        var person = new Person(site, network);
        using var answer = await person.SignInAsync(name ?? role.ToString());
        Assert.Equal((HttpStatusCode.Redirect, "/admin"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return person;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (network is not null)
        {
            request.Headers.Add("X-Forwarded-For", network);
        }

        if (isSecure)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
        }

        var response = await site.SendAsync(request);
        Set = response.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];
        foreach (var (name, value) in Set.Select(cookie => cookie.Split(';')[0].Split('=', 2)).Select(pair => (pair[0], pair[1])))
        {
            Cookies.Remove(name);
            if (value.Length > 0)
            {
                Cookies[name] = value;
            }
        }

        return response;
    }

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
