using NewsFeed.Search;

namespace NewsFeed.Feed.Columns;

/// <summary>A search's list by how well its articles match. Only the newest matches are weighed; the others stay in the order of time.</summary>
internal sealed class WeighedList
{
    private readonly int[] weights;

    /// <param name="columns">The articles.</param>
    /// <param name="set">The list.</param>
    /// <param name="matches">What was weighed, in the list or not.</param>
    public WeighedList(FeedColumns columns, PositionSet set, IReadOnlyList<WeighedMatch> matches)
    {
        var found = new List<(int Weight, int Position)>(matches.Count);
        foreach (var (key, weight) in matches)
        {
            var position = columns.PositionOf(key);
            if (position < columns.Count && columns.Keys[position] == key && set.Contains(position))
            {
                found.Add((WholeOf(weight), position));
            }
        }

        found.Sort((left, right) => right.CompareTo(left));
        Best = [.. found.Select(match => match.Position)];
        weights = [.. found.Select(match => match.Weight)];
        Others = set.Copy();
        Others.Drop(Best);
    }

    /// <summary>The positions that were weighed, best first, the newer of equals first.</summary>
    public int[] Best { get; }

    /// <summary>The positions that were not.</summary>
    public PositionSet Others { get; }

    public int Bytes => Others.Bytes + (Best.Length * 2 * sizeof(int));

    /// <summary>How well the match at an index of <see cref="Best"/> matches, 1 and up.</summary>
    public int NumberAt(int index) => weights[index];

    /// <summary>In millionths: a cursor holds whole numbers, and places are found again only by what cursors hold.</summary>
    private static int WholeOf(double weight) => (int)Math.Min(int.MaxValue, 1 + (weight * 1_000_000));
}
