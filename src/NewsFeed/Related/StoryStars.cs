using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Makes stories of ties.</summary>
internal static class StoryStars
{
    /// <summary>The places of articles: the best one takes all that are tied to itself, of the rest the best one its own, and so on.</summary>
    /// <param name="articles">Articles with all that hang together with them.</param>
    /// <param name="ties">The ties of each.</param>
    /// <returns>The place of each that is in a story.</returns>
    public static Dictionary<long, StoryPlace> Of(IEnumerable<StoryArticle> articles, IReadOnlyDictionary<long, List<StoryTieRow>> ties)
    {
        var places = new Dictionary<long, StoryPlace>();
        foreach (var leader in articles.Order(Comparer<StoryArticle>.Create(StoryArticle.Compare)))
        {
            if (places.ContainsKey(leader.Id))
            {
                continue;
            }

            var own = ties[leader.Id].Where(tie => !places.ContainsKey(Other(tie, leader.Id))).ToArray();
            if (own.Length == 0)
            {
                continue;
            }

            var storyId = own.Min(tie => tie.ArticleId);
            places.Add(leader.Id, new StoryPlace(storyId, own.Length + 1, StoryTie.None, 0));
            foreach (var tie in own)
            {
                places.Add(Other(tie, leader.Id), new StoryPlace(storyId, 0, tie.Tie, tie.Closeness));
            }
        }

        return places;
    }

    private static long Other(StoryTieRow tie, long id) => tie.ArticleId == id ? tie.OtherId : tie.ArticleId;
}
