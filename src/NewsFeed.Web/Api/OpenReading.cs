using Microsoft.Net.Http.Headers;

namespace NewsFeed.Web.Api;

/// <summary>Lets scripts of any origin read what is public and made for programs: the APIs and the feeds. Never with credentials, never for writing.</summary>
/// <remarks>Stands before the kept pages, since what is kept for one reader is given to all, and an answer of 304 has to allow the reading as well.
/// The framework's own CORS allows only who says where they come from, and stands behind the kept pages.</remarks>
/// <param name="next">What handles the request.</param>
internal sealed class OpenReading(RequestDelegate next)
{
    /// <summary>Seconds for which browsers need not ask again; none remembers it for longer than a day.</summary>
    private const string OneDay = "86400";

    private static readonly string[] FeedEndings = [".rss", ".atom", ".json", ".opml"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOpen(request.Path))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.OnStarting(Allow, context.Response.Headers);
            return next(context);
        }

        return HttpMethods.IsOptions(request.Method) && IsReading(request.Headers.AccessControlRequestMethod.ToString())
            ? AnswerInAdvance(context.Response)
            : next(context);
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments("/api") || FeedEndings.Any(ending => path.Value?.EndsWith(ending, StringComparison.Ordinal) == true);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static Task Allow(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.Link}, {HeaderNames.RetryAfter}, RateLimit, RateLimit-Policy";
        return Task.CompletedTask;
    }

    private static Task AnswerInAdvance(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = $"{HeaderNames.IfNoneMatch}, {HeaderNames.IfModifiedSince}, {HeaderNames.Accept}";
        response.Headers.AccessControlMaxAge = OneDay;
        return Task.CompletedTask;
    }
}
