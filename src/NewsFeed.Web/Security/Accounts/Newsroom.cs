using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>The door to everything below <c>/admin</c>: by https, or on this machine; kept by nobody, and listed nowhere.</summary>
/// <param name="next">What handles the request.</param>
public sealed class Newsroom(RequestDelegate next)
{
    /// <summary>Where the newsroom is.</summary>
    public const string Root = "/admin";

    /// <summary>The folder of its pages.</summary>
    public const string Folder = "/Admin";

    /// <summary>What is said to who comes by plain http from another machine.</summary>
    public const string Refusal =
        "The newsroom is open by https only, and by plain http on localhost. Behind a proxy that speaks https, set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true.";

    /// <summary>Bytes of a form: no field of one is longer than a few hundred characters. A page that takes more says so itself.</summary>
    private const long MostBytes = 64 * 1024;

    /// <summary>Whether a path leads there.</summary>
    /// <param name="path">The path below the path base.</param>
    public static bool IsBelow(PathString path) => path.StartsWithSegments(Root);

    /// <summary>Lets a page take forms where it has any, bounds them, and closes it to all but administrators where it does not say to whom it is open.</summary>
    /// <param name="page">A page of the newsroom.</param>
    public static void Furnish(PageApplicationModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var takesForms = page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod));
        page.EndpointMetadata.Add(new HttpMethodMetadata(takesForms ? [.. Asked.Reading, HttpMethods.Post] : Asked.Reading));
        if (!page.HandlerTypeAttributes.Any(said => said is IAuthorizeData or IAllowAnonymous))
        {
            page.EndpointMetadata.Add(new OpenToAttribute(AccountRole.Admin));
        }

        if (!page.HandlerTypeAttributes.OfType<RequestSizeLimitAttribute>().Any())
        {
            page.Filters.Add(new RequestSizeLimitAttribute(MostBytes));
        }
    }

    /// <summary>Lets the request in, or says why not.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsBelow(context.Request.Path))
        {
            return next(context);
        }

        context.Response.OnStarting(Set, context.Response.Headers);

        // What is compressed over https gives away, by its length, what it is guessed to hold; these pages hold secrets.
        context.Request.Headers.AcceptEncoding = default;
        return IsSafe(context.Request) ? next(context) : RefuseAsync(context.Response);
    }

    private static bool IsSafe(HttpRequest request) => request.IsHttps || request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(Refusal + "\n");
    }
}
