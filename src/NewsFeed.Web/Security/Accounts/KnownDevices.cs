using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsFeed.Accounts;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Knows browsers that an account has come in by before, by a sealed cookie that lets nobody in, but spares the owner what slows strangers down.</summary>
/// <param name="protection">Seals the cookie.</param>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "newsfeed-device";
    private const int MaxNameKey = 2 * AccountRules.MaxName;

    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("NewsFeed.Accounts.Device").ToTimeLimitedDataProtector();

    /// <summary>Who tries to come in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The name that is tried; any text.</param>
    public Visitor VisitorOf(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = AccountRules.KeyOf(name);
        key = key.Length > MaxNameKey ? key[..MaxNameKey] : key;
        var known = Read(context).Split('\n');
        return new Visitor(key, ClientNetwork.Of(context.Connection.RemoteIpAddress), known.Length == 2 && known[0] == key ? known[1] : null);
    }

    /// <summary>Knows the browser from now on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The account's name.</param>
    public void Remember(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (VisitorOf(context, name).Device is null)
        {
            var sealedText = seal.Protect($"{AccountRules.KeyOf(name)}\n{SecretText.Make()}", Life);
            context.Response.Cookies.Append(Cookie, sealedText, NewsroomCookies.Options(context, Life));
        }
    }

    private string Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } sealedText ? seal.Unprotect(sealedText) : "";
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
