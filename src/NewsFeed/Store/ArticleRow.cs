using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>The part of an article that lists, filters and cards read: one slim row.</summary>
public sealed class ArticleRow
{
    /// <summary>The article's number, given at its first import and never changed.</summary>
    public long Id { get; set; }

    /// <summary>The file's identity; see <see cref="Article.Path"/>. Imports keep it unique.</summary>
    public required string Path { get; set; }

    /// <summary>What the public address is made of. Unique, and kept for ever once given.</summary>
    public required string Slug { get; set; }

    /// <summary>Publication second and number in one; see <see cref="Store.FeedKey"/>. Unique; its descending order is "newest".</summary>
    public long FeedKey { get; set; }

    /// <summary>Whether the public sees the article, and if not, why.</summary>
    public ArticleState State { get; set; }

    /// <summary>See <see cref="Article.Category"/>.</summary>
    public required string Category { get; set; }

    /// <summary>The headline as the file has it.</summary>
    public required string Title { get; set; }

    /// <summary>The headline mended for readers; null where the file's own is fine.</summary>
    public string? ShownTitle { get; set; }

    /// <summary>The excerpt as the file has it.</summary>
    public string? Excerpt { get; set; }

    /// <summary>The excerpt mended for readers; null where the file's own is fine.</summary>
    public string? ShownExcerpt { get; set; }

    /// <summary>See <see cref="Article.PublishedAt"/>; kept to the millisecond.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>See <see cref="Article.UpdatedAt"/>; kept to the millisecond.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The page a reader is sent to.</summary>
    public required string Url { get; set; }

    /// <summary>See <see cref="Article.Type"/>.</summary>
    public required string Type { get; set; }

    /// <summary>See <see cref="Article.Quality"/>.</summary>
    public int? Quality { get; set; }

    /// <summary><see cref="Quality"/>, or -1 where there is none: what sorting by quality reads, so that unrated articles come last on every engine.</summary>
    public int QualityOrder { get; set; }

    /// <summary>See <see cref="Article.Heat"/>.</summary>
    public int? Heat { get; set; }

    /// <summary>The static rank in millionths; see <see cref="Feed.Rank"/>. Its descending order is "top".</summary>
    public long Rank { get; set; }

    /// <summary>Topic names in file order, carried here so that a card needs no join.</summary>
    public IReadOnlyList<string> TopicNames { get; set; } = [];

    /// <summary>Address of the leading picture.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Pixels of the leading picture, where known.</summary>
    public int? ImageWidth { get; set; }

    /// <summary>Pixels of the leading picture, where known.</summary>
    public int? ImageHeight { get; set; }

    /// <summary>How many related links the article lists.</summary>
    public int RelatedCount { get; set; }

    /// <summary>The provider's number.</summary>
    public long ProviderId { get; set; }

    /// <summary>The provider.</summary>
    public ProviderRow? Provider { get; set; }

    /// <summary>An older article with one of the same addresses; null where there is none.</summary>
    public long? TwinId { get; set; }

    /// <summary>The version of the file that this row was made from. What only the article's own page shows is read from there.</summary>
    public long SourceId { get; set; }

    /// <summary>The story that the article belongs to: the lowest of its articles' numbers. 0 for an article that stands alone or is not public.</summary>
    public long StoryId { get; set; }

    /// <summary>How many articles the story has that this one leads; 0 where it leads none.</summary>
    public int StorySize { get; set; }

    /// <summary>Why it belongs to the article that leads its story; none of what leads one or stands alone.</summary>
    public StoryTie StoryTie { get; set; }

    /// <summary>How many of the headline's words that article's has too, in hundredths.</summary>
    public int StoryCloseness { get; set; }

    /// <summary>The topics.</summary>
    public IList<ArticleTopicRow> Topics { get; } = [];

    /// <summary>The related links in file order.</summary>
    public IList<RelatedLinkRow> Related { get; } = [];
}
