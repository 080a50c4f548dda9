namespace NewsFeed.Articles;

/// <summary>What one article file says, with the file's own texts and addresses: nothing here is repaired or shortened.</summary>
/// <remarks>An absent key is <see langword="null"/>; an absent list is <see langword="null"/> too, which differs from an empty one.</remarks>
public sealed record Article
{
    /// <summary>The file's identity, with forward slashes: from its <c>_news</c> folder on, else relative to the import root.</summary>
    public required string Path { get; init; }

    /// <summary>The file name's stem, which begins with a date. What the site's address is made of.</summary>
    public required string Slug { get; init; }

    /// <summary>The kind of content; <c>news</c> in every file seen so far.</summary>
    public string Category { get; init; } = "news";

    /// <summary>The headline. Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, often cut in mid-sentence.</summary>
    public string? Excerpt { get; init; }

    /// <summary>When the article appeared, in UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the article was last changed by its publisher, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where the story was first found. An absolute http(s) address.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>The page to open. An absolute http(s) address.</summary>
    public string? WebUrl { get; init; }

    /// <summary>The AMP page, an absolute http(s) address.</summary>
    public string? AmpWebUrl { get; init; }

    /// <summary>A content network's copy of the AMP page, an absolute http(s) address.</summary>
    public string? CdnAmpWebUrl { get; init; }

    /// <summary><c>article</c>, <c>video</c> and more: an open set, lower case.</summary>
    public string Type { get; init; } = "article";

    /// <summary>Editorial score, seen from 0 to 194. Missing is not 0.</summary>
    public int? Quality { get; init; }

    /// <summary>Attention. -1 marks a member of a story that another article leads. Missing is neither 0 nor -1.</summary>
    public int? Heat { get; init; }

    /// <summary>Whether the public sees the article. Only an explicit <see langword="false"/> hides it.</summary>
    public bool? Published { get; init; }

    /// <summary>Taken down by the editors.</summary>
    public bool? Removed { get; init; }

    /// <summary>Taken down by the publisher.</summary>
    public bool? Deleted { get; init; }

    /// <summary>Raw, untrusted HTML holding one player frame. Only ever read for the address of a known player.</summary>
    public string? FeaturedContent { get; init; }

    /// <summary>Who published the article.</summary>
    public required ArticleProvider Provider { get; init; }

    /// <summary>Topic names in file order; the first is usually the site's own subject. Empty where the file has none.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Free words, kept and passed through.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>A line the editors set apart, kept and passed through.</summary>
    public string? Highlight { get; init; }

    /// <summary>A language tag such as <c>en-us</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Pictures, the first one leading.</summary>
    public IReadOnlyList<Image>? Images { get; init; }

    /// <summary>The other articles of the same story, best quality first as the file has them.</summary>
    public IReadOnlyList<RelatedLink>? Related { get; init; }

    /// <summary>Ciphertext and IV that only the original publisher can read. Never shown.</summary>
    public string? Secured { get; init; }

    /// <summary>What follows the front matter: Markdown or HTML, untrusted. Empty where there is none.</summary>
    public string Body { get; init; } = "";

    /// <summary>The page a reader is sent to: <see cref="WebUrl"/>, else <see cref="OriginalUrl"/>. One of the two is always there.</summary>
    public string Url => WebUrl ?? OriginalUrl ?? throw new InvalidOperationException($"{Path} has neither webUrl nor originalUrl.");
}
