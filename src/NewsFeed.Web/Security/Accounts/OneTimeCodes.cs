using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Checks one-time codes for Identity, each once; its own provider takes a code again for some minutes.</summary>
/// <param name="store">Remembers the last half minute.</param>
/// <param name="clock">Tells the present.</param>
public sealed class OneTimeCodes(AccountStore store, TimeProvider clock) : IUserTwoFactorTokenProvider<AccountRow>
{
    /// <summary>Nothing: codes are made on their owner's phone.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<AccountRow> manager, AccountRow user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AccountRow> manager, AccountRow user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        return await manager.GetAuthenticatorKeyAsync(user) is { } key
            && OneTimeCode.StepOf(key, token, clock.GetUtcNow()) is { } step
            && await store.TakeStepAsync(user, step, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AccountRow> manager, AccountRow user) => Task.FromResult(user is { AsksForCode: true, CodeKey: not null });
}
