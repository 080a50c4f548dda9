using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Holds the columns of articles that the public does not see, one set for each state, from the first time that a curator asks. One for the whole process.</summary>
/// <param name="published">The columns of what is public, which knows when anything has changed.</param>
/// <param name="fullText">The engine's full-text index.</param>
public sealed class DeskColumnsCache(FeedColumnsCache published, IFullTextIndex fullText) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private readonly FeedColumns?[] known = new FeedColumns?[Enum.GetValues<ArticleState>().Length];

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    /// <summary>The columns of a state as the store stands now.</summary>
    internal async ValueTask<FeedColumns> CurrentAsync(NewsFeedDb db, ArticleState state, CancellationToken cancellation)
    {
        var current = await published.CurrentAsync(db, cancellation);
        if (state == ArticleState.Public)
        {
            return current;
        }

        await loading.WaitAsync(cancellation);
        try
        {
            // Read at one number of the last change, and read again where another came meanwhile.
            for (var version = current.Version; ; version = await published.LastChangeAsync(db, cancellation))
            {
                if (known[(int)state] is { } columns && columns.Version == version)
                {
                    return columns;
                }

                known[(int)state] = await AtAsync(version, db, state, cancellation);
            }
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<FeedColumns> AtAsync(long version, NewsFeedDb db, ArticleState state, CancellationToken cancellation)
    {
        var patched = known[(int)state] is { } before ? await new ColumnsPatch(published.Readers, db, fullText, before).ApplyAsync(version, cancellation) : null;
        return patched ?? await new FeedColumnsLoader(published.Readers, db, state).LoadAsync(version, cancellation);
    }
}
