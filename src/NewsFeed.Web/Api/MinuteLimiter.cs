using System.Threading.RateLimiting;

namespace NewsFeed.Web.Api;

/// <summary>Lets a number of requests through in each minute; the minute begins with the first of them. The framework's own limiters do not tell when it ends.</summary>
/// <param name="limit">Requests in a minute, 1 and up.</param>
/// <param name="clock">Measures time.</param>
public sealed class MinuteLimiter(int limit, TimeProvider clock) : RateLimiter
{
    /// <summary>How many requests are left, and when the next minute begins.</summary>
    public static MetadataName<(int Left, TimeSpan Reset)> State { get; } = MetadataName.Create<(int, TimeSpan)>("STATE");

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private long began = clock.GetTimestamp();
    private int used;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => clock.GetElapsedTime(began) is var elapsed && elapsed > Minute ? elapsed - Minute : null;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (counting)
        {
            var elapsed = clock.GetElapsedTime(began);
            if (elapsed >= Minute)
            {
                (began, used, elapsed) = (clock.GetTimestamp(), 0, TimeSpan.Zero);
            }

            var isLetThrough = used + permitCount <= limit;
            used += isLetThrough ? permitCount : 0;
            return new Lease(isLetThrough, limit - used, Minute - elapsed);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private sealed class Lease(bool isAcquired, int left, TimeSpan reset) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => isAcquired ? [State.Name] : [State.Name, MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == State.Name ? (left, reset)
                : metadataName == MetadataName.RetryAfter.Name && !isAcquired ? reset
                : null;
            return metadata is not null;
        }
    }
}
