using NewsFeed.Feed;

namespace NewsFeed.Web.Api.V1;

/// <summary>One page of a list of articles.</summary>
public sealed record ArticlePage
{
    /// <summary>The articles, in the order asked for.</summary>
    public required IReadOnlyList<ArticleSummary> Items { get; init; }

    /// <summary>The value of “after” that gives the following page; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The value of “before” that gives the page before; null on the first.</summary>
    public required string? Previous { get; init; }

    /// <summary>How many items the whole list has; null unless “total” is true.</summary>
    public required int? Total { get; init; }

    /// <summary>What the list is made of, and what each further choice would give; null unless “facets” is true.</summary>
    public required Facets? Facets { get; init; }
}

/// <summary>What a list is made of. Every count is exact: the number of articles that the list would have with this choice.</summary>
public sealed record Facets
{
    /// <summary>Topics that can be added, most articles first; at most 24 and those chosen.</summary>
    public required IReadOnlyList<Facet> Topics { get; init; }

    /// <summary>How many topics there are to choose from.</summary>
    public required int TopicTotal { get; init; }

    /// <summary>Providers, most articles first; at most 16 and those chosen. Counted as if no provider were chosen.</summary>
    public required IReadOnlyList<Facet> Providers { get; init; }

    /// <summary>How many providers there are to choose from.</summary>
    public required int ProviderTotal { get; init; }

    /// <summary>All bands of quality, best first, counted as if no quality were chosen.</summary>
    public required IReadOnlyList<QualityChoice> Qualities { get; init; }

    /// <summary>Types, most articles first, counted as if no type were chosen.</summary>
    public required IReadOnlyList<Facet> Types { get; init; }

    internal static Facets Of(FeedFacets facets) => new()
    {
        Topics = [.. facets.Topics.Select(Facet.Of)],
        TopicTotal = facets.TopicTotal,
        Providers = [.. facets.Providers.Select(Facet.Of)],
        ProviderTotal = facets.ProviderTotal,
        Qualities = [.. facets.Qualities.Select(QualityChoice.Of)],
        Types = [.. facets.Types.Select(Facet.Of)],
    };
}

/// <summary>One choice.</summary>
public sealed record Facet
{
    /// <summary>The value of the parameter “topic”, “provider” or “type”.</summary>
    public required string Value { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles the list would have; of a provider, how many of them come from it.</summary>
    public required int Count { get; init; }

    /// <summary>Whether it is chosen already.</summary>
    public required bool IsChosen { get; init; }

    internal static Facet Of(FacetValue value) => new() { Value = value.Value, Name = value.Name, Count = value.Count, IsChosen = value.IsChosen };
}

/// <summary>One band of quality as a choice.</summary>
public sealed record QualityChoice
{
    /// <summary>The band’s word, such as “Strong”.</summary>
    public required string Name { get; init; }

    /// <summary>The value of “min-quality”; null where the band has no lower end.</summary>
    public required int? Min { get; init; }

    /// <summary>The value of “max-quality”; null where the band has no upper end.</summary>
    public required int? Max { get; init; }

    /// <summary>How many articles the list would have.</summary>
    public required int Count { get; init; }

    /// <summary>Whether it is chosen already.</summary>
    public required bool IsChosen { get; init; }

    internal static QualityChoice Of(QualityFacet quality) => new()
    {
        Name = quality.Band.Word,
        Min = quality.Band.Min,
        Max = quality.Band.Max,
        Count = quality.Count,
        IsChosen = quality.IsChosen,
    };
}
