using NewsFeed.Articles;

namespace NewsFeed.Feed;

/// <summary>What a list is made of. Every count is exact: the number of articles that the list would have if the value were the facet's choice.</summary>
/// <param name="Topics">Topics that can be added, most articles first; chosen ones included.</param>
/// <param name="TopicTotal">How many topics there are to choose from; <paramref name="Topics"/> may hold fewer.</param>
/// <param name="Providers">Providers, most articles first; chosen ones included. Counted as if no provider were chosen, since any of them may match.</param>
/// <param name="ProviderTotal">How many providers there are to choose from; <paramref name="Providers"/> may hold fewer.</param>
/// <param name="Qualities">All quality bands, best first, counted as if no quality were chosen.</param>
/// <param name="Steps">All steps of the scores, lowest first, counted as if no quality were chosen.</param>
/// <param name="Types">Types, most articles first, counted as if no type were chosen.</param>
public sealed record FeedFacets(
    IReadOnlyList<FacetValue> Topics,
    int TopicTotal,
    IReadOnlyList<FacetValue> Providers,
    int ProviderTotal,
    IReadOnlyList<QualityFacet> Qualities,
    IReadOnlyList<QualityStep> Steps,
    IReadOnlyList<FacetValue> Types);

/// <summary>One choice of a facet.</summary>
/// <param name="Value">The value in the query string.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Count">How many articles the list would have; of a provider, how many of them come from it.</param>
/// <param name="IsChosen">Whether the filter has it already.</param>
public sealed record FacetValue(string Value, string Name, int Count, bool IsChosen)
{
    /// <summary>How many articles more the list would have with this as one more alternative; null where there are no alternatives yet.</summary>
    public int? More { get; init; }
}

/// <summary>One step of <see cref="QualityScale"/>.</summary>
/// <param name="Min">The lowest score.</param>
/// <param name="Max">The highest score; null for no end.</param>
/// <param name="Count">How many articles have one of them.</param>
public sealed record QualityStep(int Min, int? Max, int Count);

/// <summary>One quality band as a choice.</summary>
/// <param name="Band">The band.</param>
/// <param name="Count">How many articles the list would have.</param>
/// <param name="IsChosen">Whether the filter's limits are just this band's.</param>
public sealed record QualityFacet(QualityBand Band, int Count, bool IsChosen);
