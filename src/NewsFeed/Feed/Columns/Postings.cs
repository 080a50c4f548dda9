namespace NewsFeed.Feed.Columns;

/// <summary>For each value the positions that have it, rising: one array for all, and where each value's part begins.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] positions;

    /// <summary>Sorts pairs by value, in two passes. The pairs have to come with rising positions within each value, or be sorted after.</summary>
    /// <param name="values">How many values there are.</param>
    /// <param name="pairs">Value and position.</param>
    public Postings(int values, IReadOnlyList<(int Value, int Position)> pairs)
    {
        starts = new int[values + 1];
        foreach (var (value, _) in pairs)
        {
            starts[value + 1]++;
        }

        for (var value = 0; value < values; value++)
        {
            starts[value + 1] += starts[value];
        }

        positions = new int[pairs.Count];
        var next = starts.AsSpan(0, values).ToArray();
        foreach (var (value, position) in pairs)
        {
            positions[next[value]++] = position;
        }

        for (var value = 0; value < values; value++)
        {
            positions.AsSpan(starts[value], starts[value + 1] - starts[value]).Sort();
        }
    }

    /// <summary>The positions that have a value, rising.</summary>
    public ReadOnlySpan<int> Of(int value) => positions.AsSpan(starts[value], starts[value + 1] - starts[value]);
}
