using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Tells which words the articles around one in time have in headline and excerpt. Those read before are in memory; the store gives the others.</summary>
/// <param name="db">The store.</param>
/// <param name="readers">Reading connections.</param>
/// <param name="columns">The articles.</param>
internal sealed class NearTexts(NewsFeedDb db, StoreReaders readers, FeedColumns columns)
{
    /// <summary>Of fewer missing articles than this each is looked up; of more all between the first and the last are read in one go.</summary>
    private const int Few = 100;

    /// <summary>What the public reads of the articles between two keys.</summary>
    internal const string Between =
        $"""SELECT "Id", {Texts} FROM "Articles" WHERE "State" = 0 AND "FeedKey" BETWEEN @p0 AND @p1""";

    /// <summary>The same of some articles, public or not.</summary>
    internal const string ByIds = $"""SELECT "Id", {Texts} FROM "Articles" WHERE "Id" IN {StoreReaders.Numbers}""";

    private const string Texts = """COALESCE("ShownTitle", "Title"), COALESCE("ShownExcerpt", "Excerpt")""";

    /// <summary>The telling words of the articles of some positions, rising.</summary>
    /// <param name="from">The first position.</param>
    /// <param name="to">What follows the last one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<ulong[][]> AtAsync(int from, int to, CancellationToken cancellation)
    {
        var texts = new ulong[to - from][];
        var missing = new List<int>();
        for (var position = from; position < to; position++)
        {
            if (columns.Texts.Find(columns.Ids[position]) is { } known)
            {
                texts[position - from] = known;
            }
            else
            {
                texts[position - from] = [];
                missing.Add(position);
            }
        }

        await ReadAsync(missing, (id, words) =>
        {
            columns.Texts.Remember(id, words);
            if (columns.PositionOfId(id) is { } position && position >= from && position < to)
            {
                texts[position - from] = words;
            }
        }, cancellation);
        return texts;
    }

    private async Task ReadAsync(List<int> missing, Action<long, ulong[]> see, CancellationToken cancellation)
    {
        if (missing.Count >= Few)
        {
            await readers.ReadAsync(db, Between, [columns.Keys[missing[0]], columns.Keys[missing[^1]]], See, cancellation);
        }
        else if (missing.Count > 0)
        {
            await readers.ReadByNumbersAsync(db, ByIds, [.. missing.Select(position => (long)columns.Ids[position])], See, cancellation);
        }

        void See(System.Data.Common.DbDataReader row) => see(row.GetInt64(0), TellingWords.TellingOf(row.GetString(1), row.TextOrNull(2)));
    }
}
