namespace NewsFeed.Web;

/// <summary>How long browsers may keep one of the site's own files.</summary>
internal static class FileLife
{
    /// <summary>For an address that carries the file's version. A year is what caches call for ever.</summary>
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>For others, such as pictures that articles name.</summary>
    private const string OneDay = "public, max-age=86400";

    /// <summary>The header <c>Cache-Control</c> of the answer.</summary>
    /// <param name="request">What was asked.</param>
    public static string Of(HttpRequest request) => request.Query.ContainsKey("v") ? Immutable : OneDay;
}
