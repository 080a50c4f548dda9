using NewsFeed.Feed.Columns;

namespace NewsFeed.Feed;

/// <summary>Reads cards together with the stories that they belong to.</summary>
/// <param name="card">Reads cards.</param>
/// <param name="columns">The articles.</param>
internal sealed class StoryCards(Card card, FeedColumns columns)
{
    /// <summary>The cards of some positions, in their order, and the stories that they belong to.</summary>
    /// <param name="shown">The positions.</param>
    /// <param name="own">The number of the story of which more is told than a card names; 0 for none.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<(IReadOnlyList<FeedItem> Items, IReadOnlyDictionary<long, StoryView> Stories)> AtAsync(
        IReadOnlyList<int> shown, int own, CancellationToken cancellation)
    {
        int[] numbers = [.. shown.Select(position => Math.Abs(columns.StoryOf[position])).Where(story => story > 0).Distinct()];
        if (numbers.Length == 0)
        {
            return (await card.AtAsync(shown, cancellation), new Dictionary<long, StoryView>());
        }

        var members = numbers.ToDictionary(
            story => story, story => columns.Stories[story].Take(story == own ? StoryView.MaxMembers : StoryView.MaxOnCard).ToArray());
        int[] all = [.. shown.Concat(members.Values.SelectMany(positions => positions)).Distinct()];
        var items = (await card.AtAsync(all, cancellation)).ToDictionary(item => item.Id);
        return (
            [.. shown.Select(position => items.GetValueOrDefault(columns.Ids[position])).OfType<FeedItem>()],
            members.Select(story => ViewOf(story.Key, story.Value, items)).OfType<StoryView>().ToDictionary(story => story.Id));
    }

    /// <returns>Null where an import took it apart between the look at memory and that at the store.</returns>
    private StoryView? ViewOf(int story, int[] positions, Dictionary<long, FeedItem> items)
    {
        FeedItem[] members = [.. positions.Select(position => items.GetValueOrDefault(columns.Ids[position])).OfType<FeedItem>()];
        return members.Length > 1 ? new StoryView(story, members, columns.Stories[story].Length) : null;
    }
}
