using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages;

/// <summary>The front page: everything published.</summary>
/// <param name="query">Reads lists.</param>
/// <param name="clock">Tells the present.</param>
public sealed class IndexModel(FeedQuery query, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>Shows the list.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ListAsync(FeedFilter.Everything, cancellation);
}
