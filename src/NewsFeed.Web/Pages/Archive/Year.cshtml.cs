using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Insight;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Archive;

/// <summary>One year, day by day.</summary>
/// <param name="archive">Counts articles by time.</param>
/// <param name="clock">Tells the present.</param>
public sealed class YearModel(ArchiveQuery archive, TimeProvider clock) : PageModel
{
    /// <summary>The year's days.</summary>
    public ArchiveDays Days { get; private set; } = null!;

    /// <summary>The present day, UTC.</summary>
    public DateOnly Today { get; private set; }

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
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        // A month is led to its digests as soon as it has some.
        var midnight = new DateTimeOffset(Today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        new PageContents { HasAllCounts = true, Until = year < Today.Year ? null : midnight }.Say(HttpContext);
        return Page();
    }
}
