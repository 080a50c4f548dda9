using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>One related link of one article.</summary>
public sealed class RelatedLinkRow
{
    /// <summary>The article that lists the link.</summary>
    public long ArticleId { get; set; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; set; }

    /// <summary>See <see cref="RelatedLink.WebUrl"/>.</summary>
    public required string Url { get; set; }

    /// <summary>See <see cref="NormalizedUrl.Key"/>.</summary>
    public long UrlKey { get; set; }

    /// <summary>See <see cref="RelatedLink.AmpWebUrl"/>.</summary>
    public string? AmpWebUrl { get; set; }

    /// <summary>See <see cref="RelatedLink.CdnAmpWebUrl"/>.</summary>
    public string? CdnAmpWebUrl { get; set; }

    /// <summary>The headline as the file has it.</summary>
    public required string Title { get; set; }

    /// <summary>The headline mended for readers; null where the file's own is fine.</summary>
    public string? ShownTitle { get; set; }

    /// <summary>The excerpt as the file has it.</summary>
    public string? Excerpt { get; set; }

    /// <summary>The excerpt mended for readers; null where the file's own is fine.</summary>
    public string? ShownExcerpt { get; set; }

    /// <summary>See <see cref="RelatedLink.PublishedAt"/>.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>See <see cref="RelatedLink.Type"/>.</summary>
    public string? Type { get; set; }

    /// <summary>See <see cref="RelatedLink.ProviderName"/>.</summary>
    public string? ProviderName { get; set; }

    /// <summary>See <see cref="RelatedLink.ProviderDomain"/>.</summary>
    public string? ProviderDomain { get; set; }

    /// <summary>See <see cref="RelatedLink.Quality"/>.</summary>
    public int? Quality { get; set; }

    /// <summary>Pictures, as JSON.</summary>
    public IReadOnlyList<Image>? Images { get; set; }

    /// <summary>The article of this feed that the link leads to; null while the feed has none.</summary>
    public long? TargetId { get; set; }
}
