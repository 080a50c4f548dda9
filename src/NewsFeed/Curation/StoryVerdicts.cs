using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What is decided of pairs of articles, and what becomes of it by a further decision. No two articles are held together and apart at once.</summary>
internal sealed class StoryVerdicts
{
    private const string All = """SELECT "ArticleId", "OtherId", "Verdict", "EventId" FROM "StoryDecisions" """;
    private const string Delete = """DELETE FROM "StoryDecisions" WHERE "ArticleId" = @p0 AND "OtherId" = @p1""";
    private const string Insert = """INSERT INTO "StoryDecisions" ("ArticleId", "OtherId", "Verdict", "EventId") VALUES (@p0, @p1, @p2, @p3)""";

    private readonly Dictionary<(long Lower, long Higher), (StoryVerdict Verdict, long EventId)> before;
    private readonly Dictionary<(long Lower, long Higher), (StoryVerdict Verdict, long EventId)> now;

    private StoryVerdicts(Dictionary<(long Lower, long Higher), (StoryVerdict Verdict, long EventId)> rows) => (before, now) = (rows, new(rows));

    /// <summary>The articles of which something else is decided now.</summary>
    public IEnumerable<long> Touched => Changed.SelectMany(pair => (long[])[pair.Lower, pair.Higher]).Distinct();

    private IEnumerable<(long Lower, long Higher)> Changed => before.Keys.Union(now.Keys).Where(pair => !before.TryGetValue(pair, out var then) || !now.TryGetValue(pair, out var since) || then != since);

    /// <summary>Reads what is decided.</summary>
    public static async Task<StoryVerdicts> LoadAsync(PreparedQueries queries, CancellationToken cancellation)
    {
        var rows = await queries.ListAsync(All, [], row => (Pair: (row.GetInt64(0), row.GetInt64(1)), Decided: ((StoryVerdict)row.GetInt32(2), row.GetInt64(3))), cancellation);
        return new StoryVerdicts(rows.ToDictionary(row => row.Pair, row => row.Decided));
    }

    /// <summary>Whether two articles were joined, with each other or by way of others.</summary>
    public bool AreJoined(long one, long other) => BundleOf(one).Contains(other);

    /// <summary>Whether anything is decided of an article, by one event or by any.</summary>
    public bool Concern(long article, long? eventId) => EventsOf(article, eventId).Any();

    /// <summary>Holds an article apart from those that stay. What it was joined with goes on without it, and stays joined.</summary>
    /// <param name="going">The article.</param>
    /// <param name="leaving">All that leave with it.</param>
    /// <param name="staying">Those that stay.</param>
    /// <param name="eventId">The event that decides.</param>
    public void Part(long going, IReadOnlySet<long> leaving, IEnumerable<long> staying, long eventId)
    {
        long[] rest = [.. BundleOf(going).Where(id => !leaving.Contains(id))];
        var cut = rest.Select(id => PairOf(going, id)).Where(pair => now.TryGetValue(pair, out var decided) && decided.Verdict == StoryVerdict.Together).ToArray();
        if (cut.Length > 0)
        {
            foreach (var id in rest.Skip(1))
            {
                now.TryAdd(PairOf(rest[0], id), (StoryVerdict.Together, now[cut[0]].EventId));
            }
        }

        Array.ForEach(cut, pair => now.Remove(pair));
        foreach (var id in staying)
        {
            now[PairOf(going, id)] = (StoryVerdict.Apart, eventId);
        }
    }

    /// <summary>Holds articles together, and takes back whatever held those apart that come together by it.</summary>
    /// <param name="chain">The articles, each to be joined with the next.</param>
    /// <param name="members">All that stand in their stories.</param>
    /// <param name="eventId">The event that decides.</param>
    public void Join(IReadOnlyList<long> chain, IEnumerable<long> members, long eventId)
    {
        var all = members.Concat(chain).SelectMany(BundleOf).ToHashSet();
        foreach (var pair in now.Where(row => row.Value.Verdict == StoryVerdict.Apart && all.Contains(row.Key.Lower) && all.Contains(row.Key.Higher)).Select(row => row.Key).ToArray())
        {
            now.Remove(pair);
        }

        foreach (var (one, other) in chain.Zip(chain.Skip(1)).Where(pair => pair.First != pair.Second))
        {
            now.TryAdd(PairOf(one, other), (StoryVerdict.Together, eventId));
        }
    }

    /// <summary>Takes back every decision that names an article, or that of one event, as a whole.</summary>
    public void Release(long article, long? eventId)
    {
        var events = EventsOf(article, eventId).ToHashSet();
        foreach (var pair in now.Where(row => events.Contains(row.Value.EventId)).Select(row => row.Key).ToArray())
        {
            now.Remove(pair);
        }
    }

    /// <summary>Writes what has changed. The events are there already.</summary>
    public async Task WriteAsync(PreparedQueries queries, CancellationToken cancellation)
    {
        foreach (var pair in Changed.ToArray())
        {
            if (before.ContainsKey(pair))
            {
                await queries.RunAsync(Delete, [pair.Lower, pair.Higher], cancellation);
            }

            if (now.TryGetValue(pair, out var decided))
            {
                await queries.RunAsync(Insert, [pair.Lower, pair.Higher, (int)decided.Verdict, decided.EventId], cancellation);
            }
        }
    }

    private IEnumerable<long> EventsOf(long article, long? eventId) => now
        .Where(row => (row.Key.Lower == article || row.Key.Higher == article) && row.Value.EventId == (eventId ?? row.Value.EventId)).Select(row => row.Value.EventId);

    private IReadOnlyList<long> BundleOf(long article) => new StoryDecisions(now.Select(row => (row.Key.Lower, row.Key.Higher, row.Value.Verdict))).BundleOf(article);

    private static (long Lower, long Higher) PairOf(long one, long other) => (Math.Min(one, other), Math.Max(one, other));
}
