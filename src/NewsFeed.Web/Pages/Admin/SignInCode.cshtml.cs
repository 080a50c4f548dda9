using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>Asks who has shown a password for a one-time code.</summary>
/// <param name="door">The door.</param>
[AllowAnonymous]
public sealed class SignInCodeModel(SignInDoor door) : NewsroomPage
{
    /// <summary>Where to go on; null for the dashboard.</summary>
    public string? To { get; private set; }

    /// <summary>Shows the form.</summary>
    /// <param name="to">Where to go on.</param>
    public void OnGet(string? to) => To = to;

    /// <summary>Takes the form.</summary>
    /// <param name="code">The code.</param>
    /// <param name="to">Where to go on.</param>
    public async Task<IActionResult> OnPostAsync(string? code, string? to)
    {
        To = to;
        return await door.ByCodeAsync(HttpContext, code ?? "") switch
        {
            null => Redirect($"{Request.PathBase}{Newsroom.Root}/sign-in"),
            { Outcome: SignInOutcome.In } => Redirect(Target(to)),
            { Outcome: SignInOutcome.Wait } answer => Refused(answer.Sentence("")!, StatusCodes.Status429TooManyRequests),
            { } answer => Refused(answer.Sentence("That code is not the one of now, or was used before.")!),
        };
    }
}
