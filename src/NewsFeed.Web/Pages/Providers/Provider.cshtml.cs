using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Providers;

/// <summary>One provider and its articles.</summary>
/// <param name="providers">Reads providers.</param>
/// <param name="query">Reads lists.</param>
/// <param name="clock">Tells the present.</param>
public sealed class ProviderModel(ProviderQuery providers, FeedQuery query, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>The provider.</summary>
    public ProviderView View { get; private set; } = null!;

    /// <summary>Shows the provider.</summary>
    /// <param name="domain">Its domain, in any case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string domain, CancellationToken cancellation)
    {
        var own = domain.ToLowerInvariant();
        if (await providers.ByDomainAsync(own, cancellation) is not { } view)
        {
            return NotFound();
        }

        if (domain != own)
        {
            return this.ToOwnAddress(nameof(domain), own);
        }

        View = view;
        return await ListAsync(FeedFilter.Everything with { Providers = [view.Provider.Domain] }, cancellation);
    }
}
