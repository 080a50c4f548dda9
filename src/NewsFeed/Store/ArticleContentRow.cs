using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>The part of an article that only its own page, the API and exports read; one row per article.</summary>
public sealed class ArticleContentRow
{
    /// <summary>The article's number.</summary>
    public long ArticleId { get; set; }

    /// <summary>See <see cref="Article.Body"/>. Untrusted.</summary>
    public string Body { get; set; } = "";

    /// <summary>See <see cref="Article.FeaturedContent"/>. Untrusted.</summary>
    public string? FeaturedContent { get; set; }

    /// <summary>See <see cref="Article.OriginalUrl"/>.</summary>
    public string? OriginalUrl { get; set; }

    /// <summary>See <see cref="Article.WebUrl"/>.</summary>
    public string? WebUrl { get; set; }

    /// <summary>See <see cref="Article.AmpWebUrl"/>.</summary>
    public string? AmpWebUrl { get; set; }

    /// <summary>See <see cref="Article.CdnAmpWebUrl"/>.</summary>
    public string? CdnAmpWebUrl { get; set; }

    /// <summary>All pictures, as JSON.</summary>
    public IReadOnlyList<Image>? Images { get; set; }

    /// <summary>The provider as this file names it, as JSON.</summary>
    public required ArticleProvider Provider { get; set; }

    /// <summary>See <see cref="Article.Tags"/>.</summary>
    public IReadOnlyList<string>? Tags { get; set; }

    /// <summary>See <see cref="Article.Highlight"/>.</summary>
    public string? Highlight { get; set; }

    /// <summary>See <see cref="Article.Locale"/>.</summary>
    public string? Locale { get; set; }
}
