using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>Ends the session, here and on the server.</summary>
[OpenTo(AccountRole.Viewer)]
public sealed class SignOutModel : NewsroomPage
{
    /// <summary>Nothing to see: who comes by a link is led to the dashboard.</summary>
    public RedirectResult OnGet() => Redirect(Target(null));

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect($"{Request.PathBase}{Newsroom.Root}/sign-in?done=out");
    }
}
