namespace NewsFeed.Rendering;

/// <summary>Turns a picture's address as a file has it into one that a page can use.</summary>
/// <param name="baseUrl">What site-relative addresses are put onto, path and all; null leaves them site-relative.</param>
public sealed class AssetUrls(Uri? baseUrl)
{
    private readonly string prefix = Prefix(baseUrl);

    /// <summary>The address to put into a page.</summary>
    /// <param name="url">An address as a file has it.</param>
    /// <returns>An absolute http(s) address as it is; <c>/path</c> put onto the base; null for everything else,
    /// <c>//host/path</c> and <c>data:</c> included.</returns>
    public string? Resolve(string? url)
    {
        if (WebAddress.Clean(url) is not { } clean)
        {
            return null;
        }

        return WebAddress.IsSitePath(clean) ? prefix + clean.Replace(" ", "%20", StringComparison.Ordinal) : WebAddress.Absolute(clean);
    }

    private static string Prefix(Uri? baseUrl) => baseUrl switch
    {
        null => "",
        { IsAbsoluteUri: true, Scheme: "http" or "https" } => baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/'),
        _ => throw new ArgumentException("The base of assets is an absolute http(s) address.", nameof(baseUrl)),
    };
}
