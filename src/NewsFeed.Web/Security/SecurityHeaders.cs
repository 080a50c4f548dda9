using NewsFeed.Rendering;

namespace NewsFeed.Web.Security;

/// <summary>Puts the security headers on every response of the application: pages, files and errors alike.</summary>
/// <remarks>The server answers some requests itself, before the application sees them, such as an address that is no address (400) or is too long (414).
/// Those answers have no body and no headers of ours.</remarks>
/// <param name="next">What handles the request.</param>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing loads but this site's own styles and scripts, pictures from anywhere, and frames of the known players.</summary>
    /// <remarks>Pictures come from any publisher, so their origins cannot be listed.</remarks>
    public static string ContentSecurityPolicy { get; } = string.Join("; ",
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "img-src 'self' http: https:",
        $"frame-src {string.Join(' ', PlayerRecognizer.FrameOrigins)}",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");

    private const string PermissionsPolicy =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=()";

    /// <summary>Sets the headers just before the response starts, so that error pages, which clear headers, carry them too.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Set, context.Response.Headers);
        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
