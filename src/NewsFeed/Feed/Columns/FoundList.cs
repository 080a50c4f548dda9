namespace NewsFeed.Feed.Columns;

/// <summary>A list that a filter found, with its counts: worked out once per change of the store.</summary>
/// <param name="set">Its positions: of a list with one row per story those of the leaders.</param>
/// <param name="articles">How many articles it stands for.</param>
/// <param name="facets">What it is made of.</param>
internal sealed class FoundList(PositionSet set, int articles, FeedFacets facets) : ISized
{
    /// <summary>What the facets take, about.</summary>
    private const int FacetBytes = 7_000;

    private volatile PositionSet? byRank;
    private volatile PositionSet? byQuality;
    private volatile WeighedList? weighed;

    public PositionSet Set => set;

    public int Total { get; } = set.Count();

    public int Articles => articles;

    public FeedFacets Facets => facets;

    /// <summary>The list by how well it matches its search, where that was asked for.</summary>
    public WeighedList? Weighed
    {
        get => weighed;
        set => weighed = value;
    }

    public int Bytes => FacetBytes + set.Bytes + (byRank?.Bytes ?? 0) + (byQuality?.Bytes ?? 0) + (weighed?.Bytes ?? 0);

    /// <summary>What names a request's list and its facets: everything of it but order and place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">The day, for a search that means other articles tomorrow; else null.</param>
    public static string NameOf(FeedRequest request, DateOnly? today)
    {
        var (scope, filter) = (request.Scope, request.Filter);
        return filter == FeedFilter.Everything && scope == FeedFilter.Everything
            ? ""
            : string.Join(
                '|', string.Join(',', scope.Topics), string.Join(',', scope.Providers), string.Join(',', filter.Topics), string.Join(',', filter.AnyTopics),
                string.Join(',', filter.NotTopics), string.Join(',', filter.Providers), filter.MinQuality, filter.MaxQuality, filter.Type, filter.From?.DayNumber, filter.To?.DayNumber, today?.DayNumber, filter.Query);
    }

    /// <summary>Whether the list's places along an order are worked out.</summary>
    public bool IsAlong(FeedSort sort) => (sort == FeedSort.Quality ? byQuality : byRank) is not null;

    /// <summary>The list's places along an order of all articles; worked out when first asked for.</summary>
    /// <param name="sort">The order's name: by rank or by quality.</param>
    /// <param name="order">The positions of all articles in that order.</param>
    public PositionSet Along(FeedSort sort, int[] order) =>
        sort == FeedSort.Quality ? byQuality ??= PlacesIn(order) : byRank ??= PlacesIn(order);

    private PositionSet PlacesIn(int[] order)
    {
        var places = PositionSet.None(order.Length);
        for (var place = 0; place < order.Length; place++)
        {
            if (set.Contains(order[place]))
            {
                places.Add(place);
            }
        }

        return places;
    }
}
