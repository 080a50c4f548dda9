namespace NewsFeed.Feed.Columns;

/// <summary>Remembers something of the articles asked for last. An article has a few slots that it shares with others, so that no list of uses has to be kept.</summary>
/// <typeparam name="T">What is remembered of an article.</typeparam>
internal sealed class ArticleMemory<T>
    where T : class
{
    /// <summary>Slots that articles share. With one alone, two articles of one page would now and then put each other out with every request.</summary>
    private const int Shared = 4;

    private readonly Slot?[] slots;

    /// <param name="slots">How many articles are remembered at most: a multiple of four.</param>
    public ArticleMemory(int slots) => this.slots = new Slot?[slots];

    private ArticleMemory(Slot?[] slots) => this.slots = slots;

    /// <summary>What is remembered of an article; null where nothing is.</summary>
    /// <param name="id">The article's number.</param>
    public T? Find(long id)
    {
        foreach (var slot in SlotsOf(id))
        {
            if (slot is { } && slot.Id == id)
            {
                return slot.Value;
            }
        }

        return null;
    }

    /// <summary>Remembers something of an article; what was remembered first in its slots goes.</summary>
    /// <param name="id">The article's number.</param>
    /// <param name="value">What to remember.</param>
    public void Remember(long id, T value)
    {
        var own = SlotsOf(id);
        own[..^1].CopyTo(own[1..]);
        own[0] = new Slot(id, value);
    }

    /// <summary>The same without some articles.</summary>
    /// <param name="ids">Their numbers.</param>
    public ArticleMemory<T> Without(IEnumerable<long> ids)
    {
        var rest = new ArticleMemory<T>([.. slots]);
        foreach (var id in ids)
        {
            foreach (ref var slot in rest.SlotsOf(id))
            {
                slot = slot?.Id == id ? null : slot;
            }
        }

        return rest;
    }

    private Span<Slot?> SlotsOf(long id) => slots.AsSpan((int)(id % (slots.Length / Shared)) * Shared, Shared);

    private sealed record Slot(long Id, T Value);
}
