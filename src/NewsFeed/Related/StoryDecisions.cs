using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>All that curators have decided of stories: few, read in one go.</summary>
internal sealed class StoryDecisions
{
    private const string All = """SELECT "ArticleId", "OtherId", "Verdict" FROM "StoryDecisions" """;

    private readonly Dictionary<long, List<long>> held = [];
    private readonly Dictionary<long, IReadOnlyList<long>> bundles = [];

    /// <param name="rows">The decisions; each pair once.</param>
    public StoryDecisions(IEnumerable<(long Lower, long Higher, StoryVerdict Verdict)> rows)
    {
        var together = new Dictionary<long, List<long>>();
        foreach (var (lower, higher, verdict) in rows)
        {
            Add(verdict == StoryVerdict.Apart ? held : together, lower, higher);
        }

        foreach (var id in together.Keys.Where(id => !bundles.ContainsKey(id)))
        {
            var bundle = ReachedFrom(id, together);
            bundle.ForEach(member => bundles.Add(member, bundle));
        }
    }

    /// <summary>Reads them.</summary>
    public static async Task<StoryDecisions> LoadAsync(PreparedQueries queries, CancellationToken cancellation) =>
        new(await queries.ListAsync(All, [], row => (row.GetInt64(0), row.GetInt64(1), (StoryVerdict)row.GetInt32(2)), cancellation));

    /// <summary>An article with all that it was joined with, by number and whatever their state; itself alone where it was not.</summary>
    public IReadOnlyList<long> BundleOf(long article) => bundles.GetValueOrDefault(article) ?? [article];

    /// <summary>Whether anything was decided of an article.</summary>
    public bool Concern(long article) => bundles.ContainsKey(article) || held.ContainsKey(article);

    /// <summary>Whether an article may not stand in a story with one of others.</summary>
    public bool Part(long article, IReadOnlySet<long> others) =>
        held.TryGetValue(article, out var those) && those.Exists(others.Contains);

    /// <summary>The articles that one may not stand in a story with.</summary>
    public IReadOnlyList<long> ApartFrom(long article) => held.GetValueOrDefault(article) ?? [];

    private static List<long> ReachedFrom(long id, Dictionary<long, List<long>> together)
    {
        var reached = new SortedSet<long> { id };
        var next = new Stack<long>([id]);
        while (next.TryPop(out var member))
        {
            together[member].Where(reached.Add).ToList().ForEach(next.Push);
        }

        return [.. reached];
    }

    private static void Add(Dictionary<long, List<long>> pairs, long one, long other)
    {
        foreach (var (from, to) in ((long, long)[])[(one, other), (other, one)])
        {
            if (!pairs.TryGetValue(from, out var others))
            {
                pairs.Add(from, others = []);
            }

            others.Add(to);
        }
    }
}
