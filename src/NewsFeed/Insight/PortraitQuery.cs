using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Insight;

/// <summary>Draws the portrait of a topic or a provider. Worked out once per change of the store; its best articles are a list like any other.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="lists">Reads the best.</param>
public sealed class PortraitQuery(NewsFeedDb db, FeedColumnsCache cache, FeedQuery lists)
{
    private const int MonthCount = 24;
    private const int Listed = 6;
    private const int BestCount = 3;

    /// <summary>Two topics that meet in fewer articles have met by chance.</summary>
    private const int Least = 2;

    /// <summary>The portrait of a topic.</summary>
    /// <param name="slug">The topic.</param>
    /// <param name="today">The last day, UTC, that may count.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no article of it has appeared yet.</returns>
    public async Task<Portrait?> OfTopicAsync(string slug, DateOnly today, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        return Remembered(columns, $"topic {slug} {today.DayNumber}", columns.OfTopicSlug(slug), today, set => (Providers(columns, set), Companions(columns, set)));
    }

    /// <summary>The portrait of a provider.</summary>
    /// <param name="domain">The provider.</param>
    /// <param name="today">The last day, UTC, that may count.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no article of it has appeared yet.</returns>
    public async Task<Portrait?> OfProviderAsync(string domain, DateOnly today, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        return Remembered(columns, $"provider {domain} {today.DayNumber}", columns.OfDomain(domain), today, set => ([], Topics(columns, set)));
    }

    /// <summary>The articles with the highest scores of the 30 days up to the newest one.</summary>
    /// <param name="scope">The topic or the provider.</param>
    /// <param name="portrait">Its portrait.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<FeedItem>> BestAsync(FeedFilter scope, Portrait portrait, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        var month = new FeedRequest { Scope = scope, Filter = BestOf(portrait), Sort = FeedSort.Quality };
        return (await lists.PageAsync(month, BestCount, cancellation)).Items;
    }

    /// <summary>The days that the best are chosen from.</summary>
    /// <param name="portrait">A portrait.</param>
    public static FeedFilter BestOf(Portrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        return FeedFilter.Everything with { From = Timeline.Back(portrait.Newest, 29), To = portrait.Newest };
    }

    private static Portrait? Remembered(
        FeedColumns columns, string name, Positions positions, DateOnly today, Func<PositionSet, (Tally<ProviderRef>[] Providers, Tally<TopicRef>[] Topics)> around)
    {
        if (columns.Derived.Find(name) is Portrait known)
        {
            return known;
        }

        var rising = positions.ToRising();
        var appeared = rising[..Appeared(rising, Timeline.PositionOf(columns, today.AddDays(1)))];
        if (appeared.Length == 0)
        {
            return null;
        }

        var newest = Timeline.DayOf(columns, appeared[^1]);
        var month = new DateOnly(newest.Year, newest.Month, 1);
        DateOnly[] months = [.. Enumerable.Range(1 - MonthCount, MonthCount).Where(back => back == 0 || month.DayNumber + (31 * back) > 0).Select(month.AddMonths)];
        var set = PositionSet.None(columns.Count);
        positions.AddTo(set);
        var (providers, topics) = around(set);
        return (Portrait)columns.Derived.Remember(name, new Portrait(
            months, new Timeline(columns, months, newest.AddDays(1)).Counts(positions), newest, providers, topics, Median(columns, rising)));
    }

    private static int Appeared(ReadOnlySpan<int> rising, int end)
    {
        var found = rising.BinarySearch(end);
        return found < 0 ? ~found : found;
    }

    private static Tally<ProviderRef>[] Providers(FeedColumns columns, PositionSet set) =>
    [
        .. set.Histogram(columns.ProviderOf, columns.Directory.Providers.Count)
            .Select((count, place) => new Tally<ProviderRef>(columns.Directory.Providers[place].View.Provider, count))
            .Where(provider => provider is { Count: > 0, Of.IsHidden: false })
            .OrderByDescending(provider => provider.Count).ThenBy(provider => provider.Of.Name, StringComparer.Ordinal)
            .Take(Listed),
    ];

    /// <summary>
    /// Topics that go with one, most articles first; but not those that all of its articles have, which say nothing of it. It hangs on the topic's own articles
    /// alone, so that no article of another topic makes its page out of date.
    /// </summary>
    private static Tally<TopicRef>[] Companions(FeedColumns columns, PositionSet set)
    {
        var all = set.Count();
        return [.. Tallies(columns, set).Where(topic => topic.Count >= Least && topic.Count < all).Take(Listed)];
    }

    private static Tally<TopicRef>[] Topics(FeedColumns columns, PositionSet set) => [.. Tallies(columns, set).Where(topic => topic.Count > 0).Take(Listed)];

    private static IEnumerable<Tally<TopicRef>> Tallies(FeedColumns columns, PositionSet set) => columns.Directory.TopicBySlug.Values
        .Select(place => new Tally<TopicRef>(columns.Directory.Topics[place].Ref, columns.OfTopic[place].CountIn(set)))
        .OrderByDescending(topic => topic.Count).ThenBy(topic => topic.Of.Name, StringComparer.Ordinal);

    private static int? Median(FeedColumns columns, ReadOnlySpan<int> positions)
    {
        var scores = new List<int>(positions.Length);
        foreach (var position in positions)
        {
            if (columns.Qualities[position] >= 0)
            {
                scores.Add(columns.Qualities[position]);
            }
        }

        scores.Sort();
        return scores.Count == 0 ? null : scores[(scores.Count - 1) / 2];
    }
}
