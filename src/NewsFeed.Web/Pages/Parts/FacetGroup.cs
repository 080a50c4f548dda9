using NewsFeed.Feed;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>One choice beside a list.</summary>
/// <param name="Name">The name for readers.</param>
/// <param name="Count">How many articles the list would have.</param>
/// <param name="IsChosen">Whether it is chosen already.</param>
/// <param name="Link">Chooses it, or takes the choice back; null where choosing it would leave nothing.</param>
/// <param name="NotLink">Leaves it out instead; null where that would leave nothing.</param>
/// <param name="Class">The name of its look, for quality bands.</param>
public sealed record FacetChoice(string Name, int Count, bool IsChosen, string? Link, string? NotLink = null, string? Class = null)
{
    /// <summary>Takes what has this as well as what has the topics chosen before; null where that would change nothing.</summary>
    public string? OrLink { get; init; }

    /// <summary>How many articles more that would give; null where it is not counted.</summary>
    public int? More { get; init; }
}

/// <summary>The choices of one kind beside a list.</summary>
/// <param name="Title">What is chosen.</param>
/// <param name="Choices">The choices.</param>
/// <param name="Total">How many choices there are, shown or not.</param>
/// <param name="AllLink">Where the rest is found, below the site's root, such as <c>topics</c>; null where all are shown.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetChoice> Choices, int Total, string? AllLink = null)
{
    /// <summary>How scores are spread, beside the choice of bands; null for other groups, and where there is nothing to choose.</summary>
    public QualitySpread? Spread { get; init; }

    /// <summary>Whether a provider can be typed here.</summary>
    public bool TakesProvider { get; init; }

    /// <summary>How many choices stand open; the rest unfolds. More would push the next group off a laptop's screen.</summary>
    public const int OpenChoices = 10;

    /// <summary>The groups of a list, without those that leave nothing to choose.</summary>
    /// <param name="page">The list with its facets.</param>
    /// <param name="links">Where the list leads.</param>
    public static IReadOnlyList<FacetGroup> Of(FeedPage page, FeedLinks links)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(links);
        var facets = page.Facets;
        FacetGroup[] groups =
        [
            new("Quality", [.. facets.Qualities.Select(quality => Quality(quality, links))], facets.Qualities.Count) { Spread = QualitySpread.Of(facets) },
            new("Topics", [.. facets.Topics.Select(topic => Topic(topic, page.Articles, links))], facets.TopicTotal, "topics"),
            new("Providers", [.. facets.Providers.Select(provider => Provider(provider, links))], facets.ProviderTotal, "providers") { TakesProvider = facets.ProviderTotal > OpenChoices },
            new("Types", [.. facets.Types.Select(type => Type(type, links))], facets.Types.Count),
        ];
        return [.. groups.Where(group => group.Choices.Count > 0)];
    }

    /// <summary>The groups of a list of everything that can do without filters: each choice is a page of its own.</summary>
    /// <param name="page">The list with its facets.</param>
    /// <param name="links">Where the list leads.</param>
    public static IReadOnlyList<FacetGroup> OfPages(FeedPage page, FeedLinks links)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(links);
        var facets = page.Facets;
        FacetGroup[] groups =
        [
            new("Topics", [.. facets.Topics.Select(topic => new FacetChoice(topic.Name, topic.Count, false, links.Home + SitePath.OfTopic(topic.Value)))], facets.TopicTotal, "topics"),
            new("Providers", [.. facets.Providers.Select(provider => new FacetChoice(provider.Name, provider.Count, false, links.Home + SitePath.OfProvider(provider.Value)))], facets.ProviderTotal, "providers"),
        ];
        return [.. groups.Where(group => group.Choices.Count > 0)];
    }

    private static FacetChoice Quality(QualityFacet quality, FeedLinks links) => new(
        quality.Band.Word,
        quality.Count,
        quality.IsChosen,
        quality.IsChosen ? links.WithoutQuality : quality.Count > 0 ? links.WithQuality(quality.Band) : null,
        Class: quality.Band.Slug);

    private static FacetChoice Topic(FacetValue topic, int total, FeedLinks links) => topic.IsChosen
        ? new(topic.Name, topic.Count, true, links.WithoutTopic(topic.Value))
        : new(topic.Name, topic.Count, false, topic.Count > 0 ? links.WithTopic(topic.Value) : null, topic.Count > 0 && total > topic.Count ? links.WithNotTopic(topic.Value) : null)
        {
            OrLink = topic.More == 0 ? null : links.WithOrTopic(topic.Value),
            More = topic.More,
        };

    private static FacetChoice Provider(FacetValue provider, FeedLinks links) => new(
        provider.Name,
        provider.Count,
        provider.IsChosen,
        provider.IsChosen ? links.WithoutProvider(provider.Value) : links.WithProvider(provider.Value));

    private static FacetChoice Type(FacetValue type, FeedLinks links) => new(
        Words.Capital(type.Name),
        type.Count,
        type.IsChosen,
        type.IsChosen ? links.WithoutType : links.WithType(type.Value));
}
