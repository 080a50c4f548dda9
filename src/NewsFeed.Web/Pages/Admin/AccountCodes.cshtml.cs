using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsFeed.Accounts;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Parts;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>One-time codes of one's own account.</summary>
/// <param name="own">The account.</param>
/// <param name="factor">Begins and ends asking for codes.</param>
/// <param name="store">Counts recovery codes.</param>
/// <param name="site">What the site is called.</param>
[OpenTo(AccountRole.Viewer)]
public sealed class AccountCodesModel(OwnAccount own, SecondFactor factor, AccountStore store, IOptions<SiteOptions> site) : NewsroomPage
{
    /// <summary>Whether codes are asked for.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Recovery codes that were not used yet.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The secret to be told to an app, in groups; null where none waits.</summary>
    public string? Key { get; private set; }

    /// <summary>The secret as a picture; null where none waits.</summary>
    public QrPicture? Picture { get; private set; }

    /// <summary>Recovery codes that were just made; null for none.</summary>
    public IReadOnlyList<string>? MadeCodes { get; private set; }

    /// <summary>Shows how things stand. A secret is shown only to who has just shown the password.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var account = await own.OfAsync(User);
        (IsOn, CodesLeft) = (account.AsksForCode, await store.CountCodesAsync(account, cancellation));
    }

    /// <summary>Makes a secret, and shows it.</summary>
    /// <param name="password">The current password.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostBeginAsync(string? password, CancellationToken cancellation) =>
        await factor.BeginAsync(HttpContext, password) is { } problem ? await RefusedAsync(problem, cancellation) : await WaitingAsync();

    /// <summary>Takes the first code.</summary>
    /// <param name="code">The code.</param>
    public async Task<IActionResult> OnPostConfirmAsync(string? code)
    {
        (MadeCodes, var problem) = await factor.ConfirmAsync(HttpContext, code);
        if (problem is null)
        {
            return Page();
        }

        await WaitingAsync();
        return Refused(problem);
    }

    /// <summary>Makes recovery codes anew.</summary>
    /// <param name="password">The current password.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostRenewAsync(string? password, CancellationToken cancellation)
    {
        (MadeCodes, var problem) = await factor.RenewCodesAsync(HttpContext, password);
        return problem is null ? Page() : await RefusedAsync(problem, cancellation);
    }

    /// <summary>Asks for no codes any more.</summary>
    /// <param name="password">The current password.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostOffAsync(string? password, CancellationToken cancellation) =>
        await factor.EndAsync(HttpContext, password) is { } problem ? await RefusedAsync(problem, cancellation) : DoneBy("off");

    private async Task<IActionResult> WaitingAsync()
    {
        var account = await own.OfAsync(User);
        if (await factor.WaitingKeyAsync(account) is { } key)
        {
            Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
            Picture = QrPicture.Of(OneTimeCode.AddressOf(site.Value.SiteTitle, account.Name, key));
        }

        return Page();
    }

    private async Task<IActionResult> RefusedAsync(string problem, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        return Refused(problem);
    }
}
