using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Insight;

/// <summary>A year of the archive.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Months">How many public articles each of its twelve months has, by UTC.</param>
public sealed record ArchiveYear(int Year, IReadOnlyList<int> Months)
{
    /// <summary>How many public articles the year has.</summary>
    public int Total => Months.Sum();
}

/// <summary>The days of a year of the archive.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Counts">How many public articles each of its 365 or 366 days has, by UTC.</param>
/// <param name="Before">The nearest year before it that has articles; null for none.</param>
/// <param name="After">The nearest year after it that has articles; null for none.</param>
public sealed record ArchiveDays(int Year, IReadOnlyList<int> Counts, int? Before, int? After)
{
    /// <summary>How many public articles a day of the year has.</summary>
    /// <param name="day">A day of <see cref="Year"/>.</param>
    public int On(DateOnly day) => Counts[day.DayOfYear - 1];
}

/// <summary>Counts public articles by year, month and day. No query: all is read off the columns' order of time.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class ArchiveQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The years that have articles, newest first.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<ArchiveYear>> YearsAsync(CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var years = new List<ArchiveYear>();

        // From one year that has articles to the next: whoever dates one to the year 1 does not make everybody wait for two thousand years.
        for (var position = 0; position < columns.Count; position = EndOf(columns, years[^1].Year))
        {
            var year = Timeline.DayOf(columns, position).Year;
            years.Add(new ArchiveYear(year, new Timeline(columns, [.. Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1))], YearAfter(year)).Counts()));
        }

        years.Reverse();
        return years;
    }

    /// <summary>The days of one year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where it is no year, or has no articles.</returns>
    public async Task<ArchiveDays?> DaysAsync(int year, CancellationToken cancellation)
    {
        if (year is < 1 or > 9999)
        {
            return null;
        }

        var columns = await cache.CurrentAsync(db, cancellation);
        var first = new DateOnly(year, 1, 1);
        var (start, end) = (Timeline.PositionOf(columns, first), EndOf(columns, year));
        if (start == end)
        {
            return null;
        }

        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays);
        return new ArchiveDays(
            year,
            new Timeline(columns, [.. days], YearAfter(year)).Counts(),
            start > 0 ? Timeline.DayOf(columns, start - 1).Year : null,
            end < columns.Count ? Timeline.DayOf(columns, end).Year : null);
    }

    private static int EndOf(FeedColumns columns, int year) => YearAfter(year) is { } next ? Timeline.PositionOf(columns, next) : columns.Count;

    private static DateOnly? YearAfter(int year) => year < 9999 ? new DateOnly(year + 1, 1, 1) : null;
}
