using System.Globalization;

namespace NewsFeed.Digests;

/// <summary>What an issue is about: a day, or a week from Monday to Sunday as ISO 8601 counts them. In UTC, as all days here.</summary>
public sealed record IssuePeriod
{
    private const string DayForm = "yyyy-MM-dd";

    private IssuePeriod(DateOnly first, bool isWeek) => (First, IsWeek) = (first, isWeek);

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>Whether it is a week.</summary>
    public bool IsWeek { get; }

    /// <summary>The last day; of the last week that calendars here know, the last day that they know.</summary>
    public DateOnly Last => IsWeek ? DateOnly.FromDayNumber(Math.Min(First.DayNumber + 6, DateOnly.MaxValue.DayNumber)) : First;

    /// <summary>What its address is made of: <c>2026-11-23</c>, or <c>2026-w48</c> by the year that the week belongs to.</summary>
    public string Name => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-w{Week:00}")
        : First.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The path of its page below the site, without a slash in front.</summary>
    public string Path => $"digest/{Name}";

    /// <summary>The year that it belongs to: of a week that of its Thursday.</summary>
    public int Year => IsWeek ? ISOWeek.GetYear(Start) : First.Year;

    /// <summary>The number of the week that it is, or that the day is in, 1 to 53.</summary>
    public int Week => ISOWeek.GetWeekOfYear(Start);

    /// <summary>The day or week before; null for the first there is.</summary>
    public IssuePeriod? Previous => First == DateOnly.MinValue ? null : Of(First.AddDays(-1), IsWeek);

    /// <summary>The day or week after; null for the last there is.</summary>
    public IssuePeriod? Next => Last == DateOnly.MaxValue ? null : Of(Last.AddDays(1), IsWeek);

    private DateTime Start => First.ToDateTime(TimeOnly.MinValue);

    /// <summary>The period that a day is in.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isWeek">Whether its week is meant, or itself.</param>
    public static IssuePeriod Of(DateOnly day, bool isWeek) =>
        new(isWeek ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day, isWeek);

    /// <summary>Reads what <see cref="Name"/> writes.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>Null where it names no day and no week.</returns>
    public static IssuePeriod? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (DateOnly.TryParseExact(name, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Of(day, isWeek: false);
        }

        return name.Length == 8 && name[4..6] == "-w"
            && int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && year is >= 1 and <= 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
                ? Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), isWeek: true)
                : null;
    }

    /// <summary>Its name. A record's own text would name the period before, which would name the one before it.</summary>
    public override string ToString() => Name;

    /// <summary>Whether it has begun.</summary>
    /// <param name="today">The present day, UTC.</param>
    public bool HasBegun(DateOnly today) => First <= today;

    /// <summary>Whether it is over, so that only what is imported late still changes its issue.</summary>
    /// <param name="today">The present day, UTC.</param>
    public bool IsOver(DateOnly today) => Last < today;
}
