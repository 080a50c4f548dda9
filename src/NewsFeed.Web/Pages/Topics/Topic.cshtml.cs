using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Topics;

/// <summary>One topic: its place among the topics, and its articles.</summary>
/// <param name="topics">Reads topics.</param>
/// <param name="query">Reads lists.</param>
/// <param name="clock">Tells the present.</param>
public sealed class TopicModel(TopicQuery topics, FeedQuery query, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>The topic.</summary>
    public TopicView View { get; private set; } = null!;

    /// <summary>Shows the topic.</summary>
    /// <param name="slug">What its address is made of, in any case.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var own = slug.ToLowerInvariant();
        if (await topics.BySlugAsync(own, cancellation) is not { } view)
        {
            return NotFound();
        }

        if (slug != own)
        {
            return this.ToOwnAddress(nameof(slug), own);
        }

        View = view;
        return await ListAsync(FeedFilter.Everything with { Topics = [view.Topic.Slug] }, cancellation);
    }

    /// <inheritdoc/>
    protected override PageContents Shown(FeedRequest list) => base.Shown(list) with { Topics = [.. View.Topic.Children.Select(child => child.Slug)] };
}
