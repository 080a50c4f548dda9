using Microsoft.AspNetCore.Mvc;
using NewsFeed.Accounts;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin;

/// <summary>Who may come in, and as what.</summary>
/// <param name="book">Lists and changes accounts.</param>
/// <param name="links">Makes links.</param>
[OpenTo(AccountRole.Admin)]
public sealed class PeopleModel(AccountBook book, AccountLinks links) : NewsroomPage
{
    /// <summary>All accounts by name.</summary>
    public IReadOnlyList<ListedAccount> Accounts { get; private set; } = [];

    /// <summary>Links that wait to be used.</summary>
    public IReadOnlyList<AccountLinkRow> Waiting { get; private set; } = [];

    /// <summary>A link that was just made; null for none.</summary>
    public string? Link { get; private set; }

    /// <summary>For whom it is; null where they choose their name.</summary>
    public string? LinkFor { get; private set; }

    /// <summary>Shows them.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync(CancellationToken cancellation) =>
        (Accounts, Waiting) = (await book.ListAsync(cancellation), await book.WaitingAsync(cancellation));

    /// <summary>The name of an account.</summary>
    /// <param name="id">The account's number.</param>
    public string NameOf(long? id) => Accounts.FirstOrDefault(listed => listed.Account.Id == id)?.Account.Name ?? "";

    /// <summary>Makes a link to a new account.</summary>
    /// <param name="name">Its name; empty where its owner chooses.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostInviteAsync(string? name, AccountRole role, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        if (!Enum.IsDefined(role) || (wanted is not null && AccountRules.ProblemOf(wanted) is not null))
        {
            return await AnswerAsync(AccountRules.ProblemOf(wanted ?? "") ?? "There is no such role.", cancellation);
        }

        return await ShowAsync(
            await links.InviteAsync(wanted, role, AccountName, cancellation), wanted, $"There is an account called “{wanted}” already.", cancellation);
    }

    /// <summary>Makes a link to a new password.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostResetAsync(string? name, CancellationToken cancellation) =>
        await ShowAsync(await links.ResetAsync(name ?? "", AccountName, cancellation), name, "There is no such account.", cancellation);

    /// <summary>Gives an account another role.</summary>
    /// <param name="id">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostRoleAsync(long id, AccountRole role, CancellationToken cancellation) =>
        await AnswerAsync(Enum.IsDefined(role) ? await book.GiveRoleAsync(id, role, cancellation) : "There is no such role.", cancellation);

    /// <summary>Closes an account, or opens it again.</summary>
    /// <param name="id">The account.</param>
    /// <param name="open">Whether it is to be open.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostAccessAsync(long id, bool open, CancellationToken cancellation) =>
        await AnswerAsync(await book.OpenAsync(id, open, cancellation), cancellation);

    /// <summary>Takes a link back.</summary>
    /// <param name="link">What is kept of it, in hexadecimal.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(string? link, CancellationToken cancellation)
    {
        await book.TakeBackAsync(HashOf(link) ?? [], cancellation);
        return DoneBy("yes");
    }

    private async Task<IActionResult> ShowAsync(string? secret, string? name, string problem, CancellationToken cancellation)
    {
        if (secret is null)
        {
            return await AnswerAsync(problem, cancellation);
        }

        (Link, LinkFor) = ($"{Request.Scheme}://{Request.Host}{Request.PathBase}/{LinkAddress.PathOf(secret)}", name);
        await OnGetAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(string? problem, CancellationToken cancellation)
    {
        if (problem is null)
        {
            return DoneBy("yes");
        }

        await OnGetAsync(cancellation);
        return Refused(problem);
    }
}
