using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What those who write are told where it cannot be done now, or not like this.</summary>
internal static class Refusals
{
    /// <summary>Seconds after which to try again: an import of a thousand files is over by then.</summary>
    private const string Later = "10";

    /// <summary>Another has what this needs: 503, and when to try again.</summary>
    public static IResult Busy(HttpContext http, string reason)
    {
        http.Response.Headers.RetryAfter = Later;
        return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, $"{reason} Nothing was changed; try again later.");
    }

    /// <summary>Refuses parameters that an endpoint does not have: of a misspelt “dry-run” an import would come.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="names">The parameters that it has.</param>
    public static RouteHandlerBuilder TakesOnly(this RouteHandlerBuilder endpoint, params string[] names) => endpoint.AddEndpointFilter((call, next) =>
    {
        var unknown = call.HttpContext.Request.Query.Keys.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal));
        var known = names.Length == 0 ? "there are none" : $"there are {string.Join(", ", names)}";
        return unknown is null ? next(call) : ValueTask.FromResult<object?>(ApiProblem.Of([new FilterProblem(unknown, $"“{unknown}” is no parameter here; {known}.")]));
    });

    /// <summary>Puts into words where the store cannot be written or asked: 503.</summary>
    public static async ValueTask<object?> ExplainStoreAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(call);
        }
        catch (Exception error) when (StoreEngines.Explain(error is DbUpdateException { InnerException: { } cause } ? cause : error) is { } sentence)
        {
            call.HttpContext.Response.Headers.RetryAfter = Later;
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, sentence);
        }
    }
}
