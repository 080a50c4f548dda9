using System.Net;

namespace NewsFeed.Web.Security;

/// <summary>Counts wrong tokens by the address that they came from, so that trying many is slow.</summary>
/// <remarks>Nobody guesses a token of 190 bits; this bounds what the trying costs us.</remarks>
/// <param name="clock">Tells the present.</param>
public sealed class FailedAttempts(TimeProvider clock)
{
    /// <summary>Wrong tokens from one address in one minute; then it has to wait.</summary>
    public const int Most = 20;

    /// <summary>Addresses that are counted at once: some two megabytes.</summary>
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<IPAddress, (DateTimeOffset Since, int Count)> counts = [];
    private readonly Lock changing = new();

    /// <summary>How long an address has to wait before its tokens are looked at again.</summary>
    /// <param name="address">Where a request comes from; null where nobody knows.</param>
    /// <returns>Null where it need not wait.</returns>
    public TimeSpan? WaitOf(IPAddress? address)
    {
        lock (changing)
        {
            return counts.TryGetValue(ClientNetwork.Of(address), out var count) && count.Count >= Most && Left(count.Since) is var left && left > TimeSpan.Zero ? left : null;
        }
    }

    /// <summary>Counts a wrong token.</summary>
    /// <param name="address">Where it came from; null where nobody knows.</param>
    public void Note(IPAddress? address)
    {
        var net = ClientNetwork.Of(address);
        lock (changing)
        {
            var known = counts.TryGetValue(net, out var count) && Left(count.Since) > TimeSpan.Zero;
            if (!known && counts.Count >= MostAddresses)
            {
                MakeRoom();
            }

            counts[net] = known ? (count.Since, count.Count + 1) : (clock.GetUtcNow(), 1);
        }
    }

    private TimeSpan Left(DateTimeOffset since) => since + Minute - clock.GetUtcNow();

    private void MakeRoom()
    {
        foreach (var (net, count) in counts.ToArray())
        {
            if (Left(count.Since) <= TimeSpan.Zero)
            {
                counts.Remove(net);
            }
        }

        if (counts.Count >= MostAddresses)
        {
            counts.Clear();
        }
    }
}
