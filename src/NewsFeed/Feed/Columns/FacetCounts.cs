using NewsFeed.Articles;

namespace NewsFeed.Feed.Columns;

/// <summary>Counts what a list is made of.</summary>
/// <param name="columns">The articles.</param>
/// <param name="positions">The list.</param>
/// <param name="request">What is asked for.</param>
internal sealed class FacetCounts(FeedColumns columns, FilteredPositions positions, FeedRequest request)
{
    /// <summary>The most topics and providers offered: what fits beside a page of articles.</summary>
    private const int MaxTopics = 24;

    private const int MaxProviders = 16;

    private readonly FeedFilter whole = request.Whole;

    public FeedFacets Count()
    {
        var (topics, topicTotal) = Topics();
        var (providers, providerTotal) = Providers();
        return new FeedFacets(topics, topicTotal, providers, providerTotal, Qualities(), Types());
    }

    private (IReadOnlyList<FacetValue> Values, int Total) Topics()
    {
        var counts = columns.Topics.Select((_, place) => positions.Whole.CountOf(columns.TopicPostings.Of(place))).ToArray();
        var values = columns.Topics.Select((topic, place) =>
            new FacetValue(topic.Slug, topic.Name, counts[place], request.Filter.Topics.Contains(topic.Slug)));
        return (Most(values.Where(topic => !request.Scope.Topics.Contains(topic.Value)), MaxTopics), counts.Count(count => count > 0));
    }

    private (IReadOnlyList<FacetValue> Values, int Total) Providers()
    {
        if (request.Scope.Providers.Count > 0)
        {
            return ([], 0);
        }

        var counts = positions.WithAnyProvider.Histogram(columns.ProviderOf, columns.Providers.Count);
        var values = columns.Providers.Select((provider, place) =>
            new FacetValue(provider.Domain, provider.Name, counts[place], request.Filter.Providers.Contains(provider.Domain)));
        return (Most(values, MaxProviders), counts.Count(count => count > 0));
    }

    private QualityFacet[] Qualities()
    {
        var counts = positions.WithAnyQuality.Histogram(columns.BandOf, FeedColumns.Bands);
        return [.. QualityBand.All.Select((band, place) =>
            new QualityFacet(band, counts[place], (whole.MinQuality, whole.MaxQuality) == (band.Min, band.Max)))];
    }

    private FacetValue[] Types()
    {
        var counts = positions.WithAnyType.Histogram(columns.TypeOf, columns.Types.Count);
        return [.. columns.Types.Select((type, place) => new FacetValue(type, type, counts[place], type == whole.Type))
            .Where(type => type.Count > 0)
            .OrderByDescending(type => type.Count).ThenBy(type => type.Value, StringComparer.Ordinal)];
    }

    private static FacetValue[] Most(IEnumerable<FacetValue> values, int most)
    {
        var found = values.Where(value => value.Count > 0 || value.IsChosen)
            .OrderByDescending(value => value.Count).ThenBy(value => value.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return [.. found.Where((value, place) => place < most || value.IsChosen)];
    }
}
