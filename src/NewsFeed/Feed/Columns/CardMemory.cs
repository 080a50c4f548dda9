namespace NewsFeed.Feed.Columns;

/// <summary>Remembers the cards read last. Each article has one slot that it shares with others, so that no list of uses has to be kept.</summary>
internal sealed class CardMemory
{
    /// <summary>About two kilobytes each.</summary>
    private const int Slots = 8_192;

    private readonly FeedItem?[] slots;

    public CardMemory() => slots = new FeedItem?[Slots];

    private CardMemory(FeedItem?[] slots) => this.slots = slots;

    /// <summary>The card of an article; null where it is not remembered.</summary>
    public FeedItem? Find(long id) => slots[id % Slots] is { } card && card.Id == id ? card : null;

    public void Remember(FeedItem card) => slots[card.Id % Slots] = card;

    /// <summary>The same without some articles.</summary>
    public CardMemory Without(IEnumerable<long> ids)
    {
        var rest = new CardMemory([.. slots]);
        foreach (var id in ids)
        {
            rest.slots[id % Slots] = null;
        }

        return rest;
    }
}
