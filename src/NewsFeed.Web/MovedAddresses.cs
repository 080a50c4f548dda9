using Microsoft.AspNetCore.Http.Extensions;
using NewsFeed.Feed;
using NewsFeed.Syndication;

namespace NewsFeed.Web;

/// <summary>
/// Leads the addresses of topics and providers that were merged or got another address to those of today: their pages and feeds, the lists of the
/// older API, and every list that is filtered by them. What else the address says stays.
/// </summary>
/// <remarks>Stands behind the kept pages, and asks only where an address names a topic or provider; then a dictionary in memory.</remarks>
/// <param name="next">What handles the request.</param>
internal sealed class MovedAddresses(RequestDelegate next)
{
    private static readonly string[] TopicKeys = ["topic", "any-topic", "not-topic"];

    private static readonly string[] Endings = [.. FeedFormat.All.Select(format => $".{format.Extension}"), ""];

    public async Task InvokeAsync(HttpContext context, MovedNames names)
    {
        var request = context.Request;
        if (Asked.Reading.Contains(request.Method) && !NamesHost(request.Path) && await MovedAsync(request, names, context.RequestAborted) is { } address)
        {
            // A merge can be taken back: who has followed the old address has to ask again.
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect(address, permanent: true);
            return;
        }

        await next(context);
    }

    /// <summary>Whether a browser that is sent to this path would read a host in it: no page lives there, and nobody is led to another's.</summary>
    private static bool NamesHost(PathString path) => path.Value is ['/', '/' or '\\', ..];

    private static async Task<string?> MovedAsync(HttpRequest request, MovedNames names, CancellationToken cancellation)
    {
        var path = request.Path;
        var moved = path.StartsWithSegments("/topics", out var rest) ? Moved("/topics", rest, await names.TopicsAsync(cancellation))
            : path.StartsWithSegments("/providers", out rest) ? Moved("/providers", rest, await names.ProvidersAsync(cancellation))
            : path.StartsWithSegments("/api/news", out rest) ? Moved("/api/news", rest, await names.TopicsAsync(cancellation))
            : null;
        var query = await MovedAsync(request.Query, names, cancellation);
        return moved is null && query is null
            ? null
            : $"{request.PathBase.ToUriComponent()}{(moved is null ? path : new PathString(moved)).ToUriComponent()}{query ?? request.QueryString.ToUriComponent()}";
    }

    /// <summary>The path with the first part behind the list's name moved, and a feed's ending or further parts kept.</summary>
    private static string? Moved(string list, PathString rest, IReadOnlyDictionary<string, string> moved)
    {
        if (moved.Count == 0 || rest.Value is not { Length: > 1 } tail)
        {
            return null;
        }

        var end = tail.IndexOf('/', 1) is > 0 and var slash ? slash : tail.Length;
        var name = tail[1..end].ToLowerInvariant();
        var ending = Endings.First(each => name.EndsWith(each, StringComparison.Ordinal));
        return moved.TryGetValue(name, out var whole) ? $"{list}/{whole}{tail[end..]}"
            : moved.TryGetValue(name[..^ending.Length], out whole) ? $"{list}/{whole}{ending}{tail[end..]}"
            : null;
    }

    private static async Task<string?> MovedAsync(IQueryCollection query, MovedNames names, CancellationToken cancellation)
    {
        if (!query.Keys.Any(key => key == "provider" || TopicKeys.Contains(key)))
        {
            return null;
        }

        var (topics, providers) = (await names.TopicsAsync(cancellation), await names.ProvidersAsync(cancellation));
        var moved = query.SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "", Moved: NameOf(pair.Key, value ?? "", topics, providers)))).ToArray();
        return moved.All(pair => pair.Moved is null)
            ? null
            : new QueryBuilder(moved.Select(pair => KeyValuePair.Create(pair.Key, pair.Moved ?? pair.Value)).Distinct()).ToString();
    }

    private static string? NameOf(string key, string value, IReadOnlyDictionary<string, string> topics, IReadOnlyDictionary<string, string> providers) =>
        key == "provider" ? providers.GetValueOrDefault(value.Trim().ToLowerInvariant())
        : TopicKeys.Contains(key) ? topics.GetValueOrDefault(value.Trim().ToLowerInvariant())
        : null;
}
