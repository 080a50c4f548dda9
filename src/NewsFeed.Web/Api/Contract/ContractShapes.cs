namespace NewsFeed.Web.Api.Contract;

// Answers are written key by key (ContractJson), as the order of keys is part of what was promised; these shapes only describe them.

/// <summary>A numbered page of articles.</summary>
public sealed record NewsPage
{
    /// <summary>The page’s number.</summary>
    public required int Page { get; init; }

    /// <summary>The articles.</summary>
    public required IReadOnlyList<NewsItem> Value { get; init; }

    /// <summary>The number of the following page; null on the last.</summary>
    public required int? NextPage { get; init; }
}

/// <summary>An article as its file has it, letter for letter.</summary>
public sealed record NewsItem
{
    /// <summary>The file’s path, which is the article’s identity.</summary>
    public required string Path { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>A few sentences.</summary>
    public required string? Excerpt { get; init; }

    /// <summary>Always null.</summary>
    public required string? SourceUrl { get; init; }

    /// <summary>The page at the provider’s.</summary>
    public required string? WebUrl { get; init; }

    /// <summary>Where the story was first found.</summary>
    public required string? OriginalUrl { get; init; }

    /// <summary>The HTML of a player.</summary>
    public required string? FeaturedContent { get; init; }

    /// <summary>A line the editors set apart.</summary>
    public required string? Highlight { get; init; }

    /// <summary>Attention; -1 for a member of another article’s story.</summary>
    public required int? Heat { get; init; }

    /// <summary>Free words.</summary>
    public required IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The pictures.</summary>
    public required IReadOnlyList<NewsImage>? Images { get; init; }

    /// <summary>The body, Markdown or HTML, not made safe; empty where there is none.</summary>
    public required string Content { get; init; }

    /// <summary>One word, such as article or video.</summary>
    public required string? Type { get; init; }

    /// <summary>The AMP page.</summary>
    public required string? AmpWebUrl { get; init; }

    /// <summary>The AMP page at a cache’s.</summary>
    public required string? CdnAmpWebUrl { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public required DateTime PublishedDateTime { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public required DateTime? UpdatedDateTime { get; init; }

    /// <summary>Who published it.</summary>
    public required NewsProvider Provider { get; init; }

    /// <summary>A language tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The file’s category, as a list of one.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The topics’ names, in the file’s order.</summary>
    public required IReadOnlyList<string>? Topics { get; init; }
}

/// <summary>A picture as a file has it.</summary>
public sealed record NewsImage
{
    /// <summary>Its address.</summary>
    public required string? Url { get; init; }

    /// <summary>Pixels.</summary>
    public required int? Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int? Height { get; init; }

    /// <summary>What it shows.</summary>
    public required string? Title { get; init; }

    /// <summary>Whose picture it is.</summary>
    public required string? Attribution { get; init; }

    /// <summary>What the file says of a copy at the original site.</summary>
    public required bool IsCached { get; init; }
}

/// <summary>A provider as an article’s file has it.</summary>
public sealed record NewsProvider
{
    /// <summary>The name.</summary>
    public required string? Name { get; init; }

    /// <summary>The host name.</summary>
    public required string? Domain { get; init; }

    /// <summary>The logos.</summary>
    public required IReadOnlyList<NewsImage>? Images { get; init; }

    /// <summary>Names of publishers.</summary>
    public required IReadOnlyList<string>? Publishers { get; init; }

    /// <summary>Names of authors.</summary>
    public required IReadOnlyList<string>? Authors { get; init; }
}

/// <summary>All topics as their files have them.</summary>
public sealed record TopicFiles
{
    /// <summary>The topics.</summary>
    public required IReadOnlyList<TopicFile> Value { get; init; }
}

/// <summary>A topic as its file has it.</summary>
public sealed record TopicFile
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The short name.</summary>
    public required string? Shortname { get; init; }

    /// <summary>What its addresses are made of.</summary>
    public required string Id { get; init; }

    /// <summary>The topic above; left out at a root.</summary>
    public string? Parent { get; init; }

    /// <summary>Addresses of pictures; left out where there are none.</summary>
    public IReadOnlyList<string>? Images { get; init; }

    /// <summary>What can be asked for of it.</summary>
    public required IReadOnlyList<TopicEndpoint> Services { get; init; }
}

/// <summary>Something that can be asked for of a topic.</summary>
public sealed record TopicEndpoint
{
    /// <summary>What it gives, such as news.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required string Endpoint { get; init; }
}
