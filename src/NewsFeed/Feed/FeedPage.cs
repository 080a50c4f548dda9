using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>One page of a list.</summary>
/// <param name="Items">The articles, in the order asked for.</param>
/// <param name="Total">How many rows the whole list has: one per article, or one per story.</param>
/// <param name="Facets">What the list is made of, and what each further choice would give.</param>
/// <param name="Next">Where the following page begins; null on the last page.</param>
/// <param name="Previous">Where the page before ends; null on the first page.</param>
public sealed record FeedPage(IReadOnlyList<FeedItem> Items, int Total, FeedFacets Facets, FeedCursor? Next, FeedCursor? Previous)
{
    /// <summary>How many articles the whole list stands for: more than rows where it has one row per story.</summary>
    public required int Articles { get; init; }

    /// <summary>The stories that articles of the page belong to, by their numbers.</summary>
    public required IReadOnlyDictionary<long, StoryView> Stories { get; init; }
}

/// <summary>Several articles about one event.</summary>
/// <param name="Id">The lowest of its articles' numbers.</param>
/// <param name="Members">Its articles, the leader first, then best first; at most <see cref="MaxMembers"/> on the page of one of them, and <see cref="MaxOnCard"/> elsewhere.</param>
/// <param name="Size">How many articles it has.</param>
public sealed record StoryView(long Id, IReadOnlyList<FeedItem> Members, int Size)
{
    /// <summary>The most articles read of one story: more would bury a page.</summary>
    public const int MaxMembers = 50;

    /// <summary>The most articles that a card has to do with: itself, and six that it names.</summary>
    public const int MaxOnCard = 7;

    /// <summary>The article that leads it.</summary>
    public FeedItem Leader => Members[0];

    /// <summary>Its articles but for one.</summary>
    public IEnumerable<FeedItem> Without(FeedItem item) => Members.Where(member => member.Id != item.Id);
}

/// <summary>An article as a list shows it.</summary>
public sealed record FeedItem
{
    /// <summary>The article's number.</summary>
    public required long Id { get; init; }

    /// <summary>What its address is made of.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The excerpt for readers.</summary>
    public string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The page at the provider's, an absolute http(s) address.</summary>
    public required string Url { get; init; }

    /// <summary><c>article</c>, <c>video</c> …</summary>
    public required string Type { get; init; }

    /// <summary>Editorial score; null where there is none.</summary>
    public int? Quality { get; init; }

    /// <summary>Attention; null where it was not measured, -1 for a member of another article's story.</summary>
    public int? Heat { get; init; }

    /// <summary>Who published it.</summary>
    public required ProviderRef Provider { get; init; }

    /// <summary>Its topics in file order.</summary>
    public required IReadOnlyList<TopicRef> Topics { get; init; }

    /// <summary>The leading picture's address as the file has it: absolute http(s) or site-relative.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Pixels, where known.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>Pixels, where known.</summary>
    public int? ImageHeight { get; init; }

    /// <summary>How many related links it lists.</summary>
    public required int RelatedCount { get; init; }

    /// <summary>Why "top" puts it where it stands.</summary>
    public required Rank Rank { get; init; }

    /// <summary>The story that it belongs to; 0 for none.</summary>
    public long StoryId { get; init; }

    /// <summary>How many articles the story has that it leads; 0 where it leads none.</summary>
    public int StorySize { get; init; }

    /// <summary>Why it belongs to the leader of its story; none of a leader.</summary>
    public StoryTie StoryTie { get; init; }

    /// <summary>How many of the headline's words the leader's has too, in hundredths.</summary>
    public int StoryCloseness { get; init; }
}

/// <summary>A provider as lists name it.</summary>
/// <param name="Domain">The identity.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="LogoUrl">Address of a small logo as the file has it: absolute http(s) or site-relative.</param>
public sealed record ProviderRef(string Domain, string Name, string? LogoUrl)
{
    /// <summary>Whether a curator has hidden it: then it has no page.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A topic as lists name it.</summary>
/// <param name="Slug">What its address is made of.</param>
/// <param name="Name">The name for readers.</param>
public sealed record TopicRef(string Slug, string Name);
