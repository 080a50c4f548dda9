using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Admin.Directories;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Providers;

/// <summary>One provider: its name, and what it is merged into.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="curator">Decides.</param>
[OpenTo(AccountRole.Editor)]
public sealed class ProviderModel(DirectoryDesk desk, DirectoryCurator curator) : DirectoryItemPage(DirectoryKind.Providers, desk, curator)
{
    /// <summary>Shows it.</summary>
    /// <param name="domain">Its domain, or its name.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnGetAsync(string domain, CancellationToken cancellation) => ShowAsync(domain, cancellation);

    /// <summary>Says what a decision would do.</summary>
    /// <param name="domain">The provider.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public Task<IActionResult> OnPostPlanAsync(string domain, [FromForm] DirectoryForm form, CancellationToken cancellation) => PlanAsync(domain, form, cancellation);

    /// <summary>Decides.</summary>
    /// <param name="domain">The provider.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="cancellation">Ends the work early; then nothing is changed.</param>
    public Task<IActionResult> OnPostDecideAsync(string domain, [FromForm] DirectoryForm form, CancellationToken cancellation) => DecideAsync(domain, form, cancellation);
}
