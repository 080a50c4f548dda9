namespace NewsFeed.Feed.Columns;

/// <summary>Cuts one page out of a set of positions, by keys instead of offsets: any page costs about the same.</summary>
/// <param name="columns">The articles.</param>
/// <param name="sort">The order.</param>
internal sealed class PageOfPositions(FeedColumns columns, FeedSort sort)
{
    /// <summary>Up to this many positions are sorted; of more, the page is found by walking along the order of all articles.</summary>
    private const int Few = 4_096;

    /// <summary>The positions after, or just before, a place.</summary>
    /// <param name="set">The list's positions.</param>
    /// <param name="place">The place; null for the beginning.</param>
    /// <param name="isBackwards">Whether those before the place are wanted, nearest first.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<int> Take(PositionSet set, FeedCursor? place, bool isBackwards, int count) => sort switch
    {
        FeedSort.Newest => [.. ByTime(set, place, rising: isBackwards).Take(count)],
        FeedSort.Oldest => [.. ByTime(set, place, rising: !isBackwards).Take(count)],
        FeedSort.Quality => [.. ByNumber(set, place, isBackwards, columns.ByQuality).Take(count)],
        _ => [.. ByNumber(set, place, isBackwards, columns.ByRank).Take(count)],
    };

    /// <summary>The cursor of a position.</summary>
    public FeedCursor At(int position) => new(sort, NumberOf(position), columns.Keys[position]);

    private long NumberOf(int position) => sort switch
    {
        FeedSort.Top => columns.Ranks[position],
        FeedSort.Quality => columns.Qualities[position],
        _ => 0,
    };

    private IEnumerable<int> ByTime(PositionSet set, FeedCursor? place, bool rising)
    {
        if (place is null)
        {
            return rising ? set.Upwards(0) : set.Downwards(columns.Count);
        }

        var at = columns.PositionOf(place.FeedKey);
        var isThere = at < columns.Count && columns.Keys[at] == place.FeedKey;
        return rising ? set.Upwards(isThere ? at + 1 : at) : set.Downwards(at);
    }

    private IEnumerable<int> ByNumber(PositionSet set, FeedCursor? place, bool isBackwards, int[] order)
    {
        if (set.Count() <= Few)
        {
            order = [.. set.Upwards(0)];
            Array.Sort(order, (left, right) => Compare(NumberOf(left), columns.Keys[left], NumberOf(right), columns.Keys[right]));
        }

        var (first, isThere) = place is null ? (0, false) : Find(order, place);
        return isBackwards
            ? Enumerable.Range(0, first).Select(i => order[first - 1 - i]).Where(set.Contains)
            : order.Skip(isThere ? first + 1 : first).Where(set.Contains);
    }

    /// <summary>The first index whose article does not come before the place, and whether it is the place's own.</summary>
    private (int Index, bool IsThere) Find(int[] order, FeedCursor place)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = Compare(NumberOf(order[middle]), columns.Keys[order[middle]], place.Major, place.FeedKey) < 0;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return (low, low < order.Length && columns.Keys[order[low]] == place.FeedKey && NumberOf(order[low]) == place.Major);
    }

    /// <summary>Higher numbers come first; among equals the newer.</summary>
    private static int Compare(long leftNumber, long leftKey, long rightNumber, long rightKey) =>
        leftNumber != rightNumber ? rightNumber.CompareTo(leftNumber) : rightKey.CompareTo(leftKey);
}
