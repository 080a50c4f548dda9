using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OutputCaching;
using NewsFeed.Feed;

namespace NewsFeed.Web.Caching;

/// <summary>The pages kept in memory, each with what it shows. Bounded: the longest unused go first.</summary>
/// <param name="options">The bounds.</param>
/// <param name="counters">Count what goes.</param>
/// <param name="clock">Tells the present.</param>
public sealed class KeptPages(PageCacheOptions options, PageCounters counters, TimeProvider clock) : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    // By the tag itself, not by its text: a page that is never kept after all, as its reader has gone, is forgotten with its request.
    private readonly ConditionalWeakTable<string, KeptPage> making = [];
    private readonly Lock writing = new();
    private long bytes;
    private long version = -1;

    /// <summary>How many pages are kept.</summary>
    public int Count => entries.Count;

    /// <summary>How many bytes they take.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (!entries.TryGetValue(key, out var entry) || entry.Until <= clock.GetUtcNow())
        {
            return ValueTask.FromResult<byte[]?>(null);
        }

        entry.Used = Environment.TickCount64;
        return ValueTask.FromResult<byte[]?>(entry.Response);
    }

    /// <summary>Keeps a page, unless the store has changed since its making began: then nobody can say that it is right.</summary>
    /// <param name="key">What the page is found by.</param>
    /// <param name="value">The response.</param>
    /// <param name="tags">Its one tag: the entity tag under which <see cref="Expect"/> announced it.</param>
    /// <param name="validFor">How long its words about time are right.</param>
    /// <param name="cancellationToken">Unused.</param>
    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (writing)
        {
            if (tags is [var tag] && making.TryGetValue(tag, out var page) && page.Version == version && value.Length <= options.BytesOfOne)
            {
                Put(key, new Entry(value, page.Contents!, clock.GetUtcNow() + validFor) { Used = Environment.TickCount64 });
                MakeRoom();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Announces a page that is about to be kept.</summary>
    internal void Expect(KeptPage page) => making.AddOrUpdate(page.Tag, page);

    /// <summary>Lets the pages go that a change of the store has made wrong.</summary>
    /// <param name="changes">What has changed since the last call.</param>
    internal void Renew(FeedChanges changes)
    {
        lock (writing)
        {
            version = changes.Version;
            foreach (var (key, entry) in entries)
            {
                if (entry.Contents.IsWrongAfter(changes))
                {
                    Remove(key);
                    counters.CountChanged();
                }
            }
        }
    }

    private void Put(string key, Entry entry)
    {
        Remove(key);
        entries[key] = entry;
        bytes += entry.Size;
    }

    private void Remove(string key)
    {
        if (entries.TryRemove(key, out var entry))
        {
            bytes -= entry.Size;
        }
    }

    /// <summary>Takes out a tenth more than needed, so that the sorting is seldom.</summary>
    private void MakeRoom()
    {
        if (bytes <= options.Bytes)
        {
            return;
        }

        foreach (var (key, _) in entries.ToArray().OrderBy(pair => pair.Value.Used))
        {
            Remove(key);
            counters.CountCrowdedOut();
            if (bytes <= options.Bytes / 10 * 9)
            {
                return;
            }
        }
    }

    private sealed record Entry(byte[] Response, PageContents Contents, DateTimeOffset Until)
    {
        /// <summary>Milliseconds of the machine's run time.</summary>
        public long Used { get; set; }

        /// <summary>Bytes, with what the contents and the dictionary take besides.</summary>
        public int Size => Response.Length + 512;
    }
}
