using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Accounts;

/// <summary>An account as those see it who look after accounts.</summary>
/// <param name="Account">The account.</param>
/// <param name="LastSeenAt">When one of its sessions was used last, give or take some minutes; null for never.</param>
/// <param name="Passkeys">How many passkeys it has.</param>
public sealed record ListedAccount(AccountRow Account, DateTimeOffset? LastSeenAt, int Passkeys);

/// <summary>Lists accounts, and says what they may do. There is always an open administrator left.</summary>
/// <param name="db">The accounts.</param>
/// <param name="sessions">Their sessions.</param>
/// <param name="clock">Tells the present.</param>
public sealed class AccountBook(AccountsDb db, SessionBook sessions, TimeProvider clock)
{
    private const string LastAdmin = "That is the last administrator: make another first.";

    /// <summary>All accounts by name, closed ones too.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<ListedAccount>> ListAsync(CancellationToken cancellation)
    {
        var accounts = await db.Accounts.AsNoTracking().OrderBy(account => account.NameKey).ToListAsync(cancellation);
        var seen = await db.Sessions.GroupBy(session => session.AccountId).Select(group => new { group.Key, Last = group.Max(session => session.SeenAt) })
            .ToDictionaryAsync(group => group.Key, group => group.Last, cancellation);
        var passkeys = await db.Passkeys.GroupBy(passkey => passkey.AccountId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return
        [
            .. accounts.Select(account => new ListedAccount(
                account, seen.TryGetValue(account.Id, out var last) ? last : null, passkeys.GetValueOrDefault(account.Id))),
        ];
    }

    /// <summary>Invitations and resets that wait to be used, those made last first.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<AccountLinkRow>> WaitingAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.AccountLinks.AsNoTracking().Where(link => link.Kind != AccountLinkKind.Setup && link.UsedAt == null && link.EndsAt > now)
            .OrderByDescending(link => link.MadeAt).ToListAsync(cancellation);
    }

    /// <summary>Takes a link back.</summary>
    /// <param name="hash">What is kept of it.</param>
    /// <param name="cancellation">Ends the work; then it still holds good.</param>
    public Task TakeBackAsync(byte[] hash, CancellationToken cancellation) => db.AccountLinks.Where(link => link.Hash == hash).ExecuteDeleteAsync(cancellation);

    /// <summary>Says what an account may do, from its next request on.</summary>
    /// <param name="id">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellation">Ends the work; then nothing has changed.</param>
    /// <returns>Why not, in one sentence; null where it was done.</returns>
    public Task<string?> GiveRoleAsync(long id, AccountRole role, CancellationToken cancellation) => ChangeAsync(id, account => account.Role = role, cancellation);

    /// <summary>Closes an account, which ends its sessions, or opens it again.</summary>
    /// <param name="id">The account.</param>
    /// <param name="isOpen">Whether it is to be open.</param>
    /// <param name="cancellation">Ends the work; then nothing has changed.</param>
    /// <returns>Why not, in one sentence; null where it was done.</returns>
    public async Task<string?> OpenAsync(long id, bool isOpen, CancellationToken cancellation)
    {
        DateTimeOffset? closedAt = isOpen ? null : clock.GetUtcNow();
        var problem = await ChangeAsync(id, account => account.ClosedAt = closedAt, cancellation);
        if (problem is null && !isOpen)
        {
            await sessions.EndAsync(id, null, null, cancellation);
        }

        return problem;
    }

    private async Task<string?> ChangeAsync(long id, Action<AccountRow> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
        if (await db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
        {
            return "There is no such account.";
        }

        change(account);
        await db.SaveChangesAsync(cancellation);
        if (!await db.Accounts.AnyAsync(other => other.Role == AccountRole.Admin && other.ClosedAt == null, cancellation))
        {
            return LastAdmin;
        }

        await transaction.CommitAsync(cancellation);
        return null;
    }
}
