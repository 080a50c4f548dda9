using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Web.Caching;

/// <summary>Lets kept pages go as soon as the store has changed, whoever changed it: asked before every look into them.</summary>
/// <param name="scopes">Where the store is had from.</param>
/// <param name="engine">The engine of the store.</param>
/// <param name="log">Knows what has changed.</param>
/// <param name="pages">The kept pages.</param>
/// <param name="clock">Measures time.</param>
public sealed class PageFreshness(
    IServiceScopeFactory scopes, IStoreEngine engine, FeedChangeLog log, KeptPages pages, TimeProvider clock) : IDisposable
{
    /// <summary>How long one look holds good. A look takes microseconds, but locks; among thousands of requests that fall into one
    /// millisecond, one that comes after a change cannot be told from one that comes before.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim renewing = new(1);
    private volatile IStoreWatch? watch;
    private volatile Seen? seen;

    /// <summary>Makes sure that no kept page is older than the store.</summary>
    /// <param name="cancellation">Ends the look early.</param>
    /// <returns>The number of the store's last change, and the second in which it was first seen: no two changes have the same.</returns>
    public async ValueTask<(long Version, DateTimeOffset Since)> LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetTimestamp();
        if (seen is { } last && (clock.GetElapsedTime(last.At, now) < Glance || await IsUnchangedAsync(last, now, cancellation)))
        {
            return (last.Version, last.Since);
        }

        await renewing.WaitAsync(cancellation);
        try
        {
            return await RenewAsync(cancellation);
        }
        finally
        {
            renewing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        renewing.Dispose();
        watch?.Dispose();
    }

    private async Task<(long Version, DateTimeOffset Since)> RenewAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsFeedDb>();
        var looking = watch ??= await engine.WatchAsync(db, cancellation);

        var now = clock.GetTimestamp();

        // Looked at before the number is read: what is committed in between is seen by the next look.
        var mark = await looking.MarkAsync(cancellation);
        var changes = await log.NextAsync(db, cancellation);
        pages.Renew(changes);
        var since = SinceOf(changes.Version);
        seen = new Seen(mark, changes.Version, now, since);
        return (changes.Version, since);
    }

    /// <summary>Of two changes within one second the later gets the next one, so that who has the pages of the one is not told that they are still right.</summary>
    private DateTimeOffset SinceOf(long version)
    {
        if (seen is { } before && before.Version == version)
        {
            return before.Since;
        }

        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        return seen is { } earlier && earlier.Since >= now ? earlier.Since.AddSeconds(1) : now;
    }

    private async ValueTask<bool> IsUnchangedAsync(Seen last, long now, CancellationToken cancellation)
    {
        if (last.Mark != await watch!.MarkAsync(cancellation))
        {
            return false;
        }

        seen = last with { At = now };
        return true;
    }

    /// <summary>What was seen at a look.</summary>
    /// <param name="Mark">The watch's mark.</param>
    /// <param name="Version">The number of the store's last change.</param>
    /// <param name="At">When, as the clock measures it.</param>
    /// <param name="Since">The second of the change.</param>
    private sealed record Seen(long Mark, long Version, long At, DateTimeOffset Since);
}
