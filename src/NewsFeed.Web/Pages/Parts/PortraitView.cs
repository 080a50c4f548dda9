using NewsFeed.Feed;
using NewsFeed.Insight;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>A portrait as the page of a topic or a provider shows it.</summary>
/// <param name="Portrait">The numbers.</param>
/// <param name="Best">The best articles of the last 30 days.</param>
/// <param name="Links">Where the page's list leads.</param>
public sealed record PortraitView(Portrait Portrait, IReadOnlyList<FeedItem> Best, FeedLinks Links)
{
    /// <summary>The list of the days that the best are from, best first.</summary>
    public string BestLink => Links.With(PortraitQuery.BestOf(Portrait), FeedSort.Quality);

    /// <summary>The months as bars, without a table: two lists of two dozen links would weigh more on a list page than they tell.</summary>
    public BarChart History() => new("Articles a month", "Month", [.. Portrait.Months.Select((month, i) => new Bar(
        Words.Month(month),
        Portrait.Counts[i],
        Links.With(FeedFilter.Everything with { From = month, To = i + 1 < Portrait.Months.Count ? Portrait.Months[i + 1].AddDays(-1) : Portrait.Newest }, FeedSort.Top)))], HasTable: false);
}
