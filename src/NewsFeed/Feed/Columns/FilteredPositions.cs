using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>The positions that a filter lets through, and those it would let through without one of its conditions.</summary>
internal sealed class FilteredPositions
{
    private readonly PositionSet basis;
    private readonly PositionSet? ofProviders;
    private readonly PositionSet? ofQuality;
    private readonly PositionSet? ofType;

    private FilteredPositions(PositionSet basis, PositionSet? ofProviders, PositionSet? ofQuality, PositionSet? ofType)
    {
        (this.basis, this.ofProviders, this.ofQuality, this.ofType) = (basis, ofProviders, ofQuality, ofType);
        Whole = Meet(ofProviders, ofQuality, ofType);
    }

    /// <summary>The filter's positions.</summary>
    public PositionSet Whole { get; }

    /// <summary>Those with any provider.</summary>
    public PositionSet WithAnyProvider => ofProviders is null ? Whole : Meet(ofQuality, ofType);

    /// <summary>Those of any quality.</summary>
    public PositionSet WithAnyQuality => ofQuality is null ? Whole : Meet(ofProviders, ofType);

    /// <summary>Those of any type.</summary>
    public PositionSet WithAnyType => ofType is null ? Whole : Meet(ofProviders, ofQuality);

    /// <summary>Works a filter out. Names that no article has match nothing.</summary>
    /// <param name="columns">The articles.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="found">Feed keys that the filter's text was found in, rising; null where it has none.</param>
    public static FilteredPositions Of(FeedColumns columns, FeedFilter filter, IReadOnlyList<long>? found)
    {
        var basis = InTime(columns, filter);
        basis = found is null ? basis : basis.And(OfKeys(columns, found));
        basis = filter.Topics.Aggregate(basis, (set, slug) => set.And(OfTopic(columns, slug)));
        basis = filter.NotTopics.Aggregate(basis, (set, slug) => set.Without(OfTopic(columns, slug)));
        return new FilteredPositions(basis, OfProviders(columns, filter), OfQuality(columns, filter), OfType(columns, filter));
    }

    private PositionSet Meet(params ReadOnlySpan<PositionSet?> conditions)
    {
        var set = basis;
        foreach (var condition in conditions)
        {
            set = condition is null ? set : set.And(condition);
        }

        return set;
    }

    private static PositionSet InTime(FeedColumns columns, FeedFilter filter)
    {
        var from = filter.From is { } first ? columns.PositionOf(FeedKey.From(StartOf(first))) : 0;
        var to = filter.To is { } last && last < DateOnly.MaxValue ? columns.PositionOf(FeedKey.From(StartOf(last.AddDays(1)))) : columns.Count;
        return PositionSet.Range(columns.Count, from, to);
    }

    private static PositionSet OfKeys(FeedColumns columns, IReadOnlyList<long> keys)
    {
        var set = PositionSet.None(columns.Count);
        var position = 0;
        foreach (var key in keys)
        {
            while (position < columns.Count && columns.Keys[position] < key)
            {
                position++;
            }

            if (position < columns.Count && columns.Keys[position] == key)
            {
                set.Add(position);
            }
        }

        return set;
    }

    private static PositionSet OfTopic(FeedColumns columns, string slug)
    {
        var set = PositionSet.None(columns.Count);
        if (columns.TopicBySlug.TryGetValue(slug, out var topic))
        {
            set.Add(columns.TopicPostings.Of(topic));
        }

        return set;
    }

    private static PositionSet? OfProviders(FeedColumns columns, FeedFilter filter)
    {
        if (filter.Providers.Count == 0)
        {
            return null;
        }

        var set = PositionSet.None(columns.Count);
        foreach (var domain in filter.Providers)
        {
            if (columns.ProviderByDomain.TryGetValue(domain, out var provider))
            {
                set.Add(columns.ProviderPostings.Of(provider));
            }
        }

        return set;
    }

    private static PositionSet? OfQuality(FeedColumns columns, FeedFilter filter)
    {
        if (filter.MinQuality is null && filter.MaxQuality is null)
        {
            return null;
        }

        var (min, max) = (filter.MinQuality ?? 0, filter.MaxQuality ?? int.MaxValue);
        return Where(columns.Qualities, quality => quality >= min && quality <= max);
    }

    private static PositionSet? OfType(FeedColumns columns, FeedFilter filter)
    {
        if (filter.Type is not { } type)
        {
            return null;
        }

        var number = Array.IndexOf([.. columns.Types], type);
        return Where(columns.TypeOf, value => value == number);
    }

    private static PositionSet Where(int[] column, Func<int, bool> isWanted)
    {
        var set = PositionSet.None(column.Length);
        for (var position = 0; position < column.Length; position++)
        {
            if (isWanted(column[position]))
            {
                set.Add(position);
            }
        }

        return set;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
