namespace NewsFeed.Store;

/// <summary>The number that orders the feed by time: seconds since 1970 above, the low bits of the article's number below.</summary>
/// <remarks>One number makes the newest-first order total, a keyset cursor short, and row ids of a full-text index sorted by time.</remarks>
public static class FeedKey
{
    /// <summary>Bits left for the article's number: keys stay unique up to 16,777,216 articles, and the year 9999 still fits above.</summary>
    private const int NumberBits = 24;

    /// <summary>The key of an article.</summary>
    /// <param name="publishedAt">When it appeared.</param>
    /// <param name="articleId">Its number.</param>
    public static long Of(DateTimeOffset publishedAt, long articleId) =>
        From(publishedAt) | (articleId & ((1L << NumberBits) - 1));

    /// <summary>The lowest key that an article of this second or later can have.</summary>
    /// <param name="instant">A moment; its fraction of a second is dropped.</param>
    public static long From(DateTimeOffset instant) => instant.ToUnixTimeSeconds() << NumberBits;

    /// <summary>The lowest and the highest key within some time of an article, at either end of what dates can say too.</summary>
    /// <param name="key">The article's key.</param>
    /// <param name="time">Whole seconds.</param>
    public static (long From, long To) Around(long key, TimeSpan time)
    {
        var (second, apart) = (key >> NumberBits, (long)time.TotalSeconds);
        return ((second - apart) << NumberBits, ((second + apart + 1) << NumberBits) - 1);
    }

    /// <summary>The second in which the article of a key appeared, in UTC.</summary>
    /// <param name="key">The key.</param>
    public static DateTimeOffset InstantOf(long key) => DateTimeOffset.FromUnixTimeSeconds(key >> NumberBits);
}
