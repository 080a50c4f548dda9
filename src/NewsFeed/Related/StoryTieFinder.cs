using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Finds the ties of articles that were touched: by addresses and related lists, and by headlines within days.</summary>
/// <param name="queries">The store.</param>
/// <param name="touched">Their numbers.</param>
/// <param name="isWhole">Whether so many are touched that going through everything is cheaper than looking each up.</param>
internal sealed class StoryTieFinder(PreparedQueries queries, IReadOnlySet<long> touched, bool isWhole)
{
    /// <summary>By the index of the feed's order.</summary>
    public const string InTime =
        $"""SELECT {StoryArticle.Columns} FROM "Articles" WHERE "State" = 0 AND "FeedKey" BETWEEN @p0 AND @p1 ORDER BY "FeedKey" """;

    private const string AllKeys = """SELECT "Id", "FeedKey", "State" FROM "Articles" WHERE "State" = 0""";
    private const string KeysByNumbers = $"""SELECT "Id", "FeedKey", "State" FROM "Articles" WHERE "Id" IN {StoreReaders.Numbers}""";

    private readonly Dictionary<(long Lower, long Higher), StoryTieRow> ties = [];
    private readonly Dictionary<long, StoryArticle> spokenOf = [];
    private Dictionary<(long Lower, long Higher), StoryEvidence> evidence = [];

    /// <summary>Finds the ties.</summary>
    public async Task<IReadOnlyCollection<StoryTieRow>> FindAsync(CancellationToken cancellation)
    {
        evidence = await new StoryEvidenceQuery(queries, touched, isWhole).ReadAsync(cancellation);
        var keys = await KeysAsync(cancellation);
        evidence = evidence.Where(pair => AreWithin(keys, pair.Key)).ToDictionary();
        var wanted = evidence.Keys.SelectMany(pair => (long[])[pair.Lower, pair.Higher]).ToHashSet();
        foreach (var (from, to) in SpansOf(touched.Where(keys.ContainsKey).Select(id => keys[id]).Order()))
        {
            await GoThroughAsync(from, to, wanted, cancellation);
        }

        await queries.ReadByNumbersAsync(StoryArticle.ByNumbers, wanted.Except(spokenOf.Keys), row => spokenOf[row.GetInt64(0)] = StoryArticle.Of(row), cancellation);
        foreach (var (lower, higher) in evidence.Keys.Where(pair => !ties.ContainsKey(pair)))
        {
            Look(spokenOf[lower], spokenOf[higher]);
        }

        return ties.Values;
    }

    /// <summary>Meets the public articles of a span with one another, in the order of time.</summary>
    private Task GoThroughAsync(long from, long to, HashSet<long> wanted, CancellationToken cancellation)
    {
        var window = new StoryWindow();
        return queries.ReadAsync(
            InTime, [from, to],
            row =>
            {
                var article = StoryArticle.Of(row);
                if (wanted.Contains(article.Id))
                {
                    spokenOf[article.Id] = article;
                }

                var isTouched = touched.Contains(article.Id);
                foreach (var other in window.Enter(article))
                {
                    if (isTouched || touched.Contains(other.Id))
                    {
                        Look(article, other);
                    }
                }
            },
            cancellation);
    }

    private void Look(StoryArticle one, StoryArticle other)
    {
        var pair = (Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));
        if (StoryRule.Tie(one, other, evidence.GetValueOrDefault(pair)) is { } tie)
        {
            ties[pair] = tie;
        }
    }

    /// <summary>The keys of the public articles that are touched or spoken of.</summary>
    private async Task<Dictionary<long, long>> KeysAsync(CancellationToken cancellation)
    {
        var keys = new Dictionary<long, long>();
        var ids = evidence.Keys.SelectMany(pair => (long[])[pair.Lower, pair.Higher]).Concat(touched).Distinct();
        await (isWhole ? queries.ReadAsync(AllKeys, [], See, cancellation) : queries.ReadByNumbersAsync(KeysByNumbers, ids, See, cancellation));
        return keys;

        void See(System.Data.Common.DbDataReader row)
        {
            if (row.GetInt32(2) == (int)ArticleState.Public)
            {
                keys[row.GetInt64(0)] = row.GetInt64(1);
            }
        }
    }

    private static bool AreWithin(Dictionary<long, long> keys, (long Lower, long Higher) pair) =>
        keys.TryGetValue(pair.Lower, out var one) && keys.TryGetValue(pair.Higher, out var other)
        && (FeedKey.InstantOf(one) - FeedKey.InstantOf(other)).Duration() <= StoryRule.AddressSpan;

    /// <summary>The spans of keys within days of some keys; spans that meet are one.</summary>
    private static IEnumerable<(long From, long To)> SpansOf(IEnumerable<long> rising)
    {
        (long From, long To)? open = null;
        foreach (var key in rising)
        {
            var (from, to) = FeedKey.Around(key, StoryRule.TextSpan);
            if (open is { } span && from > span.To)
            {
                yield return span;
                open = null;
            }

            open = (open?.From ?? from, to);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
