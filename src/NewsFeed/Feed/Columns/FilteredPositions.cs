using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>The positions that a filter lets through, and those it would let through without one of its conditions.</summary>
internal sealed class FilteredPositions
{
    private readonly PositionSet basis;
    private readonly PositionSet? ofTopics;
    private readonly PositionSet? ofProviders;
    private readonly PositionSet? ofQuality;
    private readonly PositionSet? ofType;

    private FilteredPositions(PositionSet basis, PositionSet? ofTopics, PositionSet? ofProviders, PositionSet? ofQuality, PositionSet? ofType)
    {
        (this.basis, this.ofTopics, this.ofProviders, this.ofQuality, this.ofType) = (basis, ofTopics, ofProviders, ofQuality, ofType);
        Whole = Meet(ofTopics, ofProviders, ofQuality, ofType);
    }

    /// <summary>The filter's positions.</summary>
    public PositionSet Whole { get; }

    /// <summary>Those with any provider.</summary>
    public PositionSet WithAnyProvider => ofProviders is null ? Whole : Meet(ofTopics, ofQuality, ofType);

    /// <summary>Those of any quality.</summary>
    public PositionSet WithAnyQuality => ofQuality is null ? Whole : Meet(ofTopics, ofProviders, ofType);

    /// <summary>Those of any type.</summary>
    public PositionSet WithAnyType => ofType is null ? Whole : Meet(ofTopics, ofProviders, ofQuality);

    /// <summary>Those that miss the filter only because they have none of its alternative topics; null where it names none.</summary>
    public PositionSet? WithoutAlternatives()
    {
        if (ofTopics is null)
        {
            return null;
        }

        var others = basis.Copy();
        others.Drop(ofTopics);
        foreach (var condition in (ReadOnlySpan<PositionSet?>)[ofProviders, ofQuality, ofType])
        {
            if (condition is not null)
            {
                others.Keep(condition);
            }
        }

        return others;
    }

    /// <summary>Works a filter out. Names that no article has match nothing.</summary>
    /// <param name="columns">The articles.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="found">The filter's search with the places of its words; null where it has none.</param>
    public static FilteredPositions Of(FeedColumns columns, FeedFilter filter, FoundSearch? found)
    {
        var basis = InTime(columns, filter.From, filter.To);
        found?.Narrow(basis);
        foreach (var slug in filter.Topics)
        {
            columns.OfTopicSlug(slug).KeepIn(basis);
        }

        foreach (var slug in filter.NotTopics)
        {
            columns.OfTopicSlug(slug).DropFrom(basis);
        }

        return new FilteredPositions(basis, OfTopics(columns, filter), OfProviders(columns, filter), OfQuality(columns, filter), OfType(columns, filter));
    }

    /// <summary>The positions of some days.</summary>
    /// <param name="columns">The articles.</param>
    /// <param name="firstDay">The first day, UTC; null for any.</param>
    /// <param name="lastDay">The last day, to its end; null for any.</param>
    public static PositionSet InTime(FeedColumns columns, DateOnly? firstDay, DateOnly? lastDay)
    {
        var from = firstDay is { } first ? columns.PositionOf(FeedKey.From(StartOf(first))) : 0;
        var to = lastDay is { } last && last < DateOnly.MaxValue ? columns.PositionOf(FeedKey.From(StartOf(last.AddDays(1)))) : columns.Count;
        return PositionSet.Range(columns.Count, from, to);
    }

    private PositionSet Meet(params ReadOnlySpan<PositionSet?> conditions)
    {
        PositionSet? met = null;
        foreach (var condition in conditions)
        {
            if (condition is not null)
            {
                met ??= basis.Copy();
                met.Keep(condition);
            }
        }

        return met ?? basis;
    }

    private static PositionSet? OfTopics(FeedColumns columns, FeedFilter filter)
    {
        if (filter.AnyTopics.Count == 0)
        {
            return null;
        }

        var set = PositionSet.None(columns.Count);
        foreach (var slug in filter.AnyTopics)
        {
            columns.OfTopicSlug(slug).AddTo(set);
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
            columns.OfDomain(domain).AddTo(set);
        }

        return set;
    }

    private static PositionSet? OfQuality(FeedColumns columns, FeedFilter filter)
    {
        if (filter.MinQuality is null && filter.MaxQuality is null)
        {
            return null;
        }

        return PositionSet.Between(columns.Qualities, filter.MinQuality ?? 0, filter.MaxQuality ?? int.MaxValue);
    }

    private static PositionSet? OfType(FeedColumns columns, FeedFilter filter)
    {
        if (filter.Type is not { } type)
        {
            return null;
        }

        var set = PositionSet.None(columns.Count);
        columns.OfTypeName(type).AddTo(set);
        return set;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
