using System.Globalization;
using NewsFeed.Feed;

namespace NewsFeed.Digests;

/// <summary>How an issue speaks, on every page and in every letter alike.</summary>
public static class IssueWords
{
    /// <summary>UTF-16 units: some three lines.</summary>
    private const int MaxExcerpt = 240;

    /// <summary>What a day or week is called: “Monday, 23 November 2026”, “Week 48 of 2026”.</summary>
    /// <param name="period">The day or week.</param>
    public static string Name(IssuePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.IsWeek
            ? string.Create(CultureInfo.InvariantCulture, $"Week {period.Week} of {period.Year}")
            : period.First.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>The days of a week: “23 to 29 November 2026”.</summary>
    /// <param name="week">The week.</param>
    public static string Days(IssuePeriod week)
    {
        ArgumentNullException.ThrowIfNull(week);
        var (first, last) = (week.First, week.Last);
        var from = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(from, CultureInfo.InvariantCulture)} to {last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>How much appeared: “14 articles in 9 stories from 7 providers”.</summary>
    /// <param name="issue">The issue.</param>
    public static string Counts(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.Articles == 0
            ? "no articles"
            : $"{Count(issue.Articles, "article", "articles")} in {Count(issue.Stories, "story", "stories")} from {Count(issue.Providers, "provider", "providers")}";
    }

    /// <summary>What has to be said of the whole issue, in sentences: that it is quiet, or not complete, or leaves stories out.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="isOver">Whether its days are over.</param>
    public static IEnumerable<string> Notes(Issue issue, bool isOver)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var kind = issue.Period.IsWeek ? "week" : "day";
        if (!isOver)
        {
            yield return $"This {kind} is not over: more may come until {(issue.Period.IsWeek ? "Sunday" : "midnight")}, UTC.";
        }

        if (issue.IsQuiet)
        {
            yield return $"A quiet {kind}: {Quiet(issue)}.";
        }

        if (issue.Repeated > 0 && issue.ToTell > 0)
        {
            yield return $"{Count(issue.Repeated, "story", "stories")} of the seven days before {(issue.Repeated == 1 ? "is" : "are")} left out, as nothing was added to {(issue.Repeated == 1 ? "it" : "them")}.";
        }

        if (issue.ToTell > issue.Told.Count)
        {
            yield return $"The best {issue.Told.Count} of {Count(issue.ToTell, "story", "stories")}.";
        }
    }

    /// <summary>That a story has grown: “grew: 3 → 5”; null where it has not, or is new.</summary>
    /// <param name="story">The story.</param>
    public static string? Growth(IssueStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.GrownFrom > 0 ? string.Create(CultureInfo.InvariantCulture, $"grew: {story.GrownFrom} → {story.Size}") : null;
    }

    /// <summary>When an article appeared: on a day at which time, in a week on which day. Never how long ago.</summary>
    /// <param name="item">The article.</param>
    /// <param name="period">The issue's day or week.</param>
    public static string When(FeedItem item, IssuePeriod period)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(period);
        return item.PublishedAt.ToString(period.IsWeek ? "ddd, d MMM" : "HH:mm 'UTC'", CultureInfo.InvariantCulture);
    }

    /// <summary>A link to all articles of an issue: “All 14 articles”.</summary>
    /// <param name="issue">The issue, of at least one article.</param>
    public static string All(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.Articles == 1 ? "The article in its list" : $"All {issue.Articles.ToString("N0", CultureInfo.InvariantCulture)} articles";
    }

    /// <summary>A provider with its score: “Northlight (88)”.</summary>
    /// <param name="item">The article.</param>
    public static string Source(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Quality is { } quality ? string.Create(CultureInfo.InvariantCulture, $"{item.Provider.Name} ({quality})") : item.Provider.Name;
    }

    /// <summary>The other articles of a story by their providers: “More: Northlight (88). Earlier: Stackyard (74).”; null where there are none.</summary>
    /// <param name="story">The story.</param>
    public static string? Others(IssueStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        string?[] sentences =
        [
            story.More.Count > 0 ? $"More: {string.Join(", ", story.More.Select(Source))}." : null,
            story.Earlier.Count > 0 ? $"Earlier: {string.Join(", ", story.Earlier.Select(Source))}." : null,
            story.Unnamed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{story.Unnamed} more.") : null,
        ];
        return story.Size > 1 ? string.Join(' ', sentences.OfType<string>()) : null;
    }

    /// <summary>As much of an excerpt as an issue tells, cut between words.</summary>
    /// <param name="excerpt">The excerpt.</param>
    public static string Beginning(string excerpt)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        if (excerpt.Length <= MaxExcerpt)
        {
            return excerpt;
        }

        var end = excerpt.LastIndexOf(' ', MaxExcerpt);
        end = end > MaxExcerpt / 2 ? end : char.IsLowSurrogate(excerpt[MaxExcerpt]) ? MaxExcerpt - 1 : MaxExcerpt;
        return excerpt[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }

    private static string Quiet(Issue issue) =>
        issue.Articles == 0 ? "nothing was published"
        : issue.ToTell == 0 ? "nothing but what the seven days before have told"
        : Count(issue.ToTell, "story", "stories");

    private static string Count(int number, string one, string many) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";
}
