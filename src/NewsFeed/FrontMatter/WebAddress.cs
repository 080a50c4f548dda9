using System.Buffers;

namespace NewsFeed.FrontMatter;

/// <summary>Says which addresses of a file are usable, in the form in which they are kept.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Unusable = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '\\', '\u007F']);

    /// <summary>The address of a page: absolute http(s) without a user's name or password.</summary>
    /// <param name="url">The file's text.</param>
    /// <param name="reason">Why it is not usable.</param>
    /// <returns>The text with spaces as <c>%20</c>, else unchanged; null where it is not usable.</returns>
    public static string? Page(string url, out string? reason)
    {
        url = Trimmed(url);
        reason = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Fault(url)
            : "is not an absolute address that begins with http:// or https://";
        return reason is null ? url : null;
    }

    /// <summary>The address of a picture: as for a page, or site-relative; <c>//host</c> becomes <c>https://host</c>.</summary>
    public static string? Image(string url, out string? reason)
    {
        url = Trimmed(url);
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            url = "https:" + url;
        }

        if (!url.StartsWith('/'))
        {
            return Page(url, out reason);
        }

        reason = url.AsSpan().ContainsAny(Unusable) ? "holds characters that no address has" : null;
        return reason is null ? url : null;
    }

    private static string Trimmed(string url)
    {
        url = url.Trim();
        return url.Contains(' ', StringComparison.Ordinal) ? url.Replace(" ", "%20", StringComparison.Ordinal) : url;
    }

    private static string? Fault(string url)
    {
        if (url.AsSpan().ContainsAny(Unusable))
        {
            return "holds characters that no address has";
        }

        var authority = url.AsSpan(url.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart('/');
        var end = authority.IndexOfAny('/', '?', '#');
        return (end < 0 ? authority : authority[..end]).Contains('@') ? "holds a user's name or password" : null;
    }
}
