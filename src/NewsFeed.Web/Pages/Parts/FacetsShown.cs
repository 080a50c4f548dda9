using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What the choices beside a list show: all pages of a list in one order show the same.</summary>
/// <param name="list">Any page of the list.</param>
internal sealed class FacetsShown(FeedView list) : IEquatable<FacetsShown>
{
    // Of the whole view no more is held than is compared.
    private readonly FeedFacets facets = list.Page.Facets;
    private readonly int articles = list.Page.Articles;
    private readonly string address = list.Links.First;

    /// <summary>As soon as the store has changed the counts are another thing, even where they say the same.</summary>
    public bool Equals(FacetsShown? other) =>
        other is not null && ReferenceEquals(facets, other.facets) && articles == other.articles && address == other.address;

    public override bool Equals(object? obj) => Equals(obj as FacetsShown);

    public override int GetHashCode() => address.GetHashCode(StringComparison.Ordinal);
}
