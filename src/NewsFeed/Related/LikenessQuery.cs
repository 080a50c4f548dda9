using Microsoft.EntityFrameworkCore;
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

    /// <summary>
    /// How many articles before and after in time are searched. The engines' own weights count every match in the whole index first: a second for the words of
    /// one headline among 100,000 articles.
    /// </summary>
    private const int Reach = 500;

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
        var columns = await cache.CurrentAsync(db, cancellation);
        if (terms.Length == 0 || columns.Count == 0)
        {
            return [];
        }

        var named = except.Append(item.Id).ToHashSet();
        var weights = await WeighAsync(Around(columns, item), terms, cancellation);
        int[] best =
        [
            .. weights.OrderByDescending(match => match.Value).ThenByDescending(match => match.Key)
                .Select(match => PositionOf(columns, match.Key)).OfType<int>()
                .Where(position => !named.Contains(columns.Ids[position])).Take(MaxClose),
        ];
        var own = WordsOf(item);
        var close = await new Card(db, cache.Readers, columns).AtAsync(best, cancellation);
        return [.. close.Where(other => TellingWords.AreAlike(own, WordsOf(other))).Take(MaxFound)];
    }

    /// <summary>The words of an article that others like it share some of: what its page is right by.</summary>
    /// <param name="item">The article.</param>
    public static ulong[] WordsOf(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return TellingWords.Of(item.Title, item.Excerpt);
    }

    /// <summary>The articles near in time that have some of the words; a word weighs the more, the fewer of them have it.</summary>
    private async Task<Dictionary<long, double>> WeighAsync(KeyRange near, SearchTerm[] terms, CancellationToken cancellation)
    {
        var weights = new Dictionary<long, double>();

        // Opened once: each opening costs as much as a word.
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            foreach (var term in terms)
            {
                var keys = await fullText.MatchingAsync(db, term, near, cancellation);
                var weight = Math.Log(1 + (2.0 * Reach / Math.Max(1, keys.Count)));
                foreach (var key in keys)
                {
                    weights[key] = weights.GetValueOrDefault(key) + weight;
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return weights;
    }

    private static KeyRange Around(FeedColumns columns, FeedItem item)
    {
        var middle = columns.PositionOf(FeedKey.From(item.PublishedAt));
        return new KeyRange(columns.Keys[Math.Max(0, middle - Reach)], columns.Keys[Math.Min(columns.Count - 1, middle + Reach)]);
    }

    private static int? PositionOf(FeedColumns columns, long key) =>
        columns.PositionOf(key) is var position && position < columns.Count && columns.Keys[position] == key ? position : null;
}
