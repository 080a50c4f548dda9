using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>An article for readers who want the file's own words: texts and addresses letter for letter, neither trimmed nor mended.</summary>
/// <remarks>An absent key and one of another type are null. Addresses that are no http(s) addresses are null too, and their pictures left out.</remarks>
public sealed record VerbatimArticle
{
    /// <summary>The file's identity.</summary>
    public required string Path { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text, often cut in mid-sentence.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The page to open.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Where the story was first found.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Raw, untrusted HTML holding one player frame.</summary>
    public string? FeaturedContent { get; init; }

    /// <summary>A line the editors set apart.</summary>
    public string? Highlight { get; init; }

    /// <summary>Attention; -1 marks a member of a story that another article leads.</summary>
    public int? Heat { get; init; }

    /// <summary>Free words.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Pictures, the first one leading.</summary>
    public IReadOnlyList<Image>? Images { get; init; }

    /// <summary>What follows the front matter, untrusted, without the blank lines before its first; empty where nothing but blanks follows.</summary>
    public required string Body { get; init; }

    /// <summary>The type, such as <c>article</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The AMP page.</summary>
    public string? AmpWebUrl { get; init; }

    /// <summary>A content network's copy of the AMP page.</summary>
    public string? CdnAmpWebUrl { get; init; }

    /// <summary>When the article appeared, in UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the publisher last changed it, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Who published it. Name and domain that the file does not have are those that an import finds for it.</summary>
    public required ArticleProvider Provider { get; init; }

    /// <summary>A language tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The kind of content.</summary>
    public string? Category { get; init; }

    /// <summary>Topic names in file order.</summary>
    public IReadOnlyList<string>? Topics { get; init; }
}
