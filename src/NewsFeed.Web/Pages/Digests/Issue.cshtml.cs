using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Digests;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Digests;

/// <summary>The digest of one day or one week.</summary>
/// <param name="issues">Reads issues.</param>
/// <param name="clock">Tells the present.</param>
public sealed class IssueModel(IssueQuery issues, TimeProvider clock) : PageModel
{
    /// <summary>The issue; null where there is none, which the page then says.</summary>
    public Issue? Issue { get; private set; }

    /// <summary>The day or week that the address names; null where it names none.</summary>
    public IssuePeriod? Period { get; private set; }

    /// <summary>Whether its days are over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether it is still to come.</summary>
    public bool IsToCome { get; private set; }

    /// <summary>Shows the issue.</summary>
    /// <param name="date">A day or a week as <see cref="IssuePeriod.Name"/> writes them, in any case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The page, with status 404 where there is no such issue.</returns>
    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        var own = date.ToLowerInvariant();
        Period = IssuePeriod.Parse(own);
        if (Period is not null && date != own)
        {
            return this.ToOwnAddress(nameof(date), own);
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Issue = Period is null ? null : await issues.ReadAsync(Period, today, cancellation);
        (IsOver, IsToCome) = (Period?.IsOver(today) == true, Period?.HasBegun(today) == false);
        if (Issue is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            ContentsOf(Issue, IsOver).Say(HttpContext);
        }

        return Page();
    }

    /// <summary>The issue's page shows the articles of its days and of those before, and while its days are not over it says so.</summary>
    private static PageContents ContentsOf(Issue issue, bool isOver) => new()
    {
        List = new FeedRequest { Filter = issue.List with { From = issue.HangsOnFrom } },
        Until = isOver || issue.Period.Next is not { } next ? null : new DateTimeOffset(next.First, TimeOnly.MinValue, TimeSpan.Zero),
    };
}
