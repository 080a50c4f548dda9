namespace NewsFeed.Feed.Columns;

/// <summary>An order of a list, from which pages are cut by keys instead of offsets: any page costs about the same.</summary>
/// <param name="columns">The articles.</param>
/// <param name="sort">The order's name in cursors.</param>
internal abstract class FeedOrder(FeedColumns columns, FeedSort sort)
{
    /// <summary>The list's positions in order, from a place on.</summary>
    /// <param name="place">The place, which is left out; null for the beginning.</param>
    public abstract IEnumerable<int> After(FeedCursor? place);

    /// <summary>The list's positions before a place, nearest first.</summary>
    public abstract IEnumerable<int> Before(FeedCursor place);

    /// <summary>The cursor of a position.</summary>
    public FeedCursor At(int position) => new(sort, NumberOf(position), Columns.Keys[position]);

    protected FeedColumns Columns => columns;

    /// <summary>What the order goes by first, before time.</summary>
    protected abstract long NumberOf(int position);

    /// <summary>Higher numbers come first; among equals the newer.</summary>
    /// <returns>The first index of an order whose article does not come before the place, and whether it is the place's own.</returns>
    protected (int Index, bool IsThere) Find(int[] order, FeedCursor place)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (number, key) = (NumberAt(order, middle), columns.Keys[order[middle]]);
            var isBefore = number != place.Major ? number > place.Major : key > place.FeedKey;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return (low, low < order.Length && columns.Keys[order[low]] == place.FeedKey && NumberAt(order, low) == place.Major);
    }

    /// <summary>The number of what stands at an index of an order.</summary>
    protected virtual long NumberAt(int[] order, int index) => NumberOf(order[index]);
}

/// <summary>Newest or oldest first: the order that positions have by themselves.</summary>
internal sealed class TimeOrder(FeedColumns columns, FoundList list, FeedSort sort) : FeedOrder(columns, sort)
{
    private readonly bool isRising = sort == FeedSort.Oldest;

    public override IEnumerable<int> After(FeedCursor? place) => place is null
        ? isRising ? list.Set.Upwards(0) : list.Set.Downwards(Columns.Count)
        : From(place, isRising);

    public override IEnumerable<int> Before(FeedCursor place) => From(place, !isRising);

    protected override long NumberOf(int position) => 0;

    private IEnumerable<int> From(FeedCursor place, bool rising)
    {
        var at = Columns.PositionOf(place.FeedKey);
        var isThere = at < Columns.Count && Columns.Keys[at] == place.FeedKey;
        return rising ? list.Set.Upwards(isThere ? at + 1 : at) : list.Set.Downwards(at);
    }
}

/// <summary>By rank or by quality: the list's articles along the order of all articles.</summary>
internal sealed class NumberOrder(FeedColumns columns, FoundList list, FeedSort sort) : FeedOrder(columns, sort)
{
    /// <summary>How far to walk along all articles. Where that is not enough, the list's own order is worked out and kept.</summary>
    private const int MaxWalk = 8_192;

    private readonly FeedSort sort = sort;

    private int[] Order => sort == FeedSort.Quality ? Columns.ByQuality : Columns.ByRank;

    public override IEnumerable<int> After(FeedCursor? place)
    {
        var (index, isThere) = place is null ? (0, false) : Find(Order, place);
        return Walk(isThere ? index + 1 : index, 1, from => list.Along(sort, Order).Upwards(from));
    }

    public override IEnumerable<int> Before(FeedCursor place) =>
        Walk(Find(Order, place).Index - 1, -1, from => list.Along(sort, Order).Downwards(from + 1));

    protected override long NumberOf(int position) => sort == FeedSort.Quality ? Columns.Qualities[position] : Columns.Ranks[position];

    private IEnumerable<int> Walk(int index, int step, Func<int, IEnumerable<int>> further)
    {
        var order = Order;
        for (var walked = 0; walked < MaxWalk && !list.IsAlong(sort); walked++, index += step)
        {
            if (index < 0 || index >= order.Length)
            {
                yield break;
            }

            if (list.Set.Contains(order[index]))
            {
                yield return order[index];
            }
        }

        foreach (var place in further(index))
        {
            yield return order[place];
        }
    }
}

/// <summary>By how well the articles match a search: first those that were weighed, best first, then the others, newest first.</summary>
internal sealed class WeightOrder(FeedColumns columns, WeighedList weighed) : FeedOrder(columns, FeedSort.Relevance)
{
    public override IEnumerable<int> After(FeedCursor? place)
    {
        if (place is { Major: 0 })
        {
            return weighed.Others.Downwards(Columns.PositionOf(place.FeedKey));
        }

        var (index, isThere) = place is null ? (0, false) : Find(weighed.Best, place);
        return weighed.Best.Skip(isThere ? index + 1 : index).Concat(weighed.Others.Downwards(Columns.Count));
    }

    public override IEnumerable<int> Before(FeedCursor place)
    {
        if (place.Major > 0)
        {
            var index = Find(weighed.Best, place).Index;
            return Enumerable.Range(0, index).Select(i => weighed.Best[index - 1 - i]);
        }

        var at = Columns.PositionOf(place.FeedKey);
        var isThere = at < Columns.Count && Columns.Keys[at] == place.FeedKey;
        return weighed.Others.Upwards(isThere ? at + 1 : at).Concat(weighed.Best.Reverse());
    }

    /// <summary>Asked for the ends of a page only: it looks through the whole order.</summary>
    protected override long NumberOf(int position) =>
        Array.IndexOf(weighed.Best, position) is >= 0 and var index ? weighed.NumberAt(index) : 0;

    protected override long NumberAt(int[] order, int index) => weighed.NumberAt(index);
}
