using Microsoft.AspNetCore.Mvc;
using NewsFeed.Digests;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages;

/// <summary>The front page: everything published.</summary>
/// <param name="query">Reads lists.</param>
/// <param name="clock">Tells the present.</param>
public sealed class IndexModel(FeedQuery query, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>The digest of the days that the list shows: where it shows all articles of a day or a week that is over, and there are some.</summary>
    public IssuePeriod? Issue
    {
        get
        {
            if (Feed.Request.Filter is not { From: { } from, To: { } to } filter || Feed.Page.Articles == 0 || Feed.Still is not null)
            {
                return null;
            }

            var period = IssuePeriod.Of(from, isWeek: from != to);
            return period.First == from && period.Last == to && period.IsOver(Today) && (filter with { From = null, To = null }).IsEmpty ? period : null;
        }
    }

    /// <summary>Shows the list.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ListAsync(FeedFilter.Everything, cancellation);
}
