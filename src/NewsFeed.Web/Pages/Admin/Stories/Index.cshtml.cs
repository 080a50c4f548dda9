using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Stories;

/// <summary>All stories, or what a search finds.</summary>
/// <param name="desk">Reads them.</param>
[OpenTo(AccountRole.Editor)]
public sealed class IndexModel(StoryDesk desk) : NewsroomPage
{
    /// <summary>The stories; null where something is searched for.</summary>
    public StoryList? Stories { get; private set; }

    /// <summary>What was found.</summary>
    public StorySearch Search { get; private set; } = StorySearch.None;

    /// <summary>Whether only those are listed that were decided by hand.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>Which page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Lists them.</summary>
    /// <param name="q">A search as the site's box takes it.</param>
    /// <param name="show"><c>by-hand</c> for those that were decided by hand.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync([FromQuery] string? q, [FromQuery] string? show, [FromQuery(Name = "p")] int? page, CancellationToken cancellation)
    {
        IsByHand = show == "by-hand";
        Search = await StorySearch.OfAsync(desk, q, cancellation);
        Stories = Search.Text.Length > 0 ? null : await desk.ListAsync(IsByHand, page ?? 1, cancellation);
        Number = Math.Clamp(page ?? 1, 1, Stories?.Pages ?? 1);
    }
}
