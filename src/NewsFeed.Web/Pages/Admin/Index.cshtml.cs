using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>The first page of the newsroom: what there is, and what was done last.</summary>
/// <param name="query">Reads it.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class IndexModel(DeskQuery query) : NewsroomPage
{
    /// <summary>What there is. Set whenever the page is shown.</summary>
    public Desk Desk { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation) => Desk = await query.ReadAsync(cancellation);
}
