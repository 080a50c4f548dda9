using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Accounts;

/// <summary>Makes and knows the one-time links by which accounts are made and reset.</summary>
/// <param name="db">The accounts.</param>
/// <param name="clock">Tells the present.</param>
public sealed class AccountLinks(AccountsDb db, TimeProvider clock)
{
    /// <summary>Makes the link to the first account; those made before no longer hold good.</summary>
    /// <param name="cancellation">Ends the work; then there is none.</param>
    /// <returns>Its secret part; null where there is an account already.</returns>
    public async Task<string?> SetUpAsync(CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(cancellation))
        {
            return null;
        }

        await db.AccountLinks.Where(link => link.Kind == AccountLinkKind.Setup).ExecuteDeleteAsync(cancellation);
        return await AddAsync(
            new AccountLinkRow { Hash = [], Kind = AccountLinkKind.Setup, Role = AccountRole.Admin, MadeBy = "the program" }, AccountRules.ShortLink, cancellation);
    }

    /// <summary>Makes a link to a new account.</summary>
    /// <param name="name">The name that it is to have, which <see cref="AccountRules.ProblemOf"/> finds nothing wrong with; null where its owner chooses.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="madeBy">Who makes it.</param>
    /// <param name="cancellation">Ends the work; then there is none.</param>
    /// <returns>Its secret part; null where there is an account of that name.</returns>
    public async Task<string?> InviteAsync(string? name, AccountRole role, string madeBy, CancellationToken cancellation)
    {
        if (name is not null && await FindAccountAsync(name, cancellation) is not null)
        {
            return null;
        }

        return await AddAsync(
            new AccountLinkRow { Hash = [], Kind = AccountLinkKind.Invitation, Name = name, Role = role, MadeBy = madeBy }, AccountRules.Invitation, cancellation);
    }

    /// <summary>Makes a link by which an account gets a new password; one made before no longer holds good.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="madeBy">Who makes it.</param>
    /// <param name="cancellation">Ends the work; then there is none.</param>
    /// <returns>Its secret part; null where there is no such account.</returns>
    public async Task<string?> ResetAsync(string name, string madeBy, CancellationToken cancellation)
    {
        if (await FindAccountAsync(name, cancellation) is not { } account)
        {
            return null;
        }

        await db.AccountLinks.Where(link => link.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        return await AddAsync(
            new AccountLinkRow { Hash = [], Kind = AccountLinkKind.Reset, AccountId = account.Id, Role = account.Role, MadeBy = madeBy }, AccountRules.ShortLink, cancellation);
    }

    /// <summary>The link with a secret part.</summary>
    /// <param name="secret">What is shown; any text.</param>
    /// <param name="cancellation">Ends the look early.</param>
    /// <returns>Null where there is none, or it no longer holds good.</returns>
    public async Task<AccountLinkRow?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (SecretText.HashOf(secret), clock.GetUtcNow());
        var link = await db.AccountLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.UsedAt == null && row.EndsAt > now, cancellation);
        return link is { Kind: AccountLinkKind.Setup } && await db.Accounts.AnyAsync(cancellation) ? null : link;
    }

    /// <summary>Uses a link up; of several who try at once one succeeds.</summary>
    /// <param name="link">A link that was found.</param>
    /// <param name="cancellation">Ends the work; then it still holds good.</param>
    /// <returns>False where it was used meanwhile.</returns>
    public async Task<bool> TakeAsync(AccountLinkRow link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        var now = clock.GetUtcNow();
        return await db.AccountLinks.Where(row => row.Hash == link.Hash && row.UsedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.UsedAt, now), cancellation) == 1;
    }

    private Task<AccountRow?> FindAccountAsync(string name, CancellationToken cancellation)
    {
        var key = AccountRules.KeyOf(name);
        return db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.NameKey == key, cancellation);
    }

    private async Task<string> AddAsync(AccountLinkRow link, TimeSpan life, CancellationToken cancellation)
    {
        var secret = SecretText.Make();
        (link.Hash, link.MadeAt) = (SecretText.HashOf(secret), clock.GetUtcNow());
        link.EndsAt = link.MadeAt + life;
        db.AccountLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }
}
