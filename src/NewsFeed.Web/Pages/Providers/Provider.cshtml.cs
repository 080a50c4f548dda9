using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;
using NewsFeed.Insight;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Providers;

/// <summary>One provider and its articles.</summary>
/// <param name="providers">Reads providers.</param>
/// <param name="query">Reads lists.</param>
/// <param name="portraits">Counts.</param>
/// <param name="clock">Tells the present.</param>
public sealed class ProviderModel(ProviderQuery providers, FeedQuery query, PortraitQuery portraits, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>The provider.</summary>
    public ProviderView View { get; private set; } = null!;

    private FeedFilter Scope => FeedFilter.Everything with { Providers = [View.Provider.Domain] };

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
        return await ListAsync(Scope, cancellation);
    }

    /// <inheritdoc/>
    protected override async Task<PortraitView?> PortraitAsync(FeedLinks links, DateOnly today, CancellationToken cancellation) =>
        await portraits.OfProviderAsync(View.Provider.Domain, today, cancellation) is { } portrait
            ? new PortraitView(portrait, await portraits.BestAsync(Scope, portrait, cancellation), links)
            : null;
}
