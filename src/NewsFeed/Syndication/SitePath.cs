using NewsFeed.Feed;

namespace NewsFeed.Syndication;

/// <summary>Where the pages stand that feeds and sitemaps name: paths below the site, escaped, without a slash in front.</summary>
public static class SitePath
{
    /// <summary>The page of an article.</summary>
    /// <param name="slug">What its address is made of.</param>
    public static string OfArticle(string slug) => $"articles/{Uri.EscapeDataString(slug)}";

    /// <summary>The page of a topic.</summary>
    /// <param name="slug">What its address is made of.</param>
    public static string OfTopic(string slug) => $"topics/{Uri.EscapeDataString(slug)}";

    /// <summary>The page of a provider.</summary>
    /// <param name="provider">The provider.</param>
    public static string Of(ProviderRef provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return OfProvider(provider.Domain);
    }

    /// <summary>The page of a provider.</summary>
    /// <param name="domain">Its domain.</param>
    public static string OfProvider(string domain) => $"providers/{Uri.EscapeDataString(domain)}";
}
