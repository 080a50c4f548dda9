namespace NewsFeed.Store;

/// <summary>One topic of one article.</summary>
public sealed class ArticleTopicRow
{
    /// <summary>The article's number.</summary>
    public long ArticleId { get; set; }

    /// <summary>The topic's number.</summary>
    public long TopicId { get; set; }
}
