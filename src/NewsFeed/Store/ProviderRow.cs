using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>A publisher: met in an article, described by an organisation file, or both.</summary>
public sealed class ProviderRow
{
    /// <summary>The provider's number.</summary>
    public long Id { get; set; }

    /// <summary>The identity: a lower-case host name without <c>www.</c>. Unique.</summary>
    public required string Domain { get; set; }

    /// <summary>The name readers see: the organisation file's, else that of the first article.</summary>
    public required string Name { get; set; }

    /// <summary>See <see cref="Provider.Description"/>.</summary>
    public string? Description { get; set; }

    /// <summary>Address of a small logo.</summary>
    public string? LogoUrl { get; set; }

    /// <summary>Logos, as JSON.</summary>
    public IReadOnlyList<Image>? Images { get; set; }

    /// <summary>How many public articles come from here; kept by each import.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The organisation file's version that this row was made from; null where only articles speak of the provider.</summary>
    public long? SourceId { get; set; }
}
