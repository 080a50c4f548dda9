namespace NewsFeed.Articles;

/// <summary>One entry of an article's <c>related</c> list: another article of the same story, as this file describes it.</summary>
/// <param name="Title">The headline at the time of writing; the article's own file may have a newer one.</param>
/// <param name="WebUrl">The page, an absolute http(s) address.</param>
public sealed record RelatedLink(string Title, string WebUrl)
{
    /// <summary>Plain text, often cut in mid-sentence.</summary>
    public string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The AMP page, an absolute http(s) address.</summary>
    public string? AmpWebUrl { get; init; }

    /// <summary>A content network's copy of the AMP page, an absolute http(s) address.</summary>
    public string? CdnAmpWebUrl { get; init; }

    /// <summary><c>article</c>, <c>video</c> and more: an open set, lower case.</summary>
    public string? Type { get; init; }

    /// <summary>Name of the publisher.</summary>
    public string? ProviderName { get; init; }

    /// <summary>The publisher's identity: a lower-case host name.</summary>
    public string? ProviderDomain { get; init; }

    /// <summary>Editorial score as this file has it.</summary>
    public int? Quality { get; init; }

    /// <summary>Pictures, the first one leading.</summary>
    public IReadOnlyList<Image>? Images { get; init; }
}
