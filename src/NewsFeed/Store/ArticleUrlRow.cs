using NewsFeed.Articles;

namespace NewsFeed.Store;

/// <summary>One address of one article, as a key: how related links and twins find it.</summary>
public sealed class ArticleUrlRow
{
    /// <summary>See <see cref="NormalizedUrl.Key"/>.</summary>
    public long UrlKey { get; set; }

    /// <summary>The article's number.</summary>
    public long ArticleId { get; set; }
}
