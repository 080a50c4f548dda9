using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Holds the columns of the store between requests. One for the whole process.</summary>
public sealed class FeedColumnsCache : IDisposable
{
    private static readonly Func<NewsFeedDb, Task<long?>> LastChange =
        EF.CompileAsyncQuery((NewsFeedDb store) => store.Batches.Max(batch => (long?)batch.Id));

    private readonly SemaphoreSlim loading = new(1);
    private volatile FeedColumns? current;

    /// <summary>
    /// The columns as the store stands now. Every request asks the store for the number of its last change, which costs a look at one
    /// index; so a change by another process is seen by the next request, and no request sees half of one.
    /// </summary>
    internal async Task<FeedColumns> CurrentAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var version = await VersionAsync(db, cancellation);
        if (current is { } known && known.Version == version)
        {
            return known;
        }

        await loading.WaitAsync(cancellation);
        try
        {
            return await LoadAsync(db, cancellation);
        }
        finally
        {
            loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    private async Task<FeedColumns> LoadAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        while (true)
        {
            var version = await VersionAsync(db, cancellation);
            if (current is { } known && known.Version == version)
            {
                return known;
            }

            var loaded = await new FeedColumnsLoader(db).LoadAsync(version, cancellation);

            // A change that came while reading may be seen in half of it; then it is read again.
            if (version == await VersionAsync(db, cancellation))
            {
                current = loaded;
                return loaded;
            }
        }
    }

    private static async Task<long> VersionAsync(NewsFeedDb db, CancellationToken cancellation) =>
        await LastChange(db).WaitAsync(cancellation) ?? 0;
}
