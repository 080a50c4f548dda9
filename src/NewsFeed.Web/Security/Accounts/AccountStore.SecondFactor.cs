using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>One-time codes and recovery codes.</summary>
public sealed partial class AccountStore : IUserTwoFactorStore<AccountRow>, IUserAuthenticatorKeyStore<AccountRow>, IUserTwoFactorRecoveryCodeStore<AccountRow>
{
    private readonly IDataProtector seal = protection.CreateProtector("NewsFeed.Accounts.CodeKey");

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(Of(user).AsksForCode);

    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(AccountRow user, bool enabled, CancellationToken cancellationToken)
    {
        Of(user).AsksForCode = enabled;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(Of(user).CodeKey is { } sealedKey ? seal.Unprotect(sealedKey) : null);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(AccountRow user, string key, CancellationToken cancellationToken)
    {
        (Of(user).CodeKey, user.LastCodeStep) = (seal.Protect(key), null);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ReplaceCodesAsync(AccountRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == Of(user).Id).ExecuteDeleteAsync(cancellationToken);
        db.RecoveryCodes.AddRange(recoveryCodes.Select(code => new RecoveryCodeRow { AccountId = user.Id, Hash = SecretText.HashOf(code) }));
    }

    /// <summary>Of several who show the same code at once one succeeds.</summary>
    public async Task<bool> RedeemCodeAsync(AccountRow user, string code, CancellationToken cancellationToken)
    {
        var hash = SecretText.HashOf(code);
        return await db.RecoveryCodes.Where(row => row.AccountId == Of(user).Id && row.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(AccountRow user, CancellationToken cancellationToken) =>
        db.RecoveryCodes.CountAsync(code => code.AccountId == Of(user).Id, cancellationToken);

    /// <summary>Takes a code's half minute, so that neither it nor an older one is taken again; of several who show the same code at once one succeeds.</summary>
    /// <param name="user">The account.</param>
    /// <param name="step">The half minute, counted from 1970.</param>
    /// <param name="cancellation">Ends the work; then it is not taken.</param>
    /// <returns>False where it or a later one was taken before.</returns>
    public async Task<bool> TakeStepAsync(AccountRow user, long step, CancellationToken cancellation) =>
        await db.Accounts.Where(account => account.Id == Of(user).Id && (account.LastCodeStep == null || account.LastCodeStep < step))
            .ExecuteUpdateAsync(update => update.SetProperty(account => account.LastCodeStep, step), cancellation) == 1;
}
