namespace NewsFeed.Web.Security.Accounts;

/// <summary>Counts attempts by whatever they have in common, in windows of time that begin with the first of them.</summary>
/// <param name="clock">Tells the present.</param>
/// <param name="window">How long a window is.</param>
internal sealed class AttemptCounts(TimeProvider clock, TimeSpan window)
{
    /// <summary>Windows that are kept at once: some two megabytes.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> counts = new(StringComparer.Ordinal);
    private readonly Lock changing = new();

    /// <summary>Counts one more attempt, unless there have been too many.</summary>
    /// <param name="key">What it has in common with others.</param>
    /// <param name="most">Attempts in one window.</param>
    /// <returns>How long to wait; null where it was counted.</returns>
    public TimeSpan? Take(string key, int most)
    {
        lock (changing)
        {
            var now = clock.GetUtcNow();
            var known = counts.TryGetValue(key, out var count) && count.Since + window > now;
            if (known && count.Count >= most)
            {
                return count.Since + window - now;
            }

            MakeRoom(now);
            counts[key] = known ? (count.Since, count.Count + 1) : (now, 1);
            return null;
        }
    }

    /// <summary>Takes attempts back, as when one was right.</summary>
    /// <param name="key">What it has in common with others.</param>
    /// <param name="all">Whether all of the window are taken back, or one.</param>
    public void GiveBack(string key, bool all)
    {
        lock (changing)
        {
            if (all)
            {
                counts.Remove(key);
            }
            else if (counts.TryGetValue(key, out var count))
            {
                counts[key] = (count.Since, count.Count - 1);
            }
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (counts.Count < Most)
        {
            return;
        }

        // Where none is over the older half goes: who fills it has used up thousands of networks.
        var half = counts.Values.Select(count => count.Since).Order().ElementAt(Most / 2);
        foreach (var (key, count) in counts.ToArray())
        {
            if (count.Since + window <= now || count.Since <= half)
            {
                counts.Remove(key);
            }
        }
    }
}
