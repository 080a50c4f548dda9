using NewsFeed.Articles;
using NewsFeed.Feed;

namespace NewsFeed.Digests;

/// <summary>Turns the stories of an issue into what it tells: the rule of seven days, the order, the bound.</summary>
/// <param name="cards">Reads cards of positions; those that are gone meanwhile are missing.</param>
internal sealed class StoryTelling(Func<IReadOnlyCollection<int>, Task<IReadOnlyDictionary<int, FeedItem>>> cards)
{
    /// <summary>Tells the stories of issues: one query for those that the seven days before had, one for the best.</summary>
    /// <param name="drafts">The issues.</param>
    /// <param name="most">How many stories each may tell.</param>
    public async Task<IReadOnlyList<Issue>> TellAsync(IReadOnlyList<IssueDraft> drafts, Func<IssuePeriod, int> most)
    {
        var known = await cards([.. drafts.SelectMany(draft => draft.Stories).Where(story => story.StoodBefore).SelectMany(story => story.Members).Distinct()]);
        Candidate[][] told = [.. drafts.Select(draft => draft.Stories.Select(story => Candidate.Of(draft, story, known)).OfType<Candidate>()
            .OrderByDescending(story => story.Weight).ToArray())];
        Candidate[][] near = [.. told.Zip(drafts, (stories, draft) => Near(stories, most(draft.Period)))];
        var read = await cards([.. near.SelectMany(stories => stories).SelectMany(story => story.Story.Members).Distinct()]);
        return [.. drafts.Select((draft, i) => new Issue(draft.Period)
        {
            Articles = draft.End - draft.Start,
            Stories = draft.Stories.Count,
            Providers = draft.Providers,
            Repeated = draft.Stories.Count - told[i].Length,
            Told = [.. near[i].Select(story => (story.Weight, Told: ToldOf(draft, story, read))).Where(story => story.Told is not null)
                .OrderByDescending(story => story.Weight).ThenBy(story => story.Told!.Lead.Slug, StringComparer.Ordinal)
                .Select(story => story.Told!).Take(most(draft.Period))],
        })];
    }

    /// <summary>The first of the order, and whatever it holds equal to the last of them.</summary>
    private static Candidate[] Near(Candidate[] stories, int most) =>
        stories.Length <= most ? stories : [.. stories.TakeWhile((story, i) => i < most || story.Weight == stories[most - 1].Weight)];

    private static IssueStory? ToldOf(IssueDraft draft, Candidate story, IReadOnlyDictionary<int, FeedItem> read)
    {
        var articles = story.Story.Members.Where(read.ContainsKey).OrderBy(draft.PlaceOf).ThenBy(position => read[position].Slug, StringComparer.Ordinal)
            .Select(position => (Position: position, Item: read[position])).ToArray();
        if (articles.FirstOrDefault(article => story.Fresh.Contains(article.Position)).Item is not { } lead)
        {
            return null;
        }

        // The lead stands first, so that of its own address it is the one that counts.
        var several = articles.OrderBy(article => article.Item.Id != lead.Id).DistinctBy(article => AddressOf(article.Item)).ToArray();
        FeedItem[] more = [.. several[1..].Where(article => article.Position >= draft.Start).Select(article => article.Item).Take(IssueStory.MaxNamed)];
        FeedItem[] earlier = [.. several[1..].Where(article => article.Position < draft.Start).Select(article => article.Item).Take(IssueStory.MaxNamed - more.Length)];
        var before = story.Story.StoodBefore ? articles.Where(article => article.Position < draft.Start).DistinctBy(article => AddressOf(article.Item)).Count() : 0;
        return new IssueStory(lead, more, earlier, several.Length) { GrownFrom = before };
    }

    private static string AddressOf(FeedItem item) => NormalizedUrl.Of(item.Url) ?? item.Url;

    /// <summary>A story that is to be told.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Fresh">The articles that may lead it.</param>
    /// <param name="Weight">See <see cref="IssueDraft.WeightOf"/>.</param>
    private sealed record Candidate(DraftStory Story, IReadOnlyCollection<int> Fresh, (long Score, long Second) Weight)
    {
        /// <returns>Null where it is not to be told again.</returns>
        public static Candidate? Of(IssueDraft draft, DraftStory story, IReadOnlyDictionary<int, FeedItem> known)
        {
            int[] fresh = [.. story.Here];
            if (story.StoodBefore)
            {
                var had = story.Members.Where(position => position < story.Start && known.ContainsKey(position)).Select(position => AddressOf(known[position])).ToHashSet(StringComparer.Ordinal);
                fresh = [.. fresh.Where(position => known.TryGetValue(position, out var item) && !had.Contains(AddressOf(item)))];
            }

            return fresh.Length == 0 ? null : new Candidate(story, fresh, draft.WeightOf(fresh.MinBy(draft.PlaceOf), story.Members.Count));
        }
    }
}
