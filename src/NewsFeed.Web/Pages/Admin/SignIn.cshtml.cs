using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>Lets people in by name and password, or by a passkey.</summary>
/// <param name="door">The door.</param>
/// <param name="passkeys">The other door.</param>
[AllowAnonymous]
public sealed class SignInModel(SignInDoor door, PasskeyDoor passkeys) : NewsroomPage
{
    /// <summary>The name that was tried; null for none.</summary>
    public string? Name { get; private set; }

    /// <summary>Where to go on; null for the dashboard.</summary>
    public string? To { get; private set; }

    /// <summary>Shows the form; leads on who is signed in already.</summary>
    /// <param name="to">Where to go on.</param>
    public async Task<IActionResult> OnGetAsync(string? to)
    {
        To = to;
        return (await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded ? Redirect(Target(to)) : Page();
    }

    /// <summary>Takes the form.</summary>
    /// <param name="name">The name.</param>
    /// <param name="password">The password.</param>
    /// <param name="to">Where to go on.</param>
    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? to)
    {
        (Name, To) = (name, to);
        var answer = await door.ByPasswordAsync(HttpContext, name ?? "", password ?? "");
        return answer.Outcome switch
        {
            SignInOutcome.In => Redirect(Target(to)),
            SignInOutcome.AsksForCode => Redirect($"{Request.PathBase}{Newsroom.Root}/sign-in/code{QueryString.Create(SessionAuthentication.GoOn, to ?? "")}"),
            SignInOutcome.Wait => Refused(answer.Sentence("")!, StatusCodes.Status429TooManyRequests),
            _ => Refused(answer.Sentence("There is no such name, or the password is another.")!),
        };
    }

    /// <summary>Tells a device what it needs to know; asked by the page's script.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    /// <summary>Takes what a device sends.</summary>
    /// <param name="credential">What it sends.</param>
    /// <param name="to">Where to go on.</param>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? to)
    {
        To = to;
        return await passkeys.EnterAsync(HttpContext, credential) ? Redirect(Target(to)) : Refused("That passkey lets nobody in here.");
    }
}
