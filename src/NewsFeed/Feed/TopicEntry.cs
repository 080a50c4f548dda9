namespace NewsFeed.Feed;

/// <summary>A topic's row with what curators have decided laid over it, as far as lists and its place in the tree need it.</summary>
internal sealed record TopicEntry(long Id, TopicRef Ref)
{
    /// <summary>The lower-case name by which articles and files find it.</summary>
    public required string NameKey { get; init; }

    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>The name that files give it.</summary>
    public required string NameInFiles { get; init; }

    public long? ParentId { get; init; }

    public int Position { get; init; }

    /// <summary>Public articles that have it; of a topic with parts, also those that have one of these.</summary>
    public int ArticleCount { get; init; }

    public string? Description { get; init; }

    public string? ImageUrl { get; init; }

    public bool HasFile { get; init; }

    public string? ShortName { get; init; }

    /// <summary>The number of the topic that it was merged into; null where it stands for itself.</summary>
    public long? PartOf { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The slugs that it had before a curator gave it another.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>Whether lists may speak of it: a public article or a topic file does, and no curator has hidden it or merged it into another.</summary>
    public bool IsListed => PartOf is null && !IsHidden && (ArticleCount > 0 || HasFile);

    /// <summary>The lower-case names that mean it.</summary>
    public IEnumerable<string> Keys => FormerNames.Append(NameKey).Append(Ref.Name.ToLowerInvariant()).Distinct();
}
