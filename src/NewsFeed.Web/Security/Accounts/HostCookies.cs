using Microsoft.Extensions.Primitives;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>
/// Ties the newsroom's cookies to this one host. Over https each is called <c>__Host-…</c> by the browser, which lets no other host and no plain
/// connection set such a one; here it has its plain name. On localhost without https the plain name is all there is, as browsers want https for the other.
/// </summary>
/// <param name="next">What handles the request.</param>
public sealed class HostCookies(RequestDelegate next)
{
    private const string Prefix = "__Host-";

    /// <summary>Gives cookies their names.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.IsHttps && Newsroom.IsBelow(context.Request.Path))
        {
            context.Request.Headers.Cookie = Plain(context.Request.Headers.Cookie);
            context.Response.OnStarting(Rename, context.Response.Headers);
        }

        return next(context);
    }

    /// <summary>What has no prefix may be anybody's, and is not looked at.</summary>
    private static StringValues Plain(StringValues cookies)
    {
        var own = cookies.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal)).Select(cookie => cookie[Prefix.Length..]).ToArray();
        return own.Length == 0 ? default : new StringValues(string.Join("; ", own));
    }

    /// <summary>Runs last of all that is done when the answer starts, as it is asked for first.</summary>
    private static Task Rename(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.SetCookie = new StringValues([.. headers.SetCookie.Select(cookie => Prefix + cookie)]);
        return Task.CompletedTask;
    }
}
