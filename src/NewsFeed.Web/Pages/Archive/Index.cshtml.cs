using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Insight;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Archive;

/// <summary>All years, month by month.</summary>
/// <param name="archive">Counts articles by time.</param>
public sealed class IndexModel(ArchiveQuery archive) : PageModel
{
    /// <summary>The years that have articles, newest first.</summary>
    public IReadOnlyList<ArchiveYear> Years { get; private set; } = [];

    /// <summary>Shows the years.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Years = await archive.YearsAsync(cancellation);
        new PageContents { HasAllCounts = true }.Say(HttpContext);
    }
}
