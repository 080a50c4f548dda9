using NewsFeed.Feed;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Feeds;

/// <summary>Says in words what a feed shows, as the chips of its page do.</summary>
internal static class FeedTitle
{
    /// <param name="scope">The name of the topic or provider; null for a feed of everything.</param>
    /// <param name="page">A page of the list.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="siteTitle">The site's name.</param>
    /// <returns>Such as “Robotics · Quality: Strong · NewsFeed”.</returns>
    public static string Of(string? scope, FeedPage page, FeedRequest request, string siteTitle)
    {
        var chips = FilterChip.Of(page.Facets, request.Filter, new FeedLinks("", "/", request)).Select(chip => chip.Label);
        string?[] parts = [scope, .. chips, OrderOf(request.Sort), siteTitle];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string? OrderOf(FeedSort sort) => sort switch
    {
        FeedSort.Top => "Top stories",
        FeedSort.Oldest => "Oldest first",
        FeedSort.Quality => "By quality",
        FeedSort.Relevance => "Best matches",
        _ => null,
    };
}
