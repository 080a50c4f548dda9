namespace NewsFeed.Web.Feeds;

/// <summary>The site's own address, for what has to name it in full: readers of feeds and crawlers know no page that an address could be relative to.</summary>
internal static class SiteAddress
{
    /// <summary>The front page: the address in the settings, else the one that the site was asked by.</summary>
    /// <returns>Absolute, with a slash at its end; null where nothing sensible is known, as without a name of a host.</returns>
    public static Uri? Of(HttpRequest request, SiteOptions site)
    {
        if (site.BaseUrl is { } known)
        {
            return new Uri(known.AbsoluteUri.TrimEnd('/') + "/");
        }

        var asked = $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/";
        return request.Host.HasValue && Uri.TryCreate(asked, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 ? address : null;
    }

    /// <summary>Whether what stands at a path names the site in full, so that it differs with the name that the site was asked by.</summary>
    public static bool IsNamedAt(PathString path) =>
        Path.GetExtension(path.Value) is ".rss" or ".atom" or ".json" or ".opml" or ".xml" or ".txt";
}
