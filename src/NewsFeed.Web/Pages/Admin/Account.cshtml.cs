using Microsoft.AspNetCore.Mvc;
using NewsFeed.Accounts;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>One's own account: its password and its sessions.</summary>
/// <param name="own">Changes the account.</param>
/// <param name="sessions">The sessions.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class AccountModel(OwnAccount own, SessionBook sessions) : NewsroomPage
{
    /// <summary>The sessions that hold good, those used last first.</summary>
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    /// <summary>Whether there is a password to ask for.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether one-time codes are asked for.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Shows the account.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var account = await own.OfAsync(User);
        (HasPassword, AsksForCode) = (account.PasswordHash is not null, account.AsksForCode);
        Sessions = await sessions.ListAsync(AccountId, cancellation);
    }

    /// <summary>Changes the password.</summary>
    /// <param name="current">The current one.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? wanted, CancellationToken cancellation)
    {
        if (await own.ChangePasswordAsync(HttpContext, current, wanted) is not { } problem)
        {
            return DoneBy("password");
        }

        await OnGetAsync(cancellation);
        return Refused(problem);
    }

    /// <summary>Ends another session, or all others.</summary>
    /// <param name="session">The session's hash in hexadecimal; null for all others.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancellation)
    {
        await sessions.EndAsync(AccountId, HashOf(session), SessionHash, cancellation);
        return DoneBy("session");
    }
}
