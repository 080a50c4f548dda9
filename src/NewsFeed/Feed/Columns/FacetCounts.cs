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
        var steps = Steps();
        return new FeedFacets(topics, topicTotal, providers, providerTotal, Qualities(steps), steps, Types());
    }

    private (IReadOnlyList<FacetValue> Values, int Total) Topics()
    {
        var others = positions.WithoutAlternatives();
        var values = columns.Directory.TopicBySlug.Values.Order().Select(place =>
        {
            var topic = columns.Directory.Topics[place].Ref;
            var isChosen = request.Filter.Topics.Contains(topic.Slug) || request.Filter.AnyTopics.Contains(topic.Slug);
            return new FacetValue(topic.Slug, topic.Name, columns.OfTopic[place].CountIn(positions.Whole), isChosen)
            {
                More = others is null || isChosen ? null : columns.OfTopic[place].CountIn(others),
            };
        }).ToArray();
        return (
            Most(values.Where(topic => !request.Scope.Topics.Contains(topic.Value)), MaxTopics),
            values.Count(topic => topic.Count > 0));
    }

    private (IReadOnlyList<FacetValue> Values, int Total) Providers()
    {
        if (request.Scope.Providers.Count > 0)
        {
            return ([], 0);
        }

        var counts = positions.WithAnyProvider.Histogram(columns.ProviderOf, columns.Directory.Providers.Count);
        var values = columns.Directory.ProviderByDomain.Values.Order().Select(place =>
        {
            var provider = columns.Directory.Providers[place].View.Provider;
            return new FacetValue(provider.Domain, provider.Name, counts[place], request.Filter.Providers.Contains(provider.Domain));
        });
        return (Most(values, MaxProviders), columns.Directory.ProviderByDomain.Values.Count(place => counts[place] > 0));
    }

    private QualityStep[] Steps()
    {
        var set = positions.WithAnyQuality;
        return [.. columns.OfStep.Select((step, place) => new QualityStep(QualityScale.MinOf(place), QualityScale.MaxOf(place), step.CountIn(set)))];
    }

    /// <summary>Each step lies in one band as a whole.</summary>
    private QualityFacet[] Qualities(QualityStep[] steps) =>
    [
        .. QualityBand.All.Select(band => new QualityFacet(
            band,
            steps.Where(step => step.Min >= (band.Min ?? 0) && step.Min <= (band.Max ?? int.MaxValue)).Sum(step => step.Count),
            (whole.MinQuality, whole.MaxQuality) == (band.Min, band.Max))),
    ];

    private FacetValue[] Types()
    {
        var set = positions.WithAnyType;
        return [.. columns.Types.Select((type, place) => new FacetValue(type, type, columns.OfType[place].CountIn(set), type == whole.Type))
            .Where(type => type.Count > 0)
            .OrderByDescending(type => type.Count).ThenBy(type => type.Value, StringComparer.Ordinal)];
    }

    private static FacetValue[] Most(IEnumerable<FacetValue> values, int most)
    {
        var found = values.Where(value => value.Count > 0 || value.More > 0 || value.IsChosen)
            .OrderByDescending(value => value.Count).ThenBy(value => value.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return [.. found.Where((value, place) => place < most || value.IsChosen)];
    }
}
