using NewsFeed.Store;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What one import did.</summary>
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

    /// <summary>A batch for programs.</summary>
    internal static BatchJson Of(BatchRow row) => new()
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
    };
}

/// <summary>A page of batches, the newest first.</summary>
/// <param name="Items">The batches.</param>
/// <param name="Next">The value of “after” that gives the following page; null on the last.</param>
public sealed record BatchPage(IReadOnlyList<BatchJson> Items, string? Next);

/// <summary>One thing that a batch did.</summary>
/// <param name="Kind"><c>article</c>, <c>topic</c> or <c>provider</c>.</param>
/// <param name="Action"><c>added</c>, <c>changed</c> or <c>retracted</c>.</param>
/// <param name="Name">The slug of the article or topic, or the provider's domain.</param>
public sealed record BatchChangeJson(string Kind, string Action, string Name);

/// <summary>One batch, with a page of what it did.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Changes">What it did, thing by thing.</param>
/// <param name="Next">The value of “after” that gives the following page; null on the last.</param>
public sealed record BatchDetail(BatchJson Batch, IReadOnlyList<BatchChangeJson> Changes, string? Next);
