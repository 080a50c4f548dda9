using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;

namespace NewsFeed.Web.Pages.Topics;

/// <summary>All topics.</summary>
/// <param name="topics">Reads topics.</param>
public sealed class IndexModel(TopicQuery topics) : PageModel
{
    /// <summary>The topics as trees.</summary>
    public IReadOnlyList<TopicNode> Roots { get; private set; } = [];

    /// <summary>Shows the topics.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Roots = await topics.TreeAsync(cancellation);
        new PageContents { HasAllCounts = true }.Say(HttpContext);
    }
}
