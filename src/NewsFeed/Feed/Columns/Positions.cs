namespace NewsFeed.Feed.Columns;

/// <summary>The positions that have one value: a topic, a provider, a word. Few are kept as rising numbers, many as bits, whatever is smaller.</summary>
internal sealed class Positions : ISized
{
    private readonly int[]? rising;
    private readonly PositionSet? bits;

    private Positions(int[]? rising, PositionSet? bits, int count) => (this.rising, this.bits, Count) = (rising, bits, count);

    public static Positions None { get; } = new([], null, 0);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The last of them; there has to be one.</summary>
    public int Last => rising is null ? bits!.Downwards(bits.Size).First() : rising[^1];

    /// <summary>What they take of memory.</summary>
    public int Bytes => bits?.Bytes ?? rising!.Length * sizeof(int);

    /// <summary>Keeps positions.</summary>
    /// <param name="size">How many positions there are in all.</param>
    /// <param name="rising">Those to keep, rising.</param>
    public static Positions Of(int size, ReadOnlySpan<int> rising)
    {
        if (rising.Length * (sizeof(int) * 8) < size)
        {
            return new(rising.ToArray(), null, rising.Length);
        }

        var bits = PositionSet.None(size);
        bits.Add(rising);
        return new(null, bits, rising.Length);
    }

    /// <summary>Keeps the positions of a set, which is not changed from then on.</summary>
    public static Positions Of(PositionSet set)
    {
        var count = set.Count();
        return count * (sizeof(int) * 8L) < set.Size ? new(set.ToArray(), null, count) : new(null, set, count);
    }

    /// <summary>The positions, rising.</summary>
    public ReadOnlySpan<int> ToRising() => rising ?? bits!.ToArray();

    /// <summary>Whether a position is one of them.</summary>
    public bool Contains(int position) => bits?.Contains(position) ?? Array.BinarySearch(rising!, position) >= 0;

    /// <summary>Adds them to a set.</summary>
    public void AddTo(PositionSet set)
    {
        if (bits is null)
        {
            set.Add(rising);
        }
        else
        {
            set.Add(bits);
        }
    }

    /// <summary>Drops all others from a set.</summary>
    public void KeepIn(PositionSet set)
    {
        if (bits is null)
        {
            set.Keep(rising);
        }
        else
        {
            set.Keep(bits);
        }
    }

    /// <summary>Drops them from a set.</summary>
    public void DropFrom(PositionSet set)
    {
        if (bits is null)
        {
            set.Drop(rising);
        }
        else
        {
            set.Drop(bits);
        }
    }

    /// <summary>How many of them a set holds.</summary>
    public int CountIn(PositionSet set) => bits is null ? set.CountOf(rising) : set.CountBoth(bits);
}
