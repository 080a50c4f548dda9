using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Latest publication first, of articles of one second those with the lesser path. Columns know the seconds; paths are asked for only where seconds are equal.</summary>
/// <param name="db">The store.</param>
/// <param name="readers">Reading connections.</param>
/// <param name="columns">The articles.</param>
internal sealed class PathOrder(NewsFeedDb db, StoreReaders readers, FeedColumns columns)
{
    /// <summary>The paths of one second, by the unique index of keys.</summary>
    public const string Paths = """SELECT "Id", "Path" FROM "Articles" WHERE "FeedKey" >= @p0 AND "FeedKey" < @p1""";

    /// <summary>The positions of one page.</summary>
    /// <param name="list">The list.</param>
    /// <param name="start">How many articles stand before the page.</param>
    /// <param name="size">How many articles the page has at most.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<int>> PageAsync(PositionSet list, int start, int size, CancellationToken cancellation)
    {
        var page = new List<int>(size);
        var next = list.FromTop(start);

        // The second that the page begins in may have begun on the page before.
        var skip = next is { } first ? start - list.CountFrom(SecondOf(first).End) : 0;
        while (next is { } position && page.Count < size)
        {
            page.AddRange((await SecondAsync(list, position, cancellation)).Skip(skip).Take(size - page.Count));
            skip = 0;
            next = list.Below(SecondOf(position).Start);
        }

        return page;
    }

    /// <summary>The list's positions of the second that one of them belongs to.</summary>
    private async ValueTask<IEnumerable<int>> SecondAsync(PositionSet list, int position, CancellationToken cancellation)
    {
        var (start, end) = SecondOf(position);
        return list.CountFrom(start) - list.CountFrom(end) == 1
            ? [position]
            : (columns.PathOrders.TryGetValue(start, out var known) ? known : columns.PathOrders[start] = await SortAsync(start, end, cancellation))
                .Where(list.Contains);
    }

    private async Task<int[]> SortAsync(int start, int end, CancellationToken cancellation)
    {
        var second = FeedKey.InstantOf(columns.Keys[start]);
        var paths = new Dictionary<int, string>(end - start);
        await readers.ReadAsync(
            db, Paths, [FeedKey.From(second), FeedKey.From(second.AddSeconds(1))],
            row =>
            {
                if (columns.PositionOfId(row.GetInt64(0)) is { } position)
                {
                    paths[position] = row.GetString(1);
                }
            },
            cancellation);
        return [.. Enumerable.Range(start, end - start).OrderBy(paths.GetValueOrDefault, StringComparer.Ordinal)];
    }

    /// <summary>Where the second of a position starts and ends; the end is left out.</summary>
    private (int Start, int End) SecondOf(int position)
    {
        var second = FeedKey.InstantOf(columns.Keys[position]);
        return (columns.PositionOf(FeedKey.From(second)), columns.PositionOf(FeedKey.From(second.AddSeconds(1))));
    }
}
