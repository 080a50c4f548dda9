using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>Where one-time links lead: to a new account, or to a new password.</summary>
/// <param name="door">Knows links.</param>
[AllowAnonymous]
public sealed class SetupModel(LinkDoor door) : NewsroomPage
{
    /// <summary>What the link is for; null where it does not hold good.</summary>
    public OpenedLink? Opened { get; private set; }

    /// <summary>The link's secret part.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The name that was tried; null for none.</summary>
    public string? Name { get; private set; }

    /// <summary>Shows what the link is for.</summary>
    /// <param name="link">Its secret part.</param>
    /// <param name="cancellation">Ends the look early.</param>
    public async Task<IActionResult> OnGetAsync(string? link, CancellationToken cancellation)
    {
        (Link, Opened) = (link ?? "", await door.OpenAsync(link ?? "", cancellation));
        return new PageResult { StatusCode = Opened is null ? StatusCodes.Status410Gone : null };
    }

    /// <summary>Uses the link.</summary>
    /// <param name="link">Its secret part.</param>
    /// <param name="name">The name of the new account.</param>
    /// <param name="password">Its password.</param>
    /// <param name="cancellation">Ends the work early; then the link is as good as before.</param>
    public async Task<IActionResult> OnPostAsync(string? link, string? name, string? password, CancellationToken cancellation)
    {
        if (await door.UseAsync(HttpContext, link ?? "", name ?? "", password ?? "") is not { } problem)
        {
            return Redirect(Target(null));
        }

        (Link, Name, Opened) = (link ?? "", name, await door.OpenAsync(link ?? "", cancellation));
        return Refused(problem);
    }
}
