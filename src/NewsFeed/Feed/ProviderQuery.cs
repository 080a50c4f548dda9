using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>A provider as its own page and the list of providers show it.</summary>
/// <param name="Provider">Domain, name and logo.</param>
/// <param name="Description">A sentence or two, plain text.</param>
/// <param name="ArticleCount">Public articles that come from here.</param>
public sealed record ProviderView(ProviderRef Provider, string? Description, int ArticleCount);

/// <summary>Reads providers. A provider without a public article is not shown.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class ProviderQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The most providers that one list shows; their order is by number of articles, then by name.</summary>
    public const int MaxListed = 2_000;

    /// <summary>All providers, most articles first.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<ProviderView>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await cache.CurrentAsync(db, cancellation)).Directory.Providers.Where(provider => provider.IsListed).Select(provider => provider.View)
            .OrderByDescending(view => view.ArticleCount).ThenBy(view => view.Provider.Name, StringComparer.Ordinal)
            .Take(MaxListed),
    ];

    /// <summary>One provider.</summary>
    /// <param name="domain">Its domain, lower case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none to show.</returns>
    public async Task<ProviderView?> ByDomainAsync(string domain, CancellationToken cancellation)
    {
        var directory = (await cache.CurrentAsync(db, cancellation)).Directory;
        return directory.ProviderByDomain.TryGetValue(domain, out var place) ? directory.Providers[place].View : null;
    }
}
