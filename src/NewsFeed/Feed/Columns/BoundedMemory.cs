using System.Collections.Concurrent;

namespace NewsFeed.Feed.Columns;

/// <summary>Remembers what was worked out, by name, until it takes more memory than it may; then what was asked for longest ago is forgotten.</summary>
/// <typeparam name="T">What is remembered; it says what it takes.</typeparam>
/// <param name="maxBytes">How much it may take, about.</param>
internal sealed class BoundedMemory<T>(long maxBytes)
    where T : class, ISized
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Lock forgetting = new();
    private long clock;

    /// <summary>Names, those asked for last first.</summary>
    public IReadOnlyList<string> Names => [.. entries.OrderByDescending(entry => entry.Value.LastAsked).Select(entry => entry.Key)];

    /// <summary>What is remembered by a name; null where nothing is.</summary>
    public T? Find(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        entry.LastAsked = Interlocked.Increment(ref clock);
        return entry.Value;
    }

    /// <summary>Remembers something by a name.</summary>
    /// <returns>What is remembered by it from then on: this, or what another request was quicker to work out.</returns>
    public T Remember(string name, T value)
    {
        var entry = entries.GetOrAdd(name, new Entry(value));
        entry.LastAsked = Interlocked.Increment(ref clock);
        Forget();
        return entry.Value;
    }

    /// <summary>Forgets down to half of what it may take, so that it is seldom done.</summary>
    private void Forget()
    {
        if (entries.Sum(entry => (long)entry.Value.Value.Bytes) <= maxBytes || !forgetting.TryEnter())
        {
            return;
        }

        try
        {
            var kept = 0L;
            foreach (var (name, entry) in entries.OrderByDescending(entry => entry.Value.LastAsked))
            {
                kept += entry.Value.Bytes;
                if (kept > maxBytes / 2)
                {
                    entries.TryRemove(name, out _);
                }
            }
        }
        finally
        {
            forgetting.Exit();
        }
    }

    private sealed class Entry(T value)
    {
        private long lastAsked;

        public T Value => value;

        public long LastAsked
        {
            get => Volatile.Read(ref lastAsked);
            set => Volatile.Write(ref lastAsked, value);
        }
    }
}

/// <summary>Something that takes a known amount of memory.</summary>
internal interface ISized
{
    /// <summary>How much, about.</summary>
    int Bytes { get; }
}
