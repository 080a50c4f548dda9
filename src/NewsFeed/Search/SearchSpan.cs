namespace NewsFeed.Search;

/// <summary>A span of whole numbers: <c>5</c>, <c>&gt;=5</c>, <c>&gt;5</c>, <c>&lt;=5</c>, <c>&lt;5</c>, <c>5..9</c>, <c>5..</c> or <c>..9</c>.</summary>
internal static class SearchSpan
{
    /// <summary>Reads a span.</summary>
    /// <param name="text">The span.</param>
    /// <param name="limit">The highest number there is; the lowest is 0.</param>
    /// <param name="read">Reads one of its ends, which may itself stand for several numbers, as a month does; null where it cannot.</param>
    /// <returns>The lowest and the highest number, at least one of them given; null where the text is no span, or one of nothing.</returns>
    public static (int? Min, int? Max)? Read(string text, int limit, Func<string, (int First, int Last)?> read)
    {
        var span = Ends(text, read);
        return span is { Min: >= 0 or null, Max: >= 0 or null } found && !(found.Min > limit || found.Max > limit || found.Min > found.Max) ? found : null;
    }

    private static (int? Min, int? Max)? Ends(string text, Func<string, (int First, int Last)?> read) => text switch
    {
        _ when text.IndexOf("..", StringComparison.Ordinal) is >= 0 and var dots => Between(text[..dots], text[(dots + 2)..], read),
        ['>', '=', .. var end] => read(end) is { } number ? (number.First, null) : null,
        ['>', .. var end] => read(end) is { } number ? (number.Last + 1, null) : null,
        ['<', '=', .. var end] => read(end) is { } number ? (null, number.Last) : null,
        ['<', .. var end] => read(end) is { } number ? (null, number.First - 1) : null,
        ['=', .. var number] => Both(read(number)),
        _ => Both(read(text)),
    };

    private static (int? Min, int? Max)? Both((int First, int Last)? number) => number is { } found ? (found.First, found.Last) : null;

    private static (int? Min, int? Max)? Between(string first, string last, Func<string, (int First, int Last)?> read) => (first, last) switch
    {
        ("", "") => null,
        (_, "") => read(first) is { } from ? (from.First, null) : null,
        ("", _) => read(last) is { } to ? (null, to.Last) : null,
        _ => read(first) is { } from && read(last) is { } to ? (from.First, to.Last) : null,
    };
}
