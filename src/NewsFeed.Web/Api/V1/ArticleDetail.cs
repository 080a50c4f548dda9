namespace NewsFeed.Web.Api.V1;

/// <summary>One article with all that the feed knows of it.</summary>
public sealed record ArticleDetail : ArticleSummary
{
    /// <summary>When the publisher last changed it, in UTC; null where that is not known.</summary>
    public required DateTime? UpdatedAt { get; init; }

    /// <summary>Where the story was first found; null where that is “url” itself.</summary>
    public required string? OriginalUrl { get; init; }

    /// <summary>The AMP page; null where there is none.</summary>
    public required string? AmpUrl { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Free words.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>A line the editors set apart; null where there is none.</summary>
    public required string? Highlight { get; init; }

    /// <summary>A language tag such as en-us; null where the file has none.</summary>
    public required string? Locale { get; init; }

    /// <summary>All pictures, the leading one first.</summary>
    public required IReadOnlyList<Picture> Images { get; init; }

    /// <summary>The body; its texts are empty where there is none.</summary>
    public required ArticleBody Body { get; init; }

    /// <summary>The video or sound that belongs to it; null where there is none, or none of a known service.</summary>
    public required ArticlePlayer? Player { get; init; }

    /// <summary>The other articles of its story, in its own order.</summary>
    public required IReadOnlyList<RelatedArticle> Related { get; init; }

    /// <summary>Articles of this feed that list this one, newest first, at most 30.</summary>
    public required IReadOnlyList<ArticleSummary> Mentions { get; init; }

    /// <summary>Other articles of this feed with one of the same addresses.</summary>
    public required IReadOnlyList<ArticleSummary> Twins { get; init; }
}

/// <summary>An article’s body in two forms.</summary>
public sealed record ArticleBody
{
    /// <summary>HTML that does no harm: made safe by the site, as on its own pages.</summary>
    public required string Html { get; init; }

    /// <summary>What was published: Markdown, or HTML. Not made safe: show it as text only, or make it safe yourself.</summary>
    public required string Markdown { get; init; }
}

/// <summary>A video or sound.</summary>
public sealed record ArticlePlayer
{
    /// <summary>The service’s name.</summary>
    public required string Service { get; init; }

    /// <summary>What a frame shows.</summary>
    public required string EmbedUrl { get; init; }

    /// <summary>The page to open instead.</summary>
    public required string PageUrl { get; init; }

    /// <summary>CSS pixels; with the height, the frame’s proportions.</summary>
    public required int Width { get; init; }

    /// <summary>CSS pixels.</summary>
    public required int Height { get; init; }
}

/// <summary>Another article of a story, as the article that lists it describes it.</summary>
public sealed record RelatedArticle
{
    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The page at its provider’s.</summary>
    public required string Url { get; init; }

    /// <summary>Plain text; null where there is none.</summary>
    public required string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC; null where that is not known.</summary>
    public required DateTime? PublishedAt { get; init; }

    /// <summary>One word, such as article or video; null where that is not known.</summary>
    public required string? Type { get; init; }

    /// <summary>Editorial score; null where there is none.</summary>
    public required int? Quality { get; init; }

    /// <summary>The publisher’s name; null where that is not known.</summary>
    public required string? ProviderName { get; init; }

    /// <summary>The publisher’s domain; null where that is not known.</summary>
    public required string? ProviderDomain { get; init; }

    /// <summary>The address of a picture; null where there is none.</summary>
    public required string? ImageUrl { get; init; }

    /// <summary>The slug of the same article in this feed; null where this feed does not have it.</summary>
    public required string? Slug { get; init; }
}
