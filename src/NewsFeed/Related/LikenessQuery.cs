using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Finds articles that resemble one by their words: for those to which editors have listed little.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="fullText">The engine's full-text index.</param>
public sealed class LikenessQuery(NewsFeedDb db, FeedColumnsCache cache, IFullTextIndex fullText)
{
    /// <summary>An article that lists as many related links needs no more like it.</summary>
    public const int EnoughLinks = 3;

    /// <summary>The most that are found.</summary>
    public const int MaxFound = 4;

    /// <summary>Words of the headline that are looked for, the longest first: each costs a lookup in the index.</summary>
    private const int MaxWords = 8;

    /// <summary>How many articles with one of the words are weighed, the newest ones: a few milliseconds at most.</summary>
    private const int MaxWeighed = 2_000;

    /// <summary>How many of the best matches are looked at more closely: one read of the store.</summary>
    private const int MaxClose = 25;


    /// <summary>Finds articles like one.</summary>
    /// <param name="item">The article.</param>
    /// <param name="except">Numbers of those that its page names anyway.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Public articles, the most alike first.</returns>
    public async Task<IReadOnlyList<FeedItem>> OfAsync(FeedItem item, IEnumerable<long> except, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        SearchTerm[] terms =
        [
            .. SearchTerm.WordsOf(item.Title).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(word => TellingWords.Of(word) is [var number] && TellingWords.IsTelling(number))
                .OrderByDescending(word => word.Length).Take(MaxWords).Select(word => new SearchTerm([word], IsPrefix: false)),
        ];
        if (terms.Length == 0)
        {
            return [];
        }

        var columns = await cache.CurrentAsync(db, cancellation);
        var named = except.Append(item.Id).ToHashSet();
        var matches = await fullText.WeighedAsync(db, [terms], MaxWeighed, cancellation);
        int[] best =
        [
            .. matches.OrderByDescending(match => match.Weight).ThenByDescending(match => match.Key)
                .Select(match => PositionOf(columns, match.Key)).OfType<int>()
                .Where(position => !named.Contains(columns.Ids[position])).Take(MaxClose),
        ];
        var own = TellingWords.Of(item.Title, item.Excerpt);
        var close = await new Card(db, cache.Readers, columns).AtAsync(best, cancellation);
        return [.. close.Where(other => TellingWords.Compare(own, TellingWords.Of(other.Title, other.Excerpt)).Telling >= FeedChanges.MinShared).Take(MaxFound)];
    }

    /// <summary>The words of an article that others like it share some of: what its page is right by.</summary>
    /// <param name="item">The article.</param>
    public static IReadOnlyList<ulong> WordsOf(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return TellingWords.Of(item.Title, item.Excerpt);
    }

    private static int? PositionOf(FeedColumns columns, long key) =>
        columns.PositionOf(key) is var position && position < columns.Count && columns.Keys[position] == key ? position : null;
}
