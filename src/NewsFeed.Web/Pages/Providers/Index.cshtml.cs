using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Providers;

/// <summary>All providers.</summary>
/// <param name="providers">Reads providers.</param>
public sealed class IndexModel(ProviderQuery providers) : PageModel
{
    /// <summary>The providers, most articles first.</summary>
    public IReadOnlyList<ProviderView> Providers { get; private set; } = [];

    /// <summary>Shows the providers.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Providers = await providers.ListAsync(cancellation);
        new PageContents { HasAllCounts = true }.Say(HttpContext);
    }
}
