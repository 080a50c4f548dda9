using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Jobs;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Batches;

/// <summary>Undoes an import, after what that would do was shown.</summary>
/// <param name="batches">Reads the import.</param>
/// <param name="undos">Undoes it.</param>
[OpenTo(AccountRole.Editor)]
public sealed class UndoModel(BatchQuery batches, UndoDesk undos) : NewsroomPage
{
    /// <summary>Things that stay of which the page says why; of more it says how many.</summary>
    public const int KeptShown = 500;

    /// <summary>The import's number.</summary>
    [FromRoute(Name = "number")]
    public long Number { get; set; }

    /// <summary>The import. Set whenever the page is shown.</summary>
    public BatchEntry Batch { get; private set; } = null!;

    /// <summary>How far the undo has come; null where nobody has asked for it.</summary>
    public Undoing? Undo => undos.Find(Number);

    /// <summary>Shows how far it has come.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    /// <summary>Tries it, to see what it would do.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        await undos.PlanAsync(Number, AccountName);
        return Back();
    }

    /// <summary>Does it.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        return await undos.RunAsync(Number, AccountName) is { } problem ? Refused(problem, StatusCodes.Status409Conflict) : Back();
    }

    /// <summary>Stops it; nothing of it stays.</summary>
    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (Undo is { Job: { IsOver: false } job })
        {
            job.Cancel();
            await job.Over;
        }

        return Back();
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Batch = (await batches.ByIdAsync(Number, cancellation))!;
        return Batch is not null;
    }

    private RedirectResult Back() => Redirect(Request.PathBase + Request.Path);
}
