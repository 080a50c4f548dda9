using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Batches;

/// <summary>What imports, and their undoing, did to the store: the newest first.</summary>
/// <param name="batches">Reads them.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class IndexModel(BatchQuery batches) : NewsroomPage
{
    private const int PageSize = 25;

    /// <summary>The number that those on the page are lower than.</summary>
    [FromQuery(Name = "below")]
    public long Below { get; set; } = long.MaxValue;

    /// <summary>The batches.</summary>
    public IReadOnlyList<BatchEntry> Batches { get; private set; } = [];

    /// <summary>The number that those on the next page are lower than; null on the last.</summary>
    public long? Next { get; private set; }

    /// <summary>Shows them.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Batches, var goesOn) = await batches.PageAsync(Below, PageSize, cancellation);
        Next = goesOn ? Batches[^1].Row.Id : null;
    }
}
