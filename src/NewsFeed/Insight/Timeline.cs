using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Insight;

/// <summary>Stretches of days that follow one another, and what falls into each. Bounds are found in the order of time, without reading what lies between them.</summary>
internal sealed class Timeline
{
    private readonly int[] bounds;

    /// <param name="columns">The articles.</param>
    /// <param name="starts">The first day of each stretch, rising.</param>
    /// <param name="end">The first day after the last stretch; null for no end.</param>
    public Timeline(FeedColumns columns, IReadOnlyList<DateOnly> starts, DateOnly? end) =>
        bounds = [.. starts.Select(day => PositionOf(columns, day)), end is { } last ? PositionOf(columns, last) : columns.Count];

    /// <summary>How many articles each stretch holds.</summary>
    public int[] Counts() => [.. Enumerable.Range(0, bounds.Length - 1).Select(i => bounds[i + 1] - bounds[i])];

    /// <summary>How many of some articles each stretch holds.</summary>
    public int[] Counts(Positions positions)
    {
        var counts = new int[bounds.Length - 1];
        var stretch = 0;
        var rising = positions.ToRising();
        var first = rising.BinarySearch(bounds[0]);
        foreach (var position in rising[(first < 0 ? ~first : first)..])
        {
            if (position >= bounds[^1])
            {
                break;
            }

            while (position >= bounds[stretch + 1])
            {
                stretch++;
            }

            counts[stretch]++;
        }

        return counts;
    }

    /// <summary>The position of the first article of a day or later.</summary>
    public static int PositionOf(FeedColumns columns, DateOnly day) => columns.PositionOf(KeyOf(day));

    /// <summary>The lowest feed key that an article of a day or later can have.</summary>
    public static long KeyOf(DateOnly day) => FeedKey.From(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>The day, UTC, on which the article at a position appeared.</summary>
    public static DateOnly DayOf(FeedColumns columns, int position) => DateOnly.FromDateTime(FeedKey.InstantOf(columns.Keys[position]).UtcDateTime);

    /// <summary>Some days earlier, or the first day there is.</summary>
    public static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));
}
