using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>What a one-time link is for, to who has opened it.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Name">The name of the account; null where its owner chooses.</param>
/// <param name="Role">What it may do.</param>
public sealed record OpenedLink(AccountLinkKind Kind, string? Name, AccountRole Role);

/// <summary>Makes and resets accounts by one-time links.</summary>
/// <param name="db">The accounts.</param>
/// <param name="links">The links.</param>
/// <param name="accounts">Makes accounts.</param>
/// <param name="hasher">Hashes passwords.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="door">Lets people in.</param>
public sealed class LinkDoor(
    AccountsDb db, AccountLinks links, UserManager<AccountRow> accounts, IPasswordHasher<AccountRow> hasher, SessionBook sessions, SignInDoor door)
{
    /// <summary>Looks what a link is for, and does not use it up: programs that look at mail open links, too.</summary>
    /// <param name="secret">Its secret part; any text.</param>
    /// <param name="cancellation">Ends the look early.</param>
    /// <returns>Null where it does not hold good.</returns>
    public async Task<OpenedLink?> OpenAsync(string secret, CancellationToken cancellation)
    {
        if (await links.FindAsync(secret, cancellation) is not { } link)
        {
            return null;
        }

        var account = link.AccountId is { } id ? await db.Accounts.FindAsync([id], cancellation) : null;
        return new OpenedLink(link.Kind, account?.Name ?? link.Name, link.Role);
    }

    /// <summary>Uses a link: the account is made or reset, and its owner is signed in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="secret">The link's secret part; any text.</param>
    /// <param name="name">The name that its owner chooses; passed over where the link says one.</param>
    /// <param name="password">The password that its owner chooses.</param>
    /// <returns>What is wrong, in one sentence, with the link as good as before; null where nothing is.</returns>
    public async Task<string?> UseAsync(HttpContext context, string secret, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancellation = context.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await links.FindAsync(secret, cancellation) is not { } link || !await links.TakeAsync(link, cancellation))
        {
            return "This link was used before, or is too old. Ask for another.";
        }

        var (account, problem) = link.AccountId is { } id
            ? await ResetAsync(await db.Accounts.SingleAsync(row => row.Id == id, cancellation), password, cancellation)
            : await MakeAsync(link.Name ?? name, link.Role, password);
        if (problem is not null)
        {
            return problem;
        }

        await door.BeginAsync(context, account, "pwd");
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private async Task<(AccountRow Account, string? Problem)> MakeAsync(string name, AccountRole role, string password)
    {
        var account = new AccountRow { Name = name.Trim(), NameKey = "", Role = role };
        if (AccountRules.ProblemOf(account.Name) is { } problem)
        {
            return (account, problem);
        }

        var made = await accounts.CreateAsync(account, password);
        return (account, made.Succeeded ? null : Sentence(made));
    }

    /// <summary>Whoever lost control of an account is rid of whatever another may have added to it.</summary>
    private async Task<(AccountRow Account, string? Problem)> ResetAsync(AccountRow account, string password, CancellationToken cancellation)
    {
        if (PasswordRule.ProblemOf(password, account.Name) is { } problem)
        {
            return (account, problem);
        }

        account.PasswordHash = hasher.HashPassword(account, password);
        (account.AsksForCode, account.CodeKey, account.ClosedAt) = (false, null, null);
        await db.SaveChangesAsync(cancellation);
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.Passkeys.Where(passkey => passkey.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.OutsideSignIns.Where(outside => outside.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await sessions.EndAsync(account.Id, null, null, cancellation);
        return (account, null);
    }

    private static string Sentence(IdentityResult refused) => refused.Errors.First() switch
    {
        { Code: nameof(IdentityErrorDescriber.DuplicateUserName) } => "There is an account of that name already. Choose another name.",
        var error => error.Description,
    };
}
