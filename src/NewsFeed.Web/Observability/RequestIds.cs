namespace NewsFeed.Web.Observability;

/// <summary>Gives each request an id, which its answer, the page of errors and the log carry, so that one leads to the other.</summary>
/// <param name="next">What handles the request.</param>
/// <param name="log">Writes a proxy's id beside what is logged.</param>
public sealed class RequestIds(RequestDelegate next, ILogger<RequestIds> log)
{
    /// <summary>The header, of requests as of answers.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>Characters of an id that is taken over: what common proxies make is 32 to 40 long.</summary>
    private const int MaxLength = 64;

    /// <summary>Takes over the id that a proxy has given, where it is one; else the server's own stays, which the log has by itself.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Set, context);
        return context.Request.Headers[Header] is [{ } given] && IsWellFormed(given) ? FollowAsync(context, given) : next(context);
    }

    private async Task FollowAsync(HttpContext context, string id)
    {
        context.TraceIdentifier = id;
        using (log.BeginScope(new Dictionary<string, object> { ["RequestId"] = id }))
        {
            await next(context);
        }
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        context.Response.Headers[Header] = context.TraceIdentifier;
        return Task.CompletedTask;
    }

    /// <summary>Whether a text is harmless wherever an id may end up: in a header, a page, a log, a search for it.</summary>
    private static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= MaxLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':');
}
