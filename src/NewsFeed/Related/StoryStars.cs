using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Makes stories of ties, and of what curators have decided.</summary>
/// <remarks>
/// The best article takes all that are tied to itself, of the rest the best one its own, and so on. Articles that a curator has joined are taken as
/// one, and what one of them is tied to, all are. Of those that a curator holds apart the better one is taken.
/// </remarks>
internal sealed class StoryStars
{
    private readonly StoryDecisions decisions;
    private readonly IReadOnlyDictionary<long, List<StoryTieRow>> ties;
    private readonly List<StoryArticle[]> bundles = [];
    private readonly Dictionary<long, int> bundleOf = [];
    private readonly Dictionary<long, StoryPlace> places = [];

    private StoryStars(IEnumerable<StoryArticle> articles, IReadOnlyDictionary<long, List<StoryTieRow>> ties, StoryDecisions decisions)
    {
        (this.ties, this.decisions) = (ties, decisions);
        var standing = articles.Where(article => article.IsPublic).Order(Comparer<StoryArticle>.Create(StoryArticle.Compare)).ToArray();
        var byId = standing.ToDictionary(article => article.Id);
        foreach (var best in standing.Where(article => !bundleOf.ContainsKey(article.Id)))
        {
            StoryArticle[] bundle = [.. decisions.BundleOf(best.Id).Where(byId.ContainsKey).Select(id => byId[id]).Order(Comparer<StoryArticle>.Create(StoryArticle.Compare))];
            Array.ForEach(bundle, article => bundleOf.Add(article.Id, bundles.Count));
            bundles.Add(bundle);
        }
    }

    /// <summary>The places of articles.</summary>
    /// <param name="articles">Articles with all that hang together with them, by ties or because they were joined; those that are not public have no place.</param>
    /// <param name="ties">The ties of each.</param>
    /// <param name="decisions">What curators have decided.</param>
    /// <returns>The place of each that is in a story.</returns>
    public static Dictionary<long, StoryPlace> Of(IEnumerable<StoryArticle> articles, IReadOnlyDictionary<long, List<StoryTieRow>> ties, StoryDecisions decisions)
    {
        var stars = new StoryStars(articles, ties, decisions);
        for (var bundle = 0; bundle < stars.bundles.Count; bundle++)
        {
            stars.Take(bundle);
        }

        return stars.places;
    }

    private void Take(int first)
    {
        if (places.ContainsKey(bundles[first][0].Id))
        {
            return;
        }

        var story = new List<StoryArticle>(bundles[first]);
        var numbers = story.Select(article => article.Id).ToHashSet();
        foreach (var other in TiedTo(first).Where(other => !bundles[other].Any(article => decisions.Part(article.Id, numbers))))
        {
            story.AddRange(bundles[other]);
            numbers.UnionWith(bundles[other].Select(article => article.Id));
        }

        if (story.Count > 1)
        {
            Place(story);
        }
    }

    /// <summary>What is still to be had, the best first.</summary>
    private IEnumerable<int> TiedTo(int bundle) => bundles[bundle]
        .SelectMany(article => ties[article.Id].Select(tie => Other(tie, article.Id)))
        .Where(id => bundleOf.ContainsKey(id) && !places.ContainsKey(id)).Select(id => bundleOf[id]).Where(other => other != bundle).Distinct().Order();

    private void Place(List<StoryArticle> story)
    {
        var (leader, storyId) = (story[0].Id, story.Min(article => article.Id));
        var own = ties[leader].ToDictionary(tie => Other(tie, leader));
        places.Add(leader, new StoryPlace(storyId, story.Count, StoryTie.None, 0));
        foreach (var member in story.Skip(1))
        {
            places.Add(member.Id, own.TryGetValue(member.Id, out var tie)
                ? new StoryPlace(storyId, 0, tie.Tie, tie.Closeness)
                : new StoryPlace(storyId, 0, StoryTie.ByHand, 0));
        }
    }

    private static long Other(StoryTieRow tie, long id) => tie.ArticleId == id ? tie.OtherId : tie.ArticleId;
}
