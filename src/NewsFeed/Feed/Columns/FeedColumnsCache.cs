using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Holds the columns of the store between requests. One for the whole process.</summary>
/// <param name="engine">The engine of the store.</param>
/// <param name="fullText">The engine's full-text index.</param>
public sealed class FeedColumnsCache(IStoreEngine engine, IFullTextIndex fullText) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile IStoreWatch? watch;
    private volatile Known? current;

    /// <summary>Connections for what is not held in memory.</summary>
    internal StoreReaders Readers { get; } = new(engine);

    /// <summary>
    /// The number of the store's last change, as it stands now: what was read at one number is right as long as the number stays.
    /// Where nothing was committed since the last look, the store is not asked.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the look early.</param>
    public async ValueTask<long> VersionAsync(NewsFeedDb db, CancellationToken cancellation) => (await CurrentAsync(db, cancellation)).Version;

    /// <summary>The number of the store's last change; 0 where nothing was ever changed. Asks the store, and reads nothing else.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the look early.</param>
    public async Task<long> LastChangeAsync(NewsFeedDb db, CancellationToken cancellation) =>
        (await Readers.ReadAsync(db, ChangeNumber.Last, [], row => row.GetInt64(0), cancellation))[0];

    /// <summary>How many articles the public sees now.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the look early.</param>
    public async ValueTask<int> CountAsync(NewsFeedDb db, CancellationToken cancellation) => (await CurrentAsync(db, cancellation)).Count;

    /// <summary>
    /// The columns as the store stands now. Every request looks whether anything was committed, by whomever; so a change by another
    /// process is seen by the next request, and no request sees half of one.
    /// </summary>
    internal async ValueTask<FeedColumns> CurrentAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        if (watch is { } looking && current is { } known && known.Mark == await looking.MarkAsync(cancellation))
        {
            return known.Columns;
        }

        await loading.WaitAsync(cancellation);
        try
        {
            return await RenewAsync(db, cancellation);
        }
        finally
        {
            loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        loading.Dispose();
        watch?.Dispose();
        Readers.Dispose();
    }

    private async Task<FeedColumns> RenewAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var looking = watch ??= await engine.WatchAsync(db, cancellation);
        while (true)
        {
            // Looked at before the number is read: what is committed in between is then seen by the next look.
            var mark = await looking.MarkAsync(cancellation);
            if (current is { } known && known.Mark == mark)
            {
                return known.Columns;
            }

            var version = await LastChangeAsync(db, cancellation);
            var columns = await AtAsync(version, db, cancellation);

            // A change that came while reading may be seen in half of it; then it is read again.
            if (version == await LastChangeAsync(db, cancellation))
            {
                current = new Known(columns, mark);
                return columns;
            }
        }
    }

    private async Task<FeedColumns> AtAsync(long version, NewsFeedDb db, CancellationToken cancellation)
    {
        var before = current?.Columns;
        if (before?.Version == version)
        {
            return before;
        }

        var patched = before is null ? null : await new ColumnsPatch(Readers, db, fullText, before).ApplyAsync(version, cancellation);
        return patched ?? await new FeedColumnsLoader(Readers, db).LoadAsync(version, cancellation);
    }

    /// <summary>Columns, and the watch's mark at which they were right.</summary>
    private sealed record Known(FeedColumns Columns, long Mark);
}
