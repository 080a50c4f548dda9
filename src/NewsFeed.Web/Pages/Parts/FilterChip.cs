using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Search;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>One applied filter in words.</summary>
/// <param name="Label">What it filters, such as “Topic: Robotics”.</param>
/// <param name="RemoveLink">The list without it.</param>
public sealed record FilterChip(string Label, string RemoveLink)
{
    /// <summary>The chips of a filter, in the order of the query string.</summary>
    /// <param name="facets">Where the names of topics and providers are found.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="links">Where the list leads.</param>
    public static IReadOnlyList<FilterChip> Of(FeedFacets facets, FeedFilter filter, FeedLinks links)
    {
        ArgumentNullException.ThrowIfNull(facets);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(links);
        return
        [
            .. filter.Topics.Select(slug => new FilterChip($"Topic: {Name(facets.Topics, slug, Spaced(slug))}", links.WithoutTopic(slug))),
            .. filter.AnyTopics.Select((slug, place) => new FilterChip($"{(place == 0 ? "Topic" : "or")}: {Name(facets.Topics, slug, Spaced(slug))}", links.WithoutTopic(slug))),
            .. filter.NotTopics.Select(slug => new FilterChip($"Not: {Name(facets.Topics, slug, Spaced(slug))}", links.WithoutNotTopic(slug))),
            .. filter.Providers.Select(domain => new FilterChip($"From: {Name(facets.Providers, domain, domain)}", links.WithoutProvider(domain))),
            .. Search(facets, filter.Query, links),
            .. One(Quality(filter), links.WithoutQuality),
            .. One(filter.Type is { } type ? $"Type: {type}" : null, links.WithoutType),
            .. One(filter.From is null && filter.To is null ? null : SearchWords.Days(filter.From, filter.To), links.WithoutDays),
        ];
    }

    private static IEnumerable<FilterChip> One(string? label, string link) => label is null ? [] : [new FilterChip(label, link)];

    private static string Name(IReadOnlyList<FacetValue> facet, string value, string otherwise) =>
        facet.FirstOrDefault(choice => choice.Value == value)?.Name ?? otherwise;

    // A topic that is left out is no choice of the list, so its name is not at hand; its slug is its name in lower case.
    private static string Spaced(string slug) => slug.Replace('-', ' ');

    private static string? Quality(FeedFilter filter)
    {
        if (QualityBand.All.FirstOrDefault(band => band.Min == filter.MinQuality && band.Max == filter.MaxQuality) is { } band)
        {
            return $"Quality: {band.Word}";
        }

        return filter.MinQuality is null && filter.MaxQuality is null ? null : $"Quality: {SearchWords.Span(filter.MinQuality, filter.MaxQuality)}";
    }

    /// <summary>What was understood of a search, part by part.</summary>
    private static IEnumerable<FilterChip> Search(FeedFacets facets, string? text, FeedLinks links)
    {
        var words = new SearchWords(facets);
        return text is not null && SearchQuery.Read(text).Query is { } query
            ? query.Parts.Select(part => new FilterChip(
                part.Node is HasWords { Term.IsInTitle: false } ? $"Search: {words.Of(part.Node)}" : words.Of(part.Node), links.WithQuery(query.Without(part))))
            : [];
    }
}
