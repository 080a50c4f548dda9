using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>How an import is to be undone.</summary>
/// <param name="Who">Who undoes it: an account, or <c>name@machine</c>.</param>
public sealed record UndoOptions(string Who)
{
    /// <summary>Do it all, say what came of it, and give it up again.</summary>
    public bool DryRun { get; init; }
}

/// <summary>Something that an import did and that its undo left as it is.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Name">The slug of an article or topic, the domain of a provider.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record KeptThing(SourceKind Kind, string Name, string Reason);

/// <summary>What the undo of an import did, or would do.</summary>
public sealed class UndoReport
{
    private readonly List<KeptThing> kept = [];

    /// <summary>Begins an empty report.</summary>
    /// <param name="batchId">The import's number.</param>
    public UndoReport(long batchId) => BatchId = batchId;

    /// <summary>The number of the import.</summary>
    public long BatchId { get; }

    /// <summary>Why nothing was undone, in one sentence; null where something was.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>Articles that stand again as they did before the import.</summary>
    public int Restored { get; internal set; }

    /// <summary>Articles that the import had brought, and that are gone again.</summary>
    public int Removed { get; internal set; }

    /// <summary>Topics and providers that stand as before again, or are gone again.</summary>
    public int Others { get; internal set; }

    /// <summary>What stays as it is, because it was changed or used since.</summary>
    public IReadOnlyList<KeptThing> Kept => kept;

    /// <summary>The batch that keeps what was done; null where nothing was written.</summary>
    public long? UndoId { get; internal set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Notes that something stays.</summary>
    internal void Keep(KeptThing thing) => kept.Add(thing);
}
