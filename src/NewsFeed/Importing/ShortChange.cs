namespace NewsFeed.Importing;

/// <summary>Makes changes short enough to keep thousands of them, such that what differs can still be seen.</summary>
/// <param name="length">UTF-16 units of a value, or of the lines that one side of a list has alone.</param>
internal sealed class ShortChange(int length)
{
    /// <summary>What stands before the first difference of long texts.</summary>
    private const int Context = 60;

    /// <summary>The change, with long values cut around what differs.</summary>
    public FieldChange Of(FieldChange change)
    {
        if (ArticleComparison.IsList(change.Key))
        {
            var (before, after) = (ReadableValue.LinesOf(change.Before), ReadableValue.LinesOf(change.After));
            change = change with { Added = Some(after.Except(before, StringComparer.Ordinal)), Removed = Some(before.Except(after, StringComparer.Ordinal)) };
        }

        if (change.Before?.Length <= length && change.After?.Length <= length)
        {
            return change;
        }

        var start = change is { Before: { } one, After: { } other } ? Math.Max(0, one.AsSpan().CommonPrefixLength(other) - Context) : 0;
        return change with { Before = Cut(change.Before, start), After = Cut(change.After, start) };
    }

    private string? Cut(string? value, int start)
    {
        if (value is null)
        {
            return null;
        }

        var from = Math.Min(start, value.Length);
        var count = Math.Min(length, value.Length - from);
        return $"{(from > 0 ? "…" : "")}{value.AsSpan(from, count)}{(from + count < value.Length ? "…" : "")}";
    }

    private List<string> Some(IEnumerable<string> lines)
    {
        var (some, room, left) = (new List<string>(), length, 0);
        foreach (var line in lines)
        {
            if (room > 0)
            {
                some.Add(line.Length <= room ? line : $"{line.AsSpan(0, room)}…");
                room -= line.Length;
            }
            else
            {
                left++;
            }
        }

        if (left > 0)
        {
            some.Add($"… and {left:N0} more");
        }

        return some;
    }
}
