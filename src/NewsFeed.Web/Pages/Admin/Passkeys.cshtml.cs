using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>The passkeys of one's own account.</summary>
/// <param name="door">Makes and changes them.</param>
/// <param name="db">The accounts.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class PasskeysModel(PasskeyDoor door, AccountsDb db) : NewsroomPage
{
    /// <summary>The passkeys, in the order of their making.</summary>
    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation) =>
        Passkeys = await db.Passkeys.AsNoTracking().Where(passkey => passkey.AccountId == AccountId).OrderBy(passkey => passkey.MadeAt).ToListAsync(cancellation);

    /// <summary>Tells a device what it needs to know; asked by the page's script.</summary>
    /// <param name="password">The current password.</param>
    public async Task<IActionResult> OnPostOptionsAsync(string? password)
    {
        var (options, problem) = await door.OfferAsync(HttpContext, password);
        return options is not null
            ? Content(options, "application/json")
            : new JsonResult(new { detail = problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>Takes a new one.</summary>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="credential">What the device sends.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostAddAsync(string? name, string? credential, CancellationToken cancellation) =>
        await AnswerAsync(await door.AddAsync(HttpContext, name, credential), "made", cancellation);

    /// <summary>Calls one by another name.</summary>
    /// <param name="passkey">Which one.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostNameAsync(string? passkey, string? name, CancellationToken cancellation) =>
        await AnswerAsync(await door.ChangeAsync(HttpContext, passkey, name ?? "", null), "named", cancellation);

    /// <summary>Removes one.</summary>
    /// <param name="passkey">Which one.</param>
    /// <param name="password">The current password.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, string? password, CancellationToken cancellation) =>
        await AnswerAsync(await door.ChangeAsync(HttpContext, passkey, null, password), "removed", cancellation);

    private async Task<IActionResult> AnswerAsync(string? problem, string done, CancellationToken cancellation)
    {
        if (problem is null)
        {
            return DoneBy(done);
        }

        await OnGetAsync(cancellation);
        return Refused(problem);
    }
}
