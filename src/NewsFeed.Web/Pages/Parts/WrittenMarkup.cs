using System.Runtime.CompilerServices;
using NewsFeed.Feed;
using NewsFeed.Rendering;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What is remembered of pages as it was written: one for the whole process. Lists in memory and cards in memory take microseconds; writing them took most of a page's time.</summary>
public sealed class WrittenMarkup
{
    /// <summary>About five kilobytes each.</summary>
    private const int MaxCards = 2_048;

    /// <summary>About fifty kilobytes each.</summary>
    private const int MaxFacets = 64;

    internal WrittenParts<CardShown> Cards { get; } = new(MaxCards);

    internal WrittenParts<FacetsShown> Facets { get; } = new(MaxFacets);

    /// <summary>Bodies as they were rendered, for as long as their articles are in memory.</summary>
    internal ConditionalWeakTable<ArticleView, SafeHtml> Bodies { get; } = [];
}
