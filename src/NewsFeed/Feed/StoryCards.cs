using NewsFeed.Feed.Columns;

namespace NewsFeed.Feed;

/// <summary>Reads cards together with the stories that they belong to: one read of the store for both.</summary>
/// <param name="card">Reads cards.</param>
/// <param name="columns">The articles.</param>
internal sealed class StoryCards(Card card, FeedColumns columns)
{
    /// <summary>The cards of some positions, in their order, and the stories that they belong to.</summary>
    public async Task<(IReadOnlyList<FeedItem> Items, IReadOnlyDictionary<long, StoryView> Stories)> AtAsync(IReadOnlyList<int> shown, CancellationToken cancellation)
    {
        int[] numbers = [.. shown.Select(position => Math.Abs(columns.StoryOf[position])).Where(story => story > 0).Distinct()];
        if (numbers.Length == 0)
        {
            return (await card.AtAsync(shown, cancellation), new Dictionary<long, StoryView>());
        }

        var members = numbers.ToDictionary(story => story, MembersOf);
        int[] all = [.. shown.Concat(members.Values.SelectMany(positions => positions)).Distinct()];
        var items = (await card.AtAsync(all, cancellation)).ToDictionary(item => item.Id);
        return (
            [.. shown.Select(position => items.GetValueOrDefault(columns.Ids[position])).OfType<FeedItem>()],
            members.Select(story => ViewOf(story.Key, story.Value, items)).OfType<StoryView>().ToDictionary(story => story.Id));
    }

    /// <summary>The best positions of a story, its leader's first.</summary>
    private int[] MembersOf(int story) =>
    [
        .. columns.Stories[story]
            .OrderByDescending(position => columns.StoryOf[position] > 0)
            .ThenByDescending(position => columns.Qualities[position]).ThenByDescending(position => position)
            .Take(StoryView.MaxMembers),
    ];

    /// <returns>Null where an import took it apart between the look at memory and that at the store.</returns>
    private StoryView? ViewOf(int story, int[] positions, Dictionary<long, FeedItem> items)
    {
        FeedItem[] members = [.. positions.Select(position => items.GetValueOrDefault(columns.Ids[position])).OfType<FeedItem>()];
        return members.Length > 1 ? new StoryView(story, members, columns.Stories[story].Length) : null;
    }
}
