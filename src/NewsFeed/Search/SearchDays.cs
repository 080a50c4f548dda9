using System.Globalization;

namespace NewsFeed.Search;

/// <summary>Days as a search writes them.</summary>
internal static class SearchDays
{
    /// <summary>The first and the last day of a year, a month or a day, by their numbers.</summary>
    /// <param name="text">Such as <c>2026</c>, <c>2026-02</c> or <c>2026-02-28</c>.</param>
    public static (int First, int Last)? Of(string text) => text.Length switch
    {
        4 when Parse(text + "-01-01") is { } first => (first.DayNumber, new DateOnly(first.Year, 12, 31).DayNumber),
        7 when Parse(text + "-01") is { } first => (first.DayNumber, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)).DayNumber),
        10 when Parse(text) is { } day => (day.DayNumber, day.DayNumber),
        _ => null,
    };

    /// <summary>A number of days back.</summary>
    /// <param name="text">Such as <c>7d</c> or <c>2w</c>.</param>
    public static int? LastDays(string text)
    {
        var unit = text is [.., 'd' or 'D'] ? 1 : text is [.., 'w' or 'W'] ? 7 : 0;
        return unit > 0 && text.Length <= 6 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number * unit is >= 1 and <= InLastDays.MaxDays and var days ? days : null;
    }

    /// <summary>A day as a search writes it.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
