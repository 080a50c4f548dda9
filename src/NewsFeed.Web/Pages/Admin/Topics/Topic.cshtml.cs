using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Admin.Directories;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Topics;

/// <summary>One topic: its name and address, what it is merged into, what it stands below.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="curator">Decides.</param>
[OpenTo(AccountRole.Editor)]
public sealed class TopicModel(DirectoryDesk desk, DirectoryCurator curator) : DirectoryItemPage(DirectoryKind.Topics, desk, curator)
{
    /// <summary>Shows it.</summary>
    /// <param name="slug">Its slug, one that it had, or its name.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => ShowAsync(slug, cancellation);

    /// <summary>Says what a decision would do.</summary>
    /// <param name="slug">The topic.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnPostPlanAsync(string slug, [FromForm] DirectoryForm form, CancellationToken cancellation) => PlanAsync(slug, form, cancellation);

    /// <summary>Decides.</summary>
    /// <param name="slug">The topic.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the work early; then nothing is changed.</param>
    public Task<IActionResult> OnPostDecideAsync(string slug, [FromForm] DirectoryForm form, CancellationToken cancellation) => DecideAsync(slug, form, cancellation);
}
