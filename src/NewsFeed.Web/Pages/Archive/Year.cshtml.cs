using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Insight;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Archive;

/// <summary>One year, day by day.</summary>
/// <param name="archive">Counts articles by time.</param>
public sealed class YearModel(ArchiveQuery archive) : PageModel
{
    /// <summary>The year's days.</summary>
    public ArchiveDays Days { get; private set; } = null!;

    /// <summary>Shows the year.</summary>
    /// <param name="year">A year that has articles.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellation)
    {
        if (await archive.DaysAsync(year, cancellation) is not { } days)
        {
            return NotFound();
        }

        Days = days;
        new PageContents { HasAllCounts = true }.Say(HttpContext);
        return Page();
    }
}
