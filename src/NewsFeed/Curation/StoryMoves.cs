using Microsoft.EntityFrameworkCore;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>How a change has moved articles among stories.</summary>
/// <param name="Before">The story that each article stood in, the leading one first; itself alone where it stood in none. Only public ones.</param>
/// <param name="After">The story that each stands in now.</param>
internal sealed record StoryMoves(IReadOnlyDictionary<long, IReadOnlyList<StoryMember>> Before, IReadOnlyDictionary<long, IReadOnlyList<StoryMember>> After)
{
    /// <summary>The stories that are not on both sides.</summary>
    public StoryPlan Plan => new(Others(Before, After), Others(After, Before));

    /// <summary>Reads what is said of articles that were looked at.</summary>
    public static async Task<StoryMoves> OfAsync(NewsFeedDb db, IReadOnlyList<(StoryArticle Article, StoryPlace Now)> places, CancellationToken cancellation)
    {
        long[] ids = [.. places.Select(place => place.Article.Id)];
        var slugs = await db.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.Slug, cancellation);
        var members = places.Where(place => place.Article.IsPublic)
            .OrderBy(place => place.Article, Comparer<StoryArticle>.Create(StoryArticle.Compare))
            .Select(place => (place.Article.Id, Then: place.Article.Place, place.Now, Member: new StoryMember(slugs[place.Article.Id], place.Article.Title))).ToArray();
        return new StoryMoves(
            Groups([.. members.Select(member => (member.Id, member.Then, member.Member))]),
            Groups([.. members.Select(member => (member.Id, member.Now, member.Member))]));
    }

    private static Dictionary<long, IReadOnlyList<StoryMember>> Groups((long Id, StoryPlace Place, StoryMember Member)[] members)
    {
        var groups = new Dictionary<long, IReadOnlyList<StoryMember>>();
        foreach (var story in members.GroupBy(member => member.Place.StoryId == 0 ? -member.Id : member.Place.StoryId))
        {
            StoryMember[] group = [.. story.OrderBy(member => member.Place.Size == 0).Select(member => member.Member)];
            story.ToList().ForEach(member => groups.Add(member.Id, group));
        }

        return groups;
    }

    private static IReadOnlyList<StoryMember>[] Others(IReadOnlyDictionary<long, IReadOnlyList<StoryMember>> these, IReadOnlyDictionary<long, IReadOnlyList<StoryMember>> those)
    {
        var known = those.Values.Distinct().Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        return [.. these.Values.Distinct().Where(group => !known.Contains(KeyOf(group)))];
    }

    private static string KeyOf(IReadOnlyList<StoryMember> group) => string.Join(' ', group.Select(member => member.Slug));
}
