namespace NewsFeed.Web.Api.V1;

/// <summary>All topics.</summary>
public sealed record TopicList
{
    /// <summary>The topics: each followed by those below it, siblings in the editors’ order.</summary>
    public required IReadOnlyList<TopicDetail> Items { get; init; }
}

/// <summary>A topic in its tree.</summary>
public sealed record TopicDetail
{
    /// <summary>What its addresses are made of, and the value of the parameter “topic”.</summary>
    public required string Slug { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>The slug of the topic above; null at a root.</summary>
    public required string? Parent { get; init; }

    /// <summary>A sentence or two, plain text; null where there is none.</summary>
    public required string? Description { get; init; }

    /// <summary>Published articles that have this very topic.</summary>
    public required int ArticleCount { get; init; }
}

/// <summary>All providers with a published article.</summary>
public sealed record ProviderList
{
    /// <summary>The providers, most articles first; at most 2,000.</summary>
    public required IReadOnlyList<ProviderDetail> Items { get; init; }
}

/// <summary>A provider.</summary>
public sealed record ProviderDetail
{
    /// <summary>The identity: a host name, and the value of the parameter “provider”.</summary>
    public required string Domain { get; init; }

    /// <summary>The name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>The address of a small logo; null where there is none.</summary>
    public required string? LogoUrl { get; init; }

    /// <summary>A sentence or two, plain text; null where there is none.</summary>
    public required string? Description { get; init; }

    /// <summary>Published articles that come from here.</summary>
    public required int ArticleCount { get; init; }
}
