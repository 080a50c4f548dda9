namespace NewsFeed.Rendering;

/// <summary>Where a link in a body leads.</summary>
/// <param name="Url">The address to write into the page.</param>
/// <param name="IsExternal">Whether it is another site's page.</param>
internal sealed record LinkAddress(string Url, bool IsExternal)
{
    private const string Mail = "mailto:";

    /// <summary>Reads a link's address.</summary>
    /// <param name="href">What the body says.</param>
    /// <returns>Null unless it is http(s), mail, a place on the page (<c>#…</c>) or a path on the site (<c>/…</c>).</returns>
    public static LinkAddress? Of(string? href)
    {
        if (WebAddress.Clean(href) is not { } url)
        {
            return null;
        }

        if (url[0] == '#' || WebAddress.IsSitePath(url) || url.StartsWith(Mail, StringComparison.OrdinalIgnoreCase))
        {
            return new LinkAddress(url, IsExternal: false);
        }

        return WebAddress.Absolute(url) is { } absolute ? new LinkAddress(absolute, IsExternal: true) : null;
    }
}
