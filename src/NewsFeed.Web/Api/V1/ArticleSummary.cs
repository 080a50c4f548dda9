namespace NewsFeed.Web.Api.V1;

/// <summary>An article as a list shows it.</summary>
public record ArticleSummary
{
    /// <summary>What its addresses are made of, such as 2026-11-22-a-headline. Never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, often cut in mid-sentence; null where there is none.</summary>
    public required string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The page at the provider’s.</summary>
    public required string Url { get; init; }

    /// <summary>The article’s page on this site; site-relative unless the site knows its own address.</summary>
    public required string PageUrl { get; init; }

    /// <summary>One word, such as article or video: an open set.</summary>
    public required string Type { get; init; }

    /// <summary>Editorial score; null where there is none, which is not 0.</summary>
    public required int? Quality { get; init; }

    /// <summary>Attention; null where it was not measured, -1 for a member of another article’s story.</summary>
    public required int? Heat { get; init; }

    /// <summary>Who published it.</summary>
    public required ProviderName Provider { get; init; }

    /// <summary>Its topics; the first is its main one.</summary>
    public required IReadOnlyList<TopicName> Topics { get; init; }

    /// <summary>The leading picture; null where there is none.</summary>
    public required Picture? Image { get; init; }

    /// <summary>How many related links it lists.</summary>
    public required int RelatedCount { get; init; }

    /// <summary>The story that it belongs to: articles about one event. Null where it stands alone.</summary>
    public required ArticleStory? Story { get; init; }
}

/// <summary>Several articles about one event.</summary>
public sealed record ArticleStory
{
    /// <summary>A number that names the story. It stays as long as the article of the story stays that was imported first.</summary>
    public required long Id { get; init; }

    /// <summary>How many articles it has.</summary>
    public required int Size { get; init; }

    /// <summary>Its articles, the leading one first, then best first; at most 50.</summary>
    public required IReadOnlyList<StoryMember> Members { get; init; }
}

/// <summary>An article of a story.</summary>
public sealed record StoryMember
{
    /// <summary>What its addresses are made of.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Editorial score; null where there is none.</summary>
    public required int? Quality { get; init; }

    /// <summary>Who published it.</summary>
    public required ProviderName Provider { get; init; }

    /// <summary>Why it belongs to the leading article: same-address, named-by-each-other, named-by-one, close-texts or by-hand; null of the leading article.</summary>
    public required string? Tie { get; init; }
}

/// <summary>A provider by name.</summary>
public sealed record ProviderName
{
    /// <summary>The identity: a host name.</summary>
    public required string Domain { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>The address of a small logo; null where there is none.</summary>
    public required string? LogoUrl { get; init; }
}

/// <summary>A topic by name.</summary>
public sealed record TopicName
{
    /// <summary>What its addresses are made of.</summary>
    public required string Slug { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Name { get; init; }
}

/// <summary>A picture.</summary>
public sealed record Picture
{
    /// <summary>Its address: absolute, or site-relative.</summary>
    public required string Url { get; init; }

    /// <summary>Pixels; null where that is not known.</summary>
    public required int? Width { get; init; }

    /// <summary>Pixels; null where that is not known.</summary>
    public required int? Height { get; init; }

    /// <summary>What it shows; null where nobody says.</summary>
    public required string? Title { get; init; }

    /// <summary>Whose picture it is; null where nobody says.</summary>
    public required string? Attribution { get; init; }
}
