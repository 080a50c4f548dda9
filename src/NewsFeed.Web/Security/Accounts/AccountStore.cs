using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Gives ASP.NET's Identity the accounts of the store. Its own tables would keep recovery codes and secrets of one-time codes as plain text.</summary>
/// <param name="db">The accounts.</param>
/// <param name="protection">Seals secrets of one-time codes.</param>
/// <param name="clock">Tells the present.</param>
public sealed partial class AccountStore(AccountsDb db, IDataProtectionProvider protection, TimeProvider clock) : IUserPasswordStore<AccountRow>
{
    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(Of(user).Id.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(Of(user).Name);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(Of(user).NameKey);

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(Of(user).PasswordHash is not null);

    /// <inheritdoc/>
    public Task SetUserNameAsync(AccountRow user, string? userName, CancellationToken cancellationToken)
    {
        Of(user).Name = userName ?? "";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(AccountRow user, string? normalizedName, CancellationToken cancellationToken)
    {
        Of(user).NameKey = normalizedName ?? "";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(AccountRow user, string? passwordHash, CancellationToken cancellationToken)
    {
        Of(user).PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(AccountRow user, CancellationToken cancellationToken)
    {
        // Forty-eight bits: few enough for every program to read them as a number, too many for two of a site's accounts to share.
        (Of(user).Id, user.MadeAt) = (Random.Shared.NextInt64(1, 1L << 48), clock.GetUtcNow());
        db.Accounts.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(AccountRow user, CancellationToken cancellationToken)
    {
        if (db.Entry(Of(user)).State == EntityState.Detached)
        {
            db.Accounts.Update(user);
        }

        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Accounts are closed, not deleted: the history names them.</summary>
    public Task<IdentityResult> DeleteAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken)
            : Task.FromResult<AccountRow?>(null);

    /// <inheritdoc/>
    public Task<AccountRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Accounts.SingleOrDefaultAsync(account => account.NameKey == normalizedUserName, cancellationToken);

    /// <summary>Nothing: what it holds is the request's.</summary>
    public void Dispose()
    {
    }

    private static AccountRow Of(AccountRow? user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user;
    }
}

/// <summary>Makes of a name the form in which no two may be the same.</summary>
public sealed class AccountNames : ILookupNormalizer
{
    /// <inheritdoc/>
    public string? NormalizeName(string? name) => name is null ? null : AccountRules.KeyOf(name);

    /// <summary>Accounts have no mail addresses.</summary>
    public string? NormalizeEmail(string? email) => null;
}
