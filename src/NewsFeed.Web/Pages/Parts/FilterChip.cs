using System.Globalization;
using NewsFeed.Articles;
using NewsFeed.Feed;

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
            .. filter.NotTopics.Select(slug => new FilterChip($"Not: {Name(facets.Topics, slug, Spaced(slug))}", links.WithoutNotTopic(slug))),
            .. filter.Providers.Select(domain => new FilterChip($"From: {Name(facets.Providers, domain, domain)}", links.WithoutProvider(domain))),
            .. One(filter.Query is { } query ? $"Search: {query}" : null, links.WithoutQuery),
            .. One(Quality(filter), links.WithoutQuality),
            .. One(filter.Type is { } type ? $"Type: {type}" : null, links.WithoutType),
            .. One(Days(filter), links.WithoutDays),
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

        return (filter.MinQuality, filter.MaxQuality) switch
        {
            (null, null) => null,
            ({ } min, null) => $"Quality: {min} and more",
            (null, { } max) => $"Quality: {max} and less",
            ({ } min, { } max) => $"Quality: {min} to {max}",
        };
    }

    private static string? Days(FeedFilter filter) => (filter.From, filter.To) switch
    {
        (null, null) => null,
        ({ } from, null) => $"Since {Day(from)}",
        (null, { } to) => $"Until {Day(to)}",
        ({ } from, { } to) when from == to => Day(from),
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
    };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
