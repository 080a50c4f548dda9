using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Feed;
using NewsFeed.Insight;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages;

/// <summary>The feed in numbers, each of which leads to its articles.</summary>
/// <param name="query">Counts.</param>
/// <param name="parts">Makes links.</param>
/// <param name="clock">Tells the present.</param>
public sealed class TrendsModel(TrendsQuery query, PageParts parts, TimeProvider clock) : PageModel
{
    /// <summary>What there is to tell; null where no articles have appeared yet.</summary>
    public Trends? Trends { get; private set; }

    /// <summary>Shows the trends.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().UtcDateTime.Date;
        Trends = await query.ReadAsync(DateOnly.FromDateTime(today), cancellation);

        // An article that is dated ahead begins to count when its day comes.
        new PageContents { HasAllCounts = true, Until = new DateTimeOffset(today.AddDays(1), TimeSpan.Zero) }.Say(HttpContext);
    }

    /// <summary>Bars week by week.</summary>
    /// <param name="title">What is counted.</param>
    /// <param name="counts">A number for each of the weeks.</param>
    /// <param name="filter">What the articles have in common beside the week.</param>
    public BarChart Weekly(string title, IReadOnlyList<int> counts, FeedFilter filter) => new(title, "Week", [
        .. Trends!.Weeks.Select((monday, i) => new Bar($"Week of {Words.Day(monday)}", counts[i], parts.List(filter with { From = monday, To = LastOf(i) }))),
    ]);

    /// <summary>Bars step by step of the scores.</summary>
    public BarChart Qualities() => new("Articles by quality", "Quality", [
        .. Trends!.Qualities.Select(step => new Bar(
            step.Max is { } max ? $"{step.Min} to {max}" : $"{step.Min} and more",
            step.Count,
            parts.List(FeedFilter.Everything with { MinQuality = step.Min, MaxQuality = step.Max }))),
    ]);

    /// <summary>The last week goes only as far as time does here; what is dated ahead is not counted.</summary>
    private DateOnly LastOf(int week) => week + 1 < Trends!.Weeks.Count ? Trends.Weeks[week + 1].AddDays(-1) : Trends.Leaders.To;
}
