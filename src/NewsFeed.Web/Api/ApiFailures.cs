using Microsoft.AspNetCore.Diagnostics;

namespace NewsFeed.Web.Api;

/// <summary>Says below <c>/api</c> in JSON what the site says elsewhere by a page: that there is no such address or method, or that something broke.</summary>
/// <param name="next">What handles the request.</param>
internal sealed class ApiFailures(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && IsBelow(context.Request.Path))
        {
            await ApiProblem.Of(response.StatusCode, AdviceFor(response.StatusCode)).ExecuteAsync(context);
        }
    }

    /// <summary>Whether a path is one of the APIs', which speak JSON.</summary>
    public static bool IsBelow(PathString path) => path.StartsWithSegments("/api", out var rest) && rest.Value is { Length: > 1 };

    private static string? AdviceFor(int status) => status switch
    {
        404 => "Nothing has this address. /llms.txt names those there are.",
        405 => "This address does not take this method; the Allow header names those it takes.",
        _ => null,
    };
}

/// <summary>Says below <c>/api</c> in JSON that something broke. The failure itself is logged by what asks this.</summary>
internal sealed class ApiExceptions : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is by now that of the page of errors.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } failed || !ApiFailures.IsBelow(failed.Path))
        {
            return false;
        }

        await ApiProblem.Of(StatusCodes.Status500InternalServerError, "Something broke on our side, and it has been written down.").ExecuteAsync(httpContext);
        return true;
    }
}
