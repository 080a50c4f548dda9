using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages;

/// <summary>The front page: everything published.</summary>
/// <param name="query">Reads lists.</param>
public sealed class IndexModel(FeedQuery query) : FeedPageModel(query)
{
    /// <summary>Shows the list.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ListAsync(FeedFilter.Everything, cancellation);
}
