using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;

namespace NewsFeed.Web.Pages.Admin.Directories;

/// <summary>One topic or provider: what can be decided of it, and what has become of it. What a decision does is shown before it is made.</summary>
/// <param name="kind">Which of the two.</param>
/// <param name="desk">Reads it.</param>
/// <param name="curator">Decides.</param>
public abstract class DirectoryItemPage(DirectoryKind kind, DirectoryDesk desk, DirectoryCurator curator) : NewsroomPage
{
    /// <summary>What it is.</summary>
    public DirectoryKind Kind => kind;

    /// <summary>It, with all that is decided by. Set whenever the page is shown.</summary>
    public DirectoryCard Card { get; private set; } = null!;

    /// <summary>What the form asks for; empty where none was sent.</summary>
    public DirectoryForm Form { get; private set; } = new();

    /// <summary>What that would do, to be confirmed; null where nothing is asked for.</summary>
    public DirectoryPlan? Plan { get; private set; }

    /// <summary>Shows it.</summary>
    protected async Task<IActionResult> ShowAsync(string called, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(kind.Kind, called, cancellation) is not { } card)
        {
            return NotFound();
        }

        Card = card;
        return Page();
    }

    /// <summary>Says what a decision would do.</summary>
    protected async Task<IActionResult> PlanAsync(string called, DirectoryForm form, CancellationToken cancellation)
    {
        if (await ShowAsync(called, cancellation) is NotFoundResult missing)
        {
            return missing;
        }

        Form = form;
        if (form.Problem is { } problem)
        {
            return Refused(problem);
        }

        var result = await curator.PlanAsync(kind.Kind, Card.Item.Key, form.Wish!, cancellation);
        Plan = result.Plan;
        return Plan is null ? Refused(WhyNot(result)) : Page();
    }

    /// <summary>Decides.</summary>
    protected async Task<IActionResult> DecideAsync(string called, DirectoryForm form, CancellationToken cancellation)
    {
        if (await ShowAsync(called, cancellation) is NotFoundResult missing)
        {
            return missing;
        }

        Form = form;
        if (form.Problem is { } problem)
        {
            return Refused(problem);
        }

        try
        {
            var note = new CuratorNote(AccountName, string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
            var result = await curator.DecideAsync(kind.Kind, Card.Item.Key, form.Wish!, note, cancellation);
            return result.EventId is null ? Refused(WhyNot(result)) : await DoneAsync(form.Do!, cancellation);
        }
        catch (DbException)
        {
            return Refused("Another is writing: an import, perhaps. Nothing was changed; try again when it is done.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>It may have another address by now.</summary>
    private async Task<IActionResult> DoneAsync(string word, CancellationToken cancellation)
    {
        var now = (await desk.ListAsync(kind.Kind, cancellation)).First(item => item.Id == Card.Item.Id);
        return Redirect($"{Request.PathBase}{kind.Edit(now.Key)}?done={word}");
    }

    private static string WhyNot(DirectoryResult result) =>
        result.Problems.Count > 0 ? string.Join(' ', result.Problems) : "It is so already: nothing would change.";
}
