using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What one import did, or the undoing of one.</summary>
public sealed record BatchJson
{
    /// <summary>The batch's number.</summary>
    public required long Id { get; init; }

    /// <summary>Who imported: a token, an account, or name@machine for the command line.</summary>
    public required string Who { get; init; }

    /// <summary>What was imported: the folder, archive or file as it was named.</summary>
    public required string Source { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was done, in UTC.</summary>
    public required DateTime FinishedAt { get; init; }

    /// <summary>Articles that were not there before.</summary>
    public required int New { get; init; }

    /// <summary>Articles whose file had changed.</summary>
    public required int Changed { get; init; }

    /// <summary>Articles whose file was the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Files that could not be read.</summary>
    public required int Rejected { get; init; }

    /// <summary>Files that are no articles.</summary>
    public required int Skipped { get; init; }

    /// <summary>New or changed articles that share an address with another.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Articles taken off the site because their file had gone.</summary>
    public required int Retracted { get; init; }

    /// <summary>The import that this batch undid, wholly or in part; null for an import.</summary>
    public required long? Undoes { get; init; }

    /// <summary>The last batch that undid this import, wholly or in part; null where none did.</summary>
    public required long? UndoneBy { get; init; }

    /// <summary>Of an undo: articles that stand again as they did before the import.</summary>
    public required int Restored { get; init; }

    /// <summary>Of an undo: articles that the import had brought, and that are gone again.</summary>
    public required int Removed { get; init; }

    /// <summary>Of an undo: articles, topics and providers that stayed as they are, because they were changed or used since.</summary>
    public required int Kept { get; init; }

    /// <summary>A batch for programs.</summary>
    internal static BatchJson Of(BatchEntry entry) => Of(entry.Row, entry.UndoneBy);

    private static BatchJson Of(BatchRow row, long? undoneBy) => new()
    {
        Id = row.Id,
        Who = row.Who,
        Source = row.Source,
        StartedAt = row.StartedAt.UtcDateTime,
        FinishedAt = row.FinishedAt.UtcDateTime,
        New = row.New,
        Changed = row.Changed,
        Unchanged = row.Unchanged,
        Rejected = row.Rejected,
        Skipped = row.Skipped,
        Duplicates = row.Duplicates,
        Retracted = row.Retracted,
        Undoes = row.Undoes,
        UndoneBy = undoneBy,
        Restored = row.Restored,
        Removed = row.Removed,
        Kept = row.Kept,
    };
}

/// <summary>A page of batches, the newest first.</summary>
/// <param name="Items">The batches.</param>
/// <param name="Next">The value of “after” that gives the following page; null on the last.</param>
public sealed record BatchPage(IReadOnlyList<BatchJson> Items, string? Next);

/// <summary>One thing that a batch did.</summary>
/// <param name="Kind"><c>article</c>, <c>topic</c> or <c>provider</c>.</param>
/// <param name="Action"><c>added</c>, <c>changed</c>, <c>retracted</c>; by an undo <c>restored</c> or <c>removed</c>.</param>
/// <param name="Name">The slug of the article or topic, or the provider's domain.</param>
public sealed record BatchChangeJson(string Kind, string Action, string Name);

/// <summary>One batch, with a page of what it did.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Changes">What it did, thing by thing.</param>
/// <param name="Next">The value of “after” that gives the following page; null on the last.</param>
public sealed record BatchDetail(BatchJson Batch, IReadOnlyList<BatchChangeJson> Changes, string? Next);
