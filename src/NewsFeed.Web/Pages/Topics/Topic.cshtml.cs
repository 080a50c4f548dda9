using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;
using NewsFeed.Insight;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Pages.Topics;

/// <summary>One topic: its place among the topics, and its articles.</summary>
/// <param name="topics">Reads topics.</param>
/// <param name="query">Reads lists.</param>
/// <param name="portraits">Counts.</param>
/// <param name="clock">Tells the present.</param>
public sealed class TopicModel(TopicQuery topics, FeedQuery query, PortraitQuery portraits, TimeProvider clock) : FeedPageModel(query, clock)
{
    /// <summary>The topic.</summary>
    public TopicView View { get; private set; } = null!;

    private FeedFilter Scope => FeedFilter.Everything with { Topics = [View.Topic.Slug] };

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
        return await ListAsync(Scope, cancellation);
    }

    /// <inheritdoc/>
    protected override PageContents Shown(FeedRequest list) => base.Shown(list) with { Topics = [.. View.Topic.Children.Select(child => child.Slug)] };

    /// <inheritdoc/>
    protected override async Task<PortraitView?> PortraitAsync(FeedLinks links, DateOnly today, CancellationToken cancellation) =>
        await portraits.OfTopicAsync(View.Topic.Slug, today, cancellation) is { } portrait
            ? new PortraitView(portrait, await portraits.BestAsync(Scope, portrait, cancellation), links)
            : null;
}
