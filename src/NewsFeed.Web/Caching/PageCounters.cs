using System.Diagnostics.Metrics;

namespace NewsFeed.Web.Caching;

/// <summary>Counts what becomes of requests for pages that can be kept. While nobody collects metrics, counting costs nothing.</summary>
public sealed class PageCounters
{
    private static readonly KeyValuePair<string, object?> Changed = new("reason", "changed");
    private static readonly KeyValuePair<string, object?> CrowdedOut = new("reason", "crowded");

    private readonly Counter<long> hits;
    private readonly Counter<long> misses;
    private readonly Counter<long> evictions;

    /// <summary>Makes the counters.</summary>
    /// <param name="meters">Where the meter is had from.</param>
    public PageCounters(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Observability.StoreMeter.Name);
        hits = meter.CreateCounter<long>("newsfeed.page_cache.hits", null, "Requests answered from kept pages, or by 304.");
        misses = meter.CreateCounter<long>("newsfeed.page_cache.misses", null, "Pages that can be kept and had to be made.");
        evictions = meter.CreateCounter<long>("newsfeed.page_cache.evictions", null, "Kept pages let go: the store changed, or others needed the room.");
    }

    /// <summary>A kept page was given again.</summary>
    public void CountFound() => hits.Add(1);

    /// <summary>A page was made that can be kept.</summary>
    public void CountMade() => misses.Add(1);

    /// <summary>A kept page went since what it shows has changed.</summary>
    public void CountChanged() => evictions.Add(1, Changed);

    /// <summary>A kept page went to make room.</summary>
    public void CountCrowdedOut() => evictions.Add(1, CrowdedOut);
}
