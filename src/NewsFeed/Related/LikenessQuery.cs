using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Finds articles that resemble one by their words: for those to which editors have listed little.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class LikenessQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>An article that lists as many related links needs no more like it.</summary>
    public const int EnoughLinks = 3;

    /// <summary>The most that are found.</summary>
    public const int MaxFound = 4;

    /// <summary>
    /// How many articles before and after in time are compared: a fifth of a millisecond for the first reader of a page since a change. Their words take
    /// some milliseconds more where nobody has asked for a page of that time yet.
    /// </summary>
    private const int Reach = 500;

    /// <summary>How many are remembered: more than a page can name anyway, and <see cref="MaxFound"/>.</summary>
    private const int MaxRemembered = 100;

    /// <summary>Finds articles like one. What was found is remembered until the store changes.</summary>
    /// <param name="item">The article.</param>
    /// <param name="except">Numbers of those that its page names anyway.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Public articles, the most alike first.</returns>
    public async Task<IReadOnlyList<FeedItem>> OfAsync(FeedItem item, IEnumerable<long> except, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var columns = await cache.CurrentAsync(db, cancellation);
        if (columns.Alike.Find(item.Id) is not { } alike)
        {
            columns.Alike.Remember(item.Id, alike = await FindAsync(columns, item, cancellation));
        }

        var named = except.ToHashSet();
        int[] best = [.. alike.Where(id => !named.Contains(id)).Select(columns.PositionOfId).OfType<int>().Take(MaxFound)];
        return await new Card(db, cache.Readers, columns).AtAsync(best, cancellation);
    }

    /// <summary>The words of an article that others like it share some of: what its page is right by.</summary>
    /// <param name="item">The article.</param>
    public static ulong[] WordsOf(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return TellingWords.TellingOf(item.Title, item.Excerpt);
    }

    private async Task<long[]> FindAsync(FeedColumns columns, FeedItem item, CancellationToken cancellation)
    {
        var shared = new SharedWords(WordsOf(item), TellingWords.TellingOf(item.Title));
        if (shared.CannotBeAlike)
        {
            return [];
        }

        var middle = columns.PositionOf(FeedKey.From(item.PublishedAt));
        var (from, to) = (Math.Max(0, middle - Reach), Math.Min(columns.Count, middle + Reach + 1));
        var texts = await new NearTexts(db, cache.Readers, columns).AtAsync(from, to, cancellation);
        return
        [
            .. shared.Weigh(texts).OrderByDescending(other => other.Weight).ThenByDescending(other => other.Place)
                .Select(other => (long)columns.Ids[from + other.Place]).Where(id => id != item.Id).Take(MaxRemembered),
        ];
    }
}
