using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Digests;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Digests;

/// <summary>The digests of a month: of each of its days and weeks.</summary>
/// <param name="issues">Reads issues.</param>
/// <param name="clock">Tells the present.</param>
public sealed class IndexModel(IssueQuery issues, TimeProvider clock) : PageModel
{
    /// <summary>The month; null where no article has appeared yet.</summary>
    public IssueMonth? Month { get; private set; }

    /// <summary>Whether the address names no month: then it is the newest one.</summary>
    public bool IsNewest { get; private set; }

    /// <summary>The month's days that have come, week by week, last first; with each its issue, where it has articles.</summary>
    public IEnumerable<(IssuePeriod Week, IReadOnlyList<(IssuePeriod Day, Issue? Issue)> Days)> Weeks { get; private set; } = [];

    /// <summary>Shows a month.</summary>
    /// <param name="month">The month, such as <c>2026-11</c>; null for the newest.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string? month, CancellationToken cancellation)
    {
        IsNewest = month is null;
        if (!DateOnly.TryParseExact($"{month ?? "0001-01"}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        Month = await issues.MonthAsync(IsNewest ? null : asked, today, cancellation);
        if (Month is null && !IsNewest)
        {
            return NotFound();
        }

        Weeks = Month is null ? [] : WeeksOf(Month, today);
        new PageContents { HasAllCounts = true, Until = new DateTimeOffset(now.Date.AddDays(1), TimeSpan.Zero) }.Say(HttpContext);
        return Page();
    }

    private static IEnumerable<(IssuePeriod Week, IReadOnlyList<(IssuePeriod Day, Issue? Issue)> Days)> WeeksOf(IssueMonth month, DateOnly today)
    {
        var known = month.Days.ToDictionary(issue => issue.Period);
        var last = month.First.AddDays(DateTime.DaysInMonth(month.First.Year, month.First.Month) - 1);
        last = last < today ? last : today;

        // Of the first month of all, days before the first article have no issue.
        var first = month.Before is null ? month.Days[^1].Period.First : month.First;
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
            .Select(back => IssuePeriod.Of(last.AddDays(-back), isWeek: false))
            .GroupBy(day => IssuePeriod.Of(day.First, isWeek: true))
            .Select(week => (week.Key, (IReadOnlyList<(IssuePeriod, Issue?)>)[.. week.Select(day => (day, known.GetValueOrDefault(day)))]));
    }
}
