namespace NewsFeed.Store;

/// <summary>One import that changed the store, or the undoing of one.</summary>
public sealed class BatchRow
{
    /// <summary>The number of this change of the store; see <see cref="ChangeNumber"/>.</summary>
    public long Id { get; set; }

    /// <summary>Who imported, or undid: an account, or <c>name@machine</c> for the command line.</summary>
    public required string Who { get; set; }

    /// <summary>What was imported, or undone: the folder, archive or file as it was named.</summary>
    public required string Source { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset FinishedAt { get; set; }

    /// <summary>Articles that were not there before.</summary>
    public int New { get; set; }

    /// <summary>Articles whose file had changed.</summary>
    public int Changed { get; set; }

    /// <summary>Articles whose file was the same.</summary>
    public int Unchanged { get; set; }

    /// <summary>Files that could not be read.</summary>
    public int Rejected { get; set; }

    /// <summary>Files that are no articles.</summary>
    public int Skipped { get; set; }

    /// <summary>New or changed articles that share an address with another.</summary>
    public int Duplicates { get; set; }

    /// <summary>Articles taken off the site because their file had gone.</summary>
    public int Retracted { get; set; }

    /// <summary>The import that this batch undid, wholly or in part; null for an import.</summary>
    public long? Undoes { get; set; }

    /// <summary>Of an undo: articles that stand again as they did before the import.</summary>
    public int Restored { get; set; }

    /// <summary>Of an undo: articles that the import had brought, and that are gone again.</summary>
    public int Removed { get; set; }

    /// <summary>Of an undo: articles, topics and providers that stayed as they are, because they were changed or used since.</summary>
    public int Kept { get; set; }
}
