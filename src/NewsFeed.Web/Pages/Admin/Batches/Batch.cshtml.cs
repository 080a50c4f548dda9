using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Batches;

/// <summary>What one import did, thing by thing.</summary>
/// <param name="batches">Reads it.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class BatchModel(BatchQuery batches) : NewsroomPage
{
    private const int PageSize = 50;

    /// <summary>The batch's number.</summary>
    [FromRoute(Name = "number")]
    public long Number { get; set; }

    /// <summary>What kind of thing was the last on the page before.</summary>
    [FromQuery(Name = "kind")]
    public SourceKind Kind { get; set; }

    /// <summary>Its number.</summary>
    [FromQuery(Name = "after")]
    public long After { get; set; }

    /// <summary>The batch. Set whenever the page is shown.</summary>
    public BatchEntry Batch { get; private set; } = null!;

    /// <summary>What it did.</summary>
    public IReadOnlyList<BatchChange> Changes { get; private set; } = [];

    /// <summary>Whether there is more of it.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await batches.ByIdAsync(Number, cancellation) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        (Changes, GoesOn) = await batches.ChangesAsync(Number, new BatchPlace(Kind, After), PageSize, cancellation);
        return Page();
    }

    /// <summary>Where a thing can be looked at on the site; null for what is gone, or was never public.</summary>
    /// <param name="change">What was done to it.</param>
    public static string? AddressOf(BatchChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            { Action: BatchAction.Removed or BatchAction.Retracted } => null,
            { Kind: SourceKind.Article } => $"/articles/{Uri.EscapeDataString(change.Name)}",
            { Kind: SourceKind.Topic } => $"/topics/{Uri.EscapeDataString(change.Name)}",
            _ => $"/providers/{Uri.EscapeDataString(change.Name)}",
        };
    }
}
