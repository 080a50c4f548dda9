using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Insight;
using NewsFeed.Store;

namespace NewsFeed.Digests;

/// <summary>Reads issues. What belongs to them is found in memory; two queries give their cards, however many issues are read at once.</summary>
/// <remarks>An issue costs a look at the articles of its days and of the seven days before, and the cards of the stories that it tells or looked twice at.</remarks>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class IssueQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>Stories of a day: what is read over a cup of coffee. The others stand in the list that the issue leads to.</summary>
    public const int MaxOfDay = 12;

    /// <summary>Stories of a week.</summary>
    public const int MaxOfWeek = 25;

    /// <summary>How many days or weeks with articles are looked at for one that is not quiet.</summary>
    private const int MaxLooks = 60;

    /// <summary>Reads the issue of a day or a week.</summary>
    /// <param name="period">The day or the week.</param>
    /// <param name="today">The present day, UTC: what has not begun has no issue.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where it has not begun, or no article had appeared by its end.</returns>
    public async Task<Issue?> ReadAsync(IssuePeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(period);
        var columns = await cache.CurrentAsync(db, cancellation);
        if (!IsThere(columns, period, today))
        {
            return null;
        }

        var issue = (await MakeAsync(columns, [period], null, cancellation))[0];
        var busy = issue.IsQuiet ? await BusyBeforeAsync(columns, period, cancellation) : null;
        return issue with
        {
            Previous = period.Previous is { } previous && IsThere(columns, previous, today) ? previous : null,
            Busier = busy ?? (issue.ToTell == 0 ? Before(columns, period).FirstOrDefault() : null),
            HangsOnFrom = HangsOnFrom(columns, issue, busy),
        };
    }

    /// <summary>Reads the newest issues that are over and have something to tell, newest first.</summary>
    /// <param name="isWeek">Whether of weeks, or of days.</param>
    /// <param name="most">How many.</param>
    /// <param name="today">The present day, UTC.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<Issue>> NewestAsync(bool isWeek, int most, DateOnly today, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var periods = Before(columns, IssuePeriod.Of(today, isWeek)).Take(most).ToArray();
        return [.. (await MakeAsync(columns, periods, null, cancellation)).Where(issue => issue.Told.Count > 0)];
    }

    /// <summary>The newest days or weeks that are over and have articles, newest first.</summary>
    /// <param name="isWeek">Whether weeks, or days.</param>
    /// <param name="most">How many.</param>
    /// <param name="today">The present day, UTC.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<IssuePeriod>> PeriodsAsync(bool isWeek, int most, DateOnly today, CancellationToken cancellation) =>
        [.. Before(await cache.CurrentAsync(db, cancellation), IssuePeriod.Of(today, isWeek)).Take(most)];

    /// <summary>Reads the days of a month, each with its best story.</summary>
    /// <param name="month">Any day of it; null for the newest month that has articles.</param>
    /// <param name="today">The present day, UTC: what is still to come is not told.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where it is still to come, or no article had appeared by its end.</returns>
    public async Task<IssueMonth?> MonthAsync(DateOnly? month, DateOnly today, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var come = IssueDraft.EndOf(columns, today);
        if (come == 0)
        {
            return null;
        }

        var first = FirstOf(month ?? Timeline.DayOf(columns, come - 1));
        var end = Math.Min(come, IssueDraft.EndOf(columns, first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1)));
        var start = Timeline.PositionOf(columns, first);
        if (first > today || end == 0)
        {
            return null;
        }

        DateOnly[] days = [.. Enumerable.Range(start, end - start).Select(position => Timeline.DayOf(columns, position)).Distinct().Reverse()];
        return new IssueMonth(
            first,
            await MakeAsync(columns, [.. days.Select(day => IssuePeriod.Of(day, isWeek: false))], 1, cancellation),
            start > 0 ? FirstOf(Timeline.DayOf(columns, start - 1)) : null,
            end < come ? FirstOf(Timeline.DayOf(columns, end)) : null);
    }

    private Task<IReadOnlyList<Issue>> MakeAsync(FeedColumns columns, IReadOnlyList<IssuePeriod> periods, int? most, CancellationToken cancellation) =>
        new StoryTelling(positions => CardsAsync(columns, positions, cancellation)).TellAsync(
            [.. periods.Select(period => new IssueDraft(columns, period))], period => most ?? (period.IsWeek ? MaxOfWeek : MaxOfDay));

    private async Task<IReadOnlyDictionary<int, FeedItem>> CardsAsync(FeedColumns columns, IReadOnlyCollection<int> positions, CancellationToken cancellation)
    {
        var items = await new Card(db, cache.Readers, columns).AtAsync([.. positions], cancellation);
        return items.ToDictionary(item => columns.PositionOfId(item.Id)!.Value);
    }

    private async Task<IssuePeriod?> BusyBeforeAsync(FeedColumns columns, IssuePeriod period, CancellationToken cancellation)
    {
        foreach (var earlier in Before(columns, period).Take(MaxLooks).Where(earlier => new IssueDraft(columns, earlier).Stories.Count >= Issue.QuietBelow))
        {
            if (!(await MakeAsync(columns, [earlier], 1, cancellation))[0].IsQuiet)
            {
                return earlier;
            }
        }

        return null;
    }

    /// <summary>The days or weeks before one that have articles, last first. From one to the next at a step, however much time lies between.</summary>
    private static IEnumerable<IssuePeriod> Before(FeedColumns columns, IssuePeriod period)
    {
        for (var end = Timeline.PositionOf(columns, period.First); end > 0;)
        {
            var earlier = IssuePeriod.Of(Timeline.DayOf(columns, end - 1), period.IsWeek);
            yield return earlier;
            end = Timeline.PositionOf(columns, earlier.First);
        }
    }

    private static bool IsThere(FeedColumns columns, IssuePeriod period, DateOnly today) =>
        period.HasBegun(today) && columns.Count > 0 && Timeline.DayOf(columns, 0) <= period.Last;

    /// <summary>While one of the seven days before has an article, there is an issue before it, whatever becomes of the older ones.</summary>
    private static DateOnly? HangsOnFrom(FeedColumns columns, Issue issue, IssuePeriod? busy)
    {
        var before = Timeline.Back(issue.Period.First, IssueDraft.DaysTold);
        return Timeline.PositionOf(columns, before) == Timeline.PositionOf(columns, issue.Period.First) || (issue.IsQuiet && busy is null) ? null
            : busy is null ? before
            : Timeline.Back(busy.First, IssueDraft.DaysTold);
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
