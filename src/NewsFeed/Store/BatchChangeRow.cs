namespace NewsFeed.Store;

/// <summary>What a batch did to one article, topic or provider. The numbers are stored: never renumber.</summary>
public enum BatchAction
{
    /// <summary>Made it.</summary>
    Added = 0,

    /// <summary>Brought a new version of its file.</summary>
    Changed = 1,

    /// <summary>Took it off the site.</summary>
    Retracted = 2,

    /// <summary>Undid an import: it stands again as it did before.</summary>
    Restored = 3,

    /// <summary>Undid an import: what that had made is gone again.</summary>
    Removed = 4,
}

/// <summary>One thing that a batch did, with what stood before: all that an undo needs.</summary>
public sealed class BatchChangeRow
{
    /// <summary>The batch.</summary>
    public long BatchId { get; set; }

    /// <summary>What kind of thing was changed.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>The number of the article, topic or provider.</summary>
    public long SubjectId { get; set; }

    /// <summary>What was done.</summary>
    public BatchAction Action { get; set; }

    /// <summary>The version that counted before; null for what was new.</summary>
    public long? SourceIdBefore { get; set; }

    /// <summary>The row as it stood before, as JSON by column name; null for what was new or restored, and of what was removed only its name.</summary>
    public string? Before { get; set; }

    /// <summary>The decisions of curators that the batch gave up because the file was to win, as JSON; null for none.</summary>
    public string? GivenUp { get; set; }
}
