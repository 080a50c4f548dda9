using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Store;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Security;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What those who write are told where it cannot be done now, or not like this.</summary>
internal static class Refusals
{
    /// <summary>Seconds after which to try again: an import of a thousand files is over by then.</summary>
    private const string Later = "10";

    /// <summary>What both engines say where another process writes.</summary>
    public const string StoreIsBusy = "The store is busy: another import is running. Nothing was changed; try again when it is done.";

    /// <summary>Another has what this needs: 503, and when to try again.</summary>
    public static IResult Busy(HttpContext http, string reason)
    {
        http.Response.Headers.RetryAfter = Later;
        return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, SentenceFor(reason));
    }

    /// <summary>What is said where another has what this needs.</summary>
    /// <param name="reason">Who has it, in a sentence.</param>
    public static string SentenceFor(string reason) => $"{reason} Nothing was changed; try again later.";

    /// <summary>Closes an endpoint to who bears no token of a scope, and says so.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="anyOf">The scopes, of which one is enough.</param>
    public static RouteHandlerBuilder ForBearers(this RouteHandlerBuilder endpoint, TokenScopes anyOf) => endpoint
        .RequireScope(anyOf)
        .Refuses(StatusCodes.Status401Unauthorized, TokenAuthentication.NoToken)
        .Refuses(StatusCodes.Status403Forbidden, new RequiredScope(anyOf).Refusal);

    /// <summary>Refuses parameters that an endpoint does not have: of a misspelt “dry-run” an import would come.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameters">The parameters that it has.</param>
    public static RouteHandlerBuilder TakesOnly(this RouteHandlerBuilder endpoint, params IReadOnlyList<ApiParameter> parameters)
    {
        string[] names = [.. parameters.Where(parameter => !parameter.IsInPath).Select(parameter => parameter.Name)];
        var known = names.Length == 0 ? "there are none" : $"there are {string.Join(", ", names)}";
        return endpoint.Takes(parameters).AddEndpointFilter((call, next) =>
            call.HttpContext.Request.Query.Keys.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown
                ? ValueTask.FromResult<object?>(ApiProblem.Of([new FilterProblem(unknown, $"“{unknown}” is no parameter here; {known}.")]))
                : next(call));
    }

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
