using System.Data.Common;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>The ties that the store keeps between articles.</summary>
/// <param name="queries">The store.</param>
/// <param name="isWhole">Whether so much is touched that reading all ties is cheaper than looking each up.</param>
internal sealed class StoryTies(PreparedQueries queries, bool isWhole)
{
    /// <summary>Beyond so many articles that hang together one read of all ties is cheaper than looking each up.</summary>
    private const int Few = 1_000;

    private const string All = """SELECT "ArticleId", "OtherId", "Tie", "Closeness" FROM "StoryTies" """;

    public const string OfOne =
        """
        SELECT "ArticleId", "OtherId", "Tie", "Closeness" FROM "StoryTies" WHERE "ArticleId" = @p0
        UNION ALL SELECT "ArticleId", "OtherId", "Tie", "Closeness" FROM "StoryTies" WHERE "OtherId" = @p0
        """;

    private const string Forget = """DELETE FROM "StoryTies" WHERE "ArticleId" = @p0 AND "OtherId" = @p1""";
    private const string Keep = """INSERT INTO "StoryTies" ("ArticleId", "OtherId", "Tie", "Closeness") VALUES (@p0, @p1, @p2, @p3)""";

    /// <summary>Unties articles from all others.</summary>
    /// <returns>The articles that were tied: they and those they were tied to.</returns>
    public async Task<HashSet<long>> ForgetAsync(IReadOnlySet<long> articles, CancellationToken cancellation)
    {
        var loosened = new HashSet<long>();
        foreach (var tie in (await TiesOfAsync(articles, cancellation)).DistinctBy(tie => (tie.ArticleId, tie.OtherId)))
        {
            loosened.Add(tie.ArticleId);
            loosened.Add(tie.OtherId);
            await queries.RunAsync(Forget, [tie.ArticleId, tie.OtherId], cancellation);
        }

        return loosened;
    }

    /// <summary>Keeps ties.</summary>
    public async Task KeepAsync(IEnumerable<StoryTieRow> ties, CancellationToken cancellation)
    {
        foreach (var tie in ties)
        {
            await queries.RunAsync(Keep, [tie.ArticleId, tie.OtherId, (int)tie.Tie, tie.Closeness], cancellation);
        }
    }

    /// <summary>All ties of articles, of those they are tied to or were joined with, and so on.</summary>
    /// <returns>For each article that was reached its ties; none for one that has none.</returns>
    public async Task<Dictionary<long, List<StoryTieRow>>> ReachAsync(IEnumerable<long> articles, StoryDecisions decisions, CancellationToken cancellation)
    {
        ILookup<long, StoryTieRow>? known = null;
        var reached = new Dictionary<long, List<StoryTieRow>>();
        var next = new Queue<long>(articles);
        while (next.TryDequeue(out var article))
        {
            if (known is null && (isWhole || reached.Count >= Few))
            {
                known = (await AllAsync(cancellation)).SelectMany(EndsOf).ToLookup(end => end.Article, end => end.Tie);
            }

            if (!reached.ContainsKey(article))
            {
                var ties = known is null ? await TiesOfOneAsync(article, cancellation) : [.. known[article]];
                reached.Add(article, ties);
                ties.ForEach(tie => next.Enqueue(tie.ArticleId == article ? tie.OtherId : tie.ArticleId));
                decisions.BundleOf(article).Where(joined => joined != article).ToList().ForEach(next.Enqueue);
            }
        }

        return reached;
    }

    private static IEnumerable<(long Article, StoryTieRow Tie)> EndsOf(StoryTieRow tie) => [(tie.ArticleId, tie), (tie.OtherId, tie)];

    private Task<List<StoryTieRow>> AllAsync(CancellationToken cancellation) => queries.ListAsync(All, [], TieOf, cancellation);

    private async Task<List<StoryTieRow>> TiesOfAsync(IReadOnlySet<long> articles, CancellationToken cancellation)
    {
        if (isWhole)
        {
            return [.. (await AllAsync(cancellation)).Where(tie => articles.Contains(tie.ArticleId) || articles.Contains(tie.OtherId))];
        }

        var ties = new List<StoryTieRow>();
        foreach (var article in articles)
        {
            ties.AddRange(await TiesOfOneAsync(article, cancellation));
        }

        return ties;
    }

    private Task<List<StoryTieRow>> TiesOfOneAsync(long article, CancellationToken cancellation) => queries.ListAsync(OfOne, [article], TieOf, cancellation);

    private static StoryTieRow TieOf(DbDataReader row) =>
        new() { ArticleId = row.GetInt64(0), OtherId = row.GetInt64(1), Tie = (StoryTie)row.GetInt32(2), Closeness = row.GetInt32(3) };
}
