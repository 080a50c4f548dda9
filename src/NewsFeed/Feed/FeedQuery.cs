using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Reads pages of public articles: the one road from a filter to a list.</summary>
/// <remarks>Which articles, in which order, and all counts come from memory; the store gives the cards of one page by their numbers.</remarks>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="fullText">The engine's full-text index.</param>
/// <param name="clock">Tells the day that searches count back from.</param>
public sealed class FeedQuery(NewsFeedDb db, FeedColumnsCache cache, IFullTextIndex fullText, TimeProvider clock)
{
    /// <summary>Articles on one page: about three screens of a phone's thumb, and one reply of a few packets.</summary>
    public const int PageSize = 25;

    /// <summary>
    /// How many matches of a search are weighed for the order by relevance: the newest ones. The others follow, newest first. Weighing
    /// every match of a common word takes 1.7 s among a million articles, and readers of news seldom want what is twenty thousand matches old.
    /// </summary>
    public const int MaxWeighed = 20_000;

    /// <summary>Reads one page with its total and facets.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<FeedPage> PageAsync(FeedRequest request, CancellationToken cancellation) => PageAsync(request, PageSize, cancellation);

    /// <summary>Reads one page of another size, with its total and facets.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="size">Articles on the page, 1 and up; callers bound it.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<FeedPage> PageAsync(FeedRequest request, int size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await PageAsync(await cache.CurrentAsync(db, cancellation), request, request.IsByStory, size, cancellation);
    }

    /// <summary>Reads one page of a list that is made of columns of any kind.</summary>
    internal async Task<FeedPage> PageAsync(FeedColumns columns, FeedRequest request, bool isByStory, int size, CancellationToken cancellation)
    {
        var list = await ListAsync(columns, request, isByStory, cancellation);
        var order = await OrderAsync(columns, list, request, cancellation);
        var isBackwards = request.Before is not null;
        var places = request.Before is { } before ? order.Before(before) : order.After(request.After);

        // One more than a page is taken only to see whether the list goes on.
        List<int> shown = [.. places.Take(size + 1)];
        var goesOn = shown.Count > size;
        shown.RemoveRange(Math.Min(shown.Count, size), goesOn ? 1 : 0);
        if (isBackwards)
        {
            shown.Reverse();
        }

        var hasNext = shown.Count > 0 && (isBackwards || goesOn);
        var hasPrevious = shown.Count > 0 && (isBackwards ? goesOn : request.After is not null);
        var (items, stories) = await new StoryCards(new Card(db, cache.Readers, columns), columns).AtAsync(shown, own: 0, cancellation);
        return new FeedPage(items, list.Total, list.Facets, hasNext ? order.At(shown[^1]) : null, hasPrevious ? order.At(shown[0]) : null)
        {
            Articles = list.Articles,
            Stories = stories,
        };
    }

    /// <summary>The place just before an article: what follows it in a list begins with the article, where the list has it.</summary>
    internal async Task<FeedCursor> JustBeforeAsync(FeedColumns columns, FeedRequest request, int position, CancellationToken cancellation)
    {
        var order = await OrderAsync(columns, await ListAsync(columns, request, isByStory: false, cancellation), request, cancellation);
        var at = order.At(position);
        return at with { FeedKey = at.FeedKey + (request.Sort == FeedSort.Oldest ? -1 : 1) };
    }

    /// <summary>The numbers of all articles of a list in its order, also of those that a page names with their story only, whatever the page asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<long>> NumbersAsync(FeedRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var columns = await cache.CurrentAsync(db, cancellation);
        var list = await ListAsync(columns, request, isByStory: false, cancellation);
        var numbers = new List<long>(list.Total);
        numbers.AddRange((await OrderAsync(columns, list, request, cancellation)).After(null).Select(position => (long)columns.Ids[position]));
        return numbers;
    }

    /// <summary>The pages that follow a list's first, counted from the list's end: the last is page 1. What is added in front moves none but the highest,
    /// which is what is left over. So a page whose articles stay is the same for ever.</summary>
    /// <param name="request">The list; its first page.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>For each page from 1 up what asks for it, and how many articles it has.</returns>
    public async Task<IReadOnlyList<(FeedRequest Request, int Length)>> PagesFromEndAsync(FeedRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var columns = await cache.CurrentAsync(db, cancellation);
        var order = await OrderAsync(columns, await ListAsync(columns, request, request.IsByStory, cancellation), request, cancellation);
        int[] positions = [.. order.After(null)];
        var pages = new List<(FeedRequest, int)>();
        for (var end = positions.Length; end > PageSize; end -= PageSize)
        {
            var start = Math.Max(PageSize, end - PageSize);
            pages.Add((request with { After = order.At(positions[start - 1]) }, end - start));
        }

        return pages;
    }

    /// <summary>The list of a request, remembered until the store changes: pages, orders and repeated requests share it.</summary>
    private async ValueTask<FoundList> ListAsync(FeedColumns columns, FeedRequest request, bool isByStory, CancellationToken cancellation)
    {
        var query = SearchOf(request);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var name = (isByStory ? "stories|" : "") + FoundList.NameOf(request, query is { IsRelative: true } ? today : null);
        if (columns.Lists.Find(name) is { } known)
        {
            return known;
        }

        var found = query is null ? null : await FoundSearch.FindAsync(db, fullText, columns, query, today, cancellation);
        var positions = FilteredPositions.Of(columns, request.Whole, found);
        var facets = new FacetCounts(columns, positions, request).Count();
        return columns.Lists.Remember(name, new FoundList(RowsOf(columns, positions.Whole, isByStory), positions.Whole.Count(), facets));
    }

    /// <summary>What a further choice would give is counted in articles, as a list that was narrowed down has them all.</summary>
    private static PositionSet RowsOf(FeedColumns columns, PositionSet articles, bool isByStory)
    {
        if (!isByStory)
        {
            return articles;
        }

        var rows = articles.Copy();
        rows.Keep(columns.Leading);
        return rows;
    }

    private async ValueTask<FeedOrder> OrderAsync(FeedColumns columns, FoundList list, FeedRequest request, CancellationToken cancellation)
    {
        switch (request.Sort)
        {
            case FeedSort.Newest or FeedSort.Oldest:
                return new TimeOrder(columns, list, request.Sort);
            case FeedSort.Provider:
                return new ProviderOrder(columns, list);
            case FeedSort.Relevance when SearchOf(request) is { } query:
                list.Weighed ??= new WeighedList(
                    columns, list.Set, query.Weighed is { Count: > 0 } groups ? await fullText.WeighedAsync(db, groups, MaxWeighed, cancellation) : []);
                return new WeightOrder(columns, list.Weighed);
            default:
                return new NumberOrder(columns, list, request.Sort);
        }
    }

    /// <summary>The search of a request. One that cannot be understood is no request: its parser refuses it.</summary>
    private static SearchQuery? SearchOf(FeedRequest request) =>
        request.Filter.Query is not { } text ? null
        : SearchQuery.Read(text) is { Query: { } query } ? query
        : throw new ArgumentException($"“{text}” is no search.", nameof(request));
}
