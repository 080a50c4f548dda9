using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Stories;

/// <summary>The story of one article: why its articles stand in it, and what can be decided of that. What a decision does is shown before it is made.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="curator">Decides.</param>
[OpenTo(AccountRole.Editor)]
public sealed class StoryModel(StoryDesk desk, StoryCurator curator) : NewsroomPage
{
    private const string Busy = "Another is writing: an import, perhaps. Nothing was changed; try again when it is done.";

    /// <summary>It, with all that is decided by. Set whenever the page is shown.</summary>
    public StoryCard Card { get; private set; } = null!;

    /// <summary>A search for what it is to be joined with.</summary>
    public StorySearch Search { get; private set; } = StorySearch.None;

    /// <summary>What the form asks for; empty where none was sent.</summary>
    public StoryForm Form { get; private set; } = new();

    /// <summary>What that would do, to be confirmed; null where nothing is asked for.</summary>
    public StoryPlan? Plan { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="q">A search for another.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery] string? q, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, cancellation) is not { } card)
        {
            return NotFound();
        }

        (Card, Search) = (card, await StorySearch.OfAsync(desk, q, cancellation));
        return Page();
    }

    /// <summary>Says what a decision would do.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task<IActionResult> OnPostPlanAsync(string slug, [FromForm] StoryForm form, CancellationToken cancellation) =>
        AnswerAsync(slug, form, wish => curator.PlanAsync(wish, cancellation), cancellation);

    /// <summary>Decides.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the work early; then nothing is changed.</param>
    public Task<IActionResult> OnPostDecideAsync(string slug, [FromForm] StoryForm form, CancellationToken cancellation) =>
        AnswerAsync(slug, form, wish => curator.DecideAsync(wish, new CuratorNote(AccountName, string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim()), cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(string slug, StoryForm form, Func<StoryWish, Task<StoryResult>> decide, CancellationToken cancellation)
    {
        if (await OnGetAsync(slug, null, cancellation) is NotFoundResult missing)
        {
            return missing;
        }

        Form = form;
        if (form.ProblemOf(slug) is { } problem)
        {
            return Refused(problem);
        }

        try
        {
            var result = await decide(form.WishOf(slug)!);
            Plan = result.Plan;
            return Plan is null ? Refused(result.Problems.Count > 0 ? string.Join(' ', result.Problems) : "It is so already: nothing would change.")
                : result.EventId is null ? Page()
                : DoneBy(form.Do!);
        }
        catch (DbException)
        {
            return Refused(Busy, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
