using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Reads pages of public articles: the one road from a filter to a list.</summary>
/// <remarks>Which articles, in which order, and all counts come from memory; the store gives the cards of one page by their numbers.</remarks>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="fullText">The engine's full-text index.</param>
public sealed class FeedQuery(NewsFeedDb db, FeedColumnsCache cache, IFullTextIndex fullText)
{
    /// <summary>Articles on one page: about three screens of a phone's thumb, and one reply of a few packets.</summary>
    public const int PageSize = 25;

    /// <summary>Reads one page with its total and facets.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<FeedPage> PageAsync(FeedRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var columns = await cache.CurrentAsync(db, cancellation);
        var found = request.Whole.Query is { } query ? await fullText.MatchingAsync(db, SearchText.Parse(query), KeyRange.All, cancellation) : null;
        var positions = FilteredPositions.Of(columns, request.Whole, found);
        var order = new PageOfPositions(columns, request.Sort);
        var isBackwards = request.Before is not null;
        var page = order.Take(positions.Whole, request.After ?? request.Before, isBackwards, PageSize + 1);

        // One more than a page is taken only to see whether the list goes on.
        var goesOn = page.Count > PageSize;
        int[] shown = [.. isBackwards ? page.Take(PageSize).Reverse() : page.Take(PageSize)];
        var hasNext = shown.Length > 0 && (isBackwards || goesOn);
        var hasPrevious = shown.Length > 0 && (isBackwards ? goesOn : request.After is not null);
        return new FeedPage(
            await ItemsAsync(columns, shown, cancellation),
            positions.Whole.Count(),
            new FacetCounts(columns, positions, request).Count(),
            hasNext ? order.At(shown[^1]) : null,
            hasPrevious ? order.At(shown[0]) : null);
    }

    private async Task<IReadOnlyList<FeedItem>> ItemsAsync(FeedColumns columns, int[] positions, CancellationToken cancellation)
    {
        long[] ids = [.. positions.Select(position => columns.Ids[position])];
        var cards = await db.Articles
            .Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(Card.Columns)
            .ToDictionaryAsync(card => card.Id, cancellation);

        // The state is looked at here: asked for in the query, it lures SQLite into walking through all public articles.
        // It can differ from what the columns say when an import ends between the two looks.
        return [.. ids.Select(id => cards.GetValueOrDefault(id)).OfType<Card>()
            .Where(card => card.State == ArticleState.Public)
            .Select(card => card.ToItem(columns))];
    }
}
