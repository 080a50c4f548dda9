using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Keeps stories: groups of public articles about one event. Part of every change of the store, in its transaction.</summary>
/// <remarks>
/// Articles are tied in pairs (<see cref="StoryRule"/>). Of articles that hang together by ties the best one takes all that are tied to itself;
/// of the rest the best one takes its own, and so on. So every member is about the same event as the leader, not only as some other member.
/// What curators have decided of stories comes before ties (<see cref="StoryStars"/>), and is looked at anew with each change.
/// </remarks>
/// <param name="queries">The store, in a transaction of the only writer.</param>
/// <param name="few">Beyond this many touched articles one pass over everything is cheaper than looking each up.</param>
internal sealed class StoryBook(PreparedQueries queries, int few = 1_000)
{
    private const string Put =
        """
        UPDATE "Articles" SET "StoryId" = @p1, "StorySize" = @p2, "StoryTie" = @p3, "StoryCloseness" = @p4, "Rank" = @p5 WHERE "Id" = @p0
        """;

    private const string Tell = """INSERT INTO "StoryChanges" ("ChangeId", "ArticleId") VALUES (@p0, @p1)""";

    /// <summary>Unties articles that are about to go.</summary>
    /// <param name="going">Their numbers.</param>
    /// <param name="cancellation">Ends the work early; the transaction is then to be given up.</param>
    /// <returns>The articles that stay and were tied to them.</returns>
    public async Task<HashSet<long>> UntieAsync(IReadOnlySet<long> going, CancellationToken cancellation)
    {
        var loosened = await new StoryTies(queries, going.Count > few).ForgetAsync(going, cancellation);
        var decisions = await StoryDecisions.LoadAsync(queries, cancellation);
        loosened.UnionWith(going.SelectMany(decisions.BundleOf));
        loosened.ExceptWith(going);
        return loosened;
    }

    /// <summary>Makes the stories anew that touched articles belong to, belonged to, or come to belong to.</summary>
    /// <param name="touched">Numbers of the articles that came, went or changed, each once.</param>
    /// <param name="changeId">The number of the change.</param>
    /// <param name="cancellation">Ends the work early; the transaction is then to be given up.</param>
    public Task RegroupAsync(IReadOnlySet<long> touched, long changeId, CancellationToken cancellation) => RegroupAsync(touched, new HashSet<long>(), changeId, cancellation);

    /// <summary>The same, where articles have lost ties or stand in a story that may no longer be, without having been touched.</summary>
    /// <param name="touched">Numbers of the articles that came, went or changed, each once.</param>
    /// <param name="loose">Numbers of articles whose stories are to be looked at beside.</param>
    /// <param name="changeId">The number of the change.</param>
    /// <param name="cancellation">Ends the work early; the transaction is then to be given up.</param>
    /// <returns>Every article that was looked at, with its new place; its former one is its own.</returns>
    public async Task<IReadOnlyList<(StoryArticle Article, StoryPlace Now)>> RegroupAsync(
        IReadOnlySet<long> touched, IReadOnlySet<long> loose, long changeId, CancellationToken cancellation)
    {
        if (touched.Count + loose.Count == 0)
        {
            return [];
        }

        var isWhole = touched.Count > few;
        var ties = new StoryTies(queries, isWhole);
        var loosened = await ties.ForgetAsync(touched, cancellation);
        var found = await new StoryTieFinder(queries, touched, isWhole).FindAsync(cancellation);
        await ties.KeepAsync(found, cancellation);
        var decisions = await StoryDecisions.LoadAsync(queries, cancellation);
        var starts = loosened.Concat(found.Select(tie => tie.ArticleId)).Concat(loose).Concat(touched.Where(decisions.Concern));
        var reached = await ties.ReachAsync(starts, decisions, cancellation);
        var articles = new List<StoryArticle>(reached.Count);
        await queries.ReadByNumbersAsync(StoryArticle.ByNumbers, reached.Keys, row => articles.Add(StoryArticle.Of(row)), cancellation);
        var places = StoryStars.Of(articles, reached, decisions);
        foreach (var article in articles.Where(article => places.GetValueOrDefault(article.Id) != article.Place))
        {
            var place = places.GetValueOrDefault(article.Id);
            var rank = Rank.Resized(article.Rank, article.Quality, article.Heat, article.Place.Size, place.Size);
            await queries.RunAsync(Put, [article.Id, place.StoryId, place.Size, (int)place.Tie, place.Closeness, rank], cancellation);
            if (!touched.Contains(article.Id))
            {
                await queries.RunAsync(Tell, [changeId, article.Id], cancellation);
            }
        }

        return [.. articles.Select(article => (article, places.GetValueOrDefault(article.Id)))];
    }
}
