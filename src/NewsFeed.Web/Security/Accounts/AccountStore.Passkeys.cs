using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Passkeys.</summary>
public sealed partial class AccountStore : IUserPasskeyStore<AccountRow>
{
    /// <summary>Called by Identity with a new passkey, and with a known one each time that somebody comes in by it.</summary>
    public async Task AddOrUpdatePasskeyAsync(AccountRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        if (await RowOfAsync(user, passkey.CredentialId, cancellationToken) is not { } row)
        {
            db.Passkeys.Add(new PasskeyRow
            {
                CredentialId = passkey.CredentialId,
                AccountId = Of(user).Id,
                Name = passkey.Name ?? "",
                PublicKey = passkey.PublicKey,
                SignCount = passkey.SignCount,
                Transports = string.Join(' ', passkey.Transports ?? []),
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                MadeAt = clock.GetUtcNow(),
            });
            return;
        }

        row.UsedAt = passkey.Name == row.Name ? clock.GetUtcNow() : row.UsedAt;
        (row.Name, row.SignCount, row.IsBackedUp, row.IsUserVerified) = (passkey.Name ?? row.Name, passkey.SignCount, passkey.IsBackedUp, passkey.IsUserVerified);
    }

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountRow user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.Where(row => row.AccountId == Of(user).Id).OrderBy(row => row.MadeAt).ToListAsync(cancellationToken)).Select(InfoOf)];

    /// <inheritdoc/>
    public async Task<AccountRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.Where(row => row.CredentialId == credentialId)
            .Join(db.Accounts, row => row.AccountId, account => account.Id, (_, account) => account)
            .SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        await RowOfAsync(user, credentialId, cancellationToken) is { } row ? InfoOf(row) : null;

    /// <inheritdoc/>
    public async Task RemovePasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await RowOfAsync(user, credentialId, cancellationToken) is { } row)
        {
            db.Passkeys.Remove(row);
        }
    }

    private Task<PasskeyRow?> RowOfAsync(AccountRow user, byte[] credentialId, CancellationToken cancellation) =>
        db.Passkeys.SingleOrDefaultAsync(row => row.CredentialId == credentialId && row.AccountId == Of(user).Id, cancellation);

    /// <summary>What the device signed when it was made is not kept: nothing is checked against it.</summary>
    private static UserPasskeyInfo InfoOf(PasskeyRow row) => new(
        row.CredentialId, row.PublicKey, row.MadeAt, (uint)row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.IsUserVerified, row.IsBackupEligible, row.IsBackedUp, [], [])
    { Name = row.Name };
}
