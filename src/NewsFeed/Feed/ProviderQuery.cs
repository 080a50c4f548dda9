using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>A provider as its own page and the list of providers show it.</summary>
/// <param name="Provider">Domain, name and logo.</param>
/// <param name="Description">A sentence or two, plain text.</param>
/// <param name="ArticleCount">Public articles that come from here.</param>
public sealed record ProviderView(ProviderRef Provider, string? Description, int ArticleCount);

/// <summary>Reads providers. A provider without a public article is not shown.</summary>
/// <param name="db">The store.</param>
public sealed class ProviderQuery(NewsFeedDb db)
{
    /// <summary>The most providers that one list shows; their order is by number of articles, then by name.</summary>
    public const int MaxListed = 2_000;

    private static readonly Expression<Func<ProviderRow, ProviderView>> Columns = provider => new ProviderView(
        new ProviderRef(provider.Domain, provider.Name, provider.LogoUrl), provider.Description, provider.ArticleCount);

    /// <summary>All providers, most articles first.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<ProviderView>> ListAsync(CancellationToken cancellation) => await Shown
        .OrderByDescending(provider => provider.ArticleCount).ThenBy(provider => provider.Name)
        .Take(MaxListed)
        .Select(Columns)
        .ToListAsync(cancellation);

    /// <summary>One provider.</summary>
    /// <param name="domain">Its domain, lower case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none to show.</returns>
    public Task<ProviderView?> ByDomainAsync(string domain, CancellationToken cancellation) =>
        Shown.Where(provider => provider.Domain == domain).Select(Columns).SingleOrDefaultAsync(cancellation);

    private IQueryable<ProviderRow> Shown => db.Providers.Where(provider => provider.ArticleCount > 0);
}
