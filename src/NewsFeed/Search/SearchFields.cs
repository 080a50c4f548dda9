using System.Globalization;

namespace NewsFeed.Search;

/// <summary>The fields of a search and what each takes.</summary>
internal static class SearchFields
{
    /// <summary>UTF-16 units of a type's name.</summary>
    private const int MaxTypeLength = 40;

    private static readonly Dictionary<string, Func<string, bool, (SearchNode? Node, string? Expected)>> All =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["topic"] = (value, _) => Named(value, name => new HasTopic(name), "a topic’s name, such as topic:\"Machine Learning\" or topic:machine-learning"),
            ["provider"] = (value, _) => Named(value, name => new HasProvider(name), "a provider’s domain or name, such as provider:example.org"),
            ["type"] = (value, _) => Type(value),
            ["quality"] = (value, _) => Numbers(value, (min, max) => new InQuality(min, max), "a score or a span of scores, such as quality:>=80 or quality:60..79"),
            ["heat"] = (value, _) => Numbers(value, (min, max) => new InHeat(min, max), "a number or a span of numbers, such as heat:>0 or heat:2..9"),
            ["date"] = (value, _) => Date(value),
            ["has"] = (value, _) => value.Equals("related", StringComparison.OrdinalIgnoreCase) ? (new HasRelated(), null) : (null, "“related”: has:related"),
            ["title"] = Title,
        };

    /// <summary>Whether a word names a field.</summary>
    public static bool IsField(string name) => All.ContainsKey(name);

    /// <summary>Reads a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="value">What follows the colon, without quotation marks.</param>
    /// <param name="isQuoted">Whether it stood in quotation marks.</param>
    /// <returns>The condition, or what should have stood there.</returns>
    public static (SearchNode? Node, string? Expected) Read(string field, string value, bool isQuoted) => All[field](value.Trim(), isQuoted);

    /// <summary>Words as a condition.</summary>
    /// <returns>Null where there is no letter or digit.</returns>
    public static SearchNode? Words(string value, bool isQuoted, bool isInTitle)
    {
        var words = SearchTerm.WordsOf(value);
        return words.Count == 0 ? null : new HasWords(new SearchTerm(words, !isQuoted && value.EndsWith('*'), isInTitle));
    }

    private static (SearchNode? Node, string? Expected) Title(string value, bool isQuoted) =>
        Words(value, isQuoted, isInTitle: true) is { } node ? (node, null) : (null, "a word of the headline, such as title:robot or title:\"open source\"");

    private static (SearchNode? Node, string? Expected) Named(string value, Func<string, SearchNode> node, string expected) =>
        value.Any(char.IsLetterOrDigit) ? (node(value), null) : (null, expected);

    private static (SearchNode? Node, string? Expected) Type(string value) =>
        value.Length is > 0 and <= MaxTypeLength && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? (new HasType(value.ToLowerInvariant()), null)
            : (null, "one word, such as type:video");

    private static (SearchNode? Node, string? Expected) Numbers(string value, Func<int?, int?, SearchNode> node, string expected) =>
        SearchSpan.Read(value, SearchQuery.MaxNumber, Number) is { } span ? (node(span.Min, span.Max), null) : (null, expected);

    private static (SearchNode? Node, string? Expected) Date(string value)
    {
        if (SearchDays.LastDays(value) is { } days)
        {
            return (new InLastDays(days), null);
        }

        return SearchSpan.Read(value, DateOnly.MaxValue.DayNumber, SearchDays.Of) is { } span
            ? (new InDays(Day(span.Min), Day(span.Max)), null)
            : (null, "a day, month, year or span of them, or a number of days back, such as date:2026-02-28, date:2026-02, date:2026-01..2026-03 or date:7d");
    }

    private static (int First, int Last)? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, number) : null;

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
}
