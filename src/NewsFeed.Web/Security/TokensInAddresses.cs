using NewsFeed.Tokens;
using NewsFeed.Web.Api;

namespace NewsFeed.Web.Security;

/// <summary>Refuses a token that stands in an address, good or not: addresses end up in logs, histories and other sites' statistics.</summary>
/// <param name="next">What handles the request.</param>
public sealed class TokensInAddresses(RequestDelegate next)
{
    /// <summary>Looks at the address.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsIn(context.Request) ? RefuseAsync(context) : next(context);
    }

    private static bool IsIn(HttpRequest request) =>
        TokenText.IsIn(request.QueryString.Value ?? "") || TokenText.IsIn(request.Path.Value ?? "");

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return ApiProblem.Of(
            StatusCodes.Status400BadRequest,
            "A token never belongs in an address, where logs and histories keep it. Take this one for known: revoke it by “newsfeed token revoke”, "
            + "make another, and send it as “Authorization: Bearer …”.").ExecuteAsync(context);
    }
}
