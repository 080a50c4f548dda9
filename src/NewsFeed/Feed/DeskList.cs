using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Reads pages of articles of any state, for curators: by the filters and orders of the site, an article a row.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of every state.</param>
/// <param name="lists">Reads lists.</param>
public sealed class DeskList(NewsFeedDb db, DeskColumnsCache cache, FeedQuery lists)
{
    /// <summary>Reads one page with its total and facets.</summary>
    /// <param name="request">What is asked for; drafts where it names no state.</param>
    /// <param name="size">Articles on the page, 1 and up; callers bound it.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<FeedPage> PageAsync(FeedRequest request, int size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var columns = await cache.CurrentAsync(db, request.State ?? ArticleState.Draft, cancellation);
        return await lists.PageAsync(columns, request, isByStory: false, size, cancellation);
    }

    /// <summary>The place just before an article, wherever it stands in the order of a list.</summary>
    /// <param name="request">The list.</param>
    /// <param name="articleId">The article's number.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>What follows it in the list begins with the article; null where the article is not in the list's state.</returns>
    public async Task<FeedCursor?> JustBeforeAsync(FeedRequest request, long articleId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var columns = await cache.CurrentAsync(db, request.State ?? ArticleState.Draft, cancellation);
        return columns.PositionOfId(articleId) is { } position ? await lists.JustBeforeAsync(columns, request, position, cancellation) : null;
    }
}
