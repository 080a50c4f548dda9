using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Insight;

/// <summary>
/// Counts what <see cref="Trends"/> tells. Time ends with the newest article, so that a feed that rests keeps its shape; but not after today: one article that is
/// dated far ahead does not empty the picture.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class TrendsQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    private const int WeekCount = 26;
    private const int TopicCount = 8;
    private const int RisingCount = 8;
    private const int LeaderCount = 20;

    /// <summary>Four weeks against four weeks.</summary>
    private const int RisingDays = 28;

    /// <summary>As many days as Techmeme's leaderboard has drawn on since 2017: https://news.techmeme.com/150520/author-leaderboards.</summary>
    private const int LeaderDays = 180;

    /// <summary>Fewer articles than this are no trend.</summary>
    private const int Least = 3;

    /// <summary>Links between public articles of two providers. Walks the newest articles' part of the index of time.</summary>
    internal const string Mentions =
        """
        SELECT t."ProviderId", COUNT(*) FROM "Articles" AS a
        JOIN "RelatedLinks" AS l ON l."ArticleId" = a."Id" JOIN "Articles" AS t ON t."Id" = l."TargetId"
        WHERE a."State" = 0 AND a."FeedKey" >= @p0 AND a."FeedKey" < @p1 AND t."State" = 0 AND t."ProviderId" <> a."ProviderId"
        GROUP BY t."ProviderId"
        """;

    /// <summary>Reads the trends.</summary>
    /// <param name="today">The last day, UTC, that may count.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no articles have appeared yet.</returns>
    public async Task<Trends?> ReadAsync(DateOnly today, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var end = Timeline.PositionOf(columns, today.AddDays(1));
        if (end == 0)
        {
            return null;
        }

        var newest = Timeline.DayOf(columns, end - 1);
        DateOnly[] weeks = [.. Enumerable.Range(1 - WeekCount, WeekCount).Select(week => Timeline.Back(Monday(newest), -7 * week)).Distinct()];
        var timeline = new Timeline(columns, weeks, newest.AddDays(1));
        return new Trends(weeks, timeline.Counts(), Topics(columns, timeline), Qualities(columns), Rising(columns, newest), await LeadersAsync(columns, newest, cancellation));
    }

    private static TopicTrend[] Topics(FeedColumns columns, Timeline timeline) =>
    [
        .. columns.Directory.TopicBySlug.Values.Select(place => new TopicTrend(columns.Directory.Topics[place].Ref, timeline.Counts(columns.OfTopic[place])))
            .Where(topic => topic.Counts.Any(count => count > 0))
            .OrderByDescending(topic => topic.Counts.Sum()).ThenBy(topic => topic.Topic.Name, StringComparer.Ordinal)
            .Take(TopicCount),
    ];

    private static QualityStep[] Qualities(FeedColumns columns)
    {
        var (first, last) = (Array.FindIndex(columns.OfStep, step => step.Count > 0), Array.FindLastIndex(columns.OfStep, step => step.Count > 0));
        return first < 0 ? [] :
        [
            .. Enumerable.Range(first, last - first + 1)
                .Select(step => new QualityStep(QualityScale.MinOf(step), QualityScale.MaxOf(step), columns.OfStep[step].Count)),
        ];
    }

    /// <summary>How far what came is from what was to be expected of a feed that has grown or shrunk as a whole, in steps of what chance makes of it.</summary>
    private static RisingTopics Rising(FeedColumns columns, DateOnly newest)
    {
        var (now, before) = (Timeline.Back(newest, RisingDays - 1), Timeline.Back(newest, (2 * RisingDays) - 1));
        var timeline = new Timeline(columns, [before, now], newest.AddDays(1));
        var all = timeline.Counts();
        var growth = all[0] == 0 ? 1 : (double)all[1] / all[0];
        var rising = columns.Directory.TopicBySlug.Values
            .Select(place => (columns.Directory.Topics[place].Ref, Counts: timeline.Counts(columns.OfTopic[place])))
            .Select(topic => (Topic: new RisingTopic(topic.Ref, topic.Counts[1], topic.Counts[0]), Expected: topic.Counts[0] * growth))
            .Where(topic => topic.Topic.Now >= Least && topic.Topic.Now > topic.Topic.Before && topic.Topic.Now > topic.Expected)
            .OrderByDescending(topic => (topic.Topic.Now - topic.Expected) / Math.Sqrt(topic.Expected + 1)).ThenBy(topic => topic.Topic.Topic.Name, StringComparer.Ordinal)
            .Select(topic => topic.Topic);
        return new RisingTopics(before, now, newest, [.. rising.Take(RisingCount)]);
    }

    private async Task<Leaderboard> LeadersAsync(FeedColumns columns, DateOnly newest, CancellationToken cancellation)
    {
        var from = Timeline.Back(newest, LeaderDays - 1);
        var (start, end) = (Timeline.PositionOf(columns, from), Timeline.PositionOf(columns, newest.AddDays(1)));
        var counts = PositionSet.Range(columns.Count, start, end).Histogram(columns.ProviderOf, columns.Directory.Providers.Count);
        var mentions = (await cache.Readers.ReadAsync(db, Mentions, [Timeline.KeyOf(from), Timeline.KeyOf(newest.AddDays(1))], row => (row.GetInt64(0), row.GetInt32(1)), cancellation))
            .ToLookup(row => columns.Directory.ProviderPlaces.GetValueOrDefault(row.Item1, -1), row => row.Item2);
        var leaders = columns.Directory.Providers
            .Select((provider, place) => new Leader(provider.View.Provider, counts[place], mentions[place].Sum()))
            .Where(leader => leader is { Count: > 0, Provider.IsHidden: false })
            .OrderByDescending(leader => leader.Count).ThenByDescending(leader => leader.Mentions).ThenBy(leader => leader.Provider.Name, StringComparer.Ordinal);
        return new Leaderboard(from, newest, end - start, [.. leaders.Take(LeaderCount)]);
    }

    private static DateOnly Monday(DateOnly day) => Timeline.Back(day, ((int)day.DayOfWeek + 6) % 7);
}
