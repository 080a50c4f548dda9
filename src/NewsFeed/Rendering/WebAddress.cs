namespace NewsFeed.Rendering;

/// <summary>Tells the two kinds of address that a body may point to from all others.</summary>
internal static class WebAddress
{
    /// <summary>What browsers and servers commonly take.</summary>
    private const int MaxLength = 4_000;

    /// <summary>The address without blanks around it; null where it is empty, too long or holds control characters.</summary>
    /// <remarks>Browsers skip tabs and line breaks inside an address, which is how <c>java&#9;script:</c> gets past simple checks.</remarks>
    public static string? Clean(string? url)
    {
        var clean = url?.Trim();
        return clean is { Length: > 0 and <= MaxLength } && !clean.Any(char.IsControl) ? clean : null;
    }

    /// <summary>Whether a clean address is a path on the site itself.</summary>
    /// <remarks><c>//host</c> and <c>/\host</c> are other sites to a browser.</remarks>
    public static bool IsSitePath(string url) =>
        url[0] == '/' && !url.Contains('\\') && !url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>A clean address in the form to write into a page.</summary>
    /// <returns>Null unless it is absolute http(s) with a host and without a password.</returns>
    public static string? Absolute(string url)
    {
        // `https://bank.example@evil.example/` is written to mislead; nobody publishes pages behind such an address.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return null;
        }

        // Oddly written ones (blanks, backslashes) take the parser's own form, so that browsers cannot read them differently.
        return Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : uri.AbsoluteUri;
    }
}
