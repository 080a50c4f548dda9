using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>What people do with their own account. Whatever they come in by is changed only by who shows it anew: a browser left open is not enough.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="guesses">Slows down who guesses.</param>
/// <param name="devices">Knows browsers.</param>
/// <param name="clock">Tells the present.</param>
public sealed class OwnAccount(
    UserManager<AccountRow> accounts, SessionBook sessions, SignInGuesses guesses, KnownDevices devices, TimeProvider clock)
{
    /// <summary>How young a session has to be that stands in for a password, where an account has none.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>The account that is signed in.</summary>
    /// <param name="user">Who is signed in.</param>
    public async Task<AccountRow> OfAsync(ClaimsPrincipal user) =>
        await accounts.GetUserAsync(user) ?? throw new InvalidOperationException("A session without an account was let in.");

    /// <summary>Asks for the current password before something is changed.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="account">The account.</param>
    /// <param name="password">What is shown; any text.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> WhyNotAsync(HttpContext context, AccountRow account, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(account);
        if (account.PasswordHash is null)
        {
            var own = (await sessions.ListAsync(account.Id, context.RequestAborted)).First(session => Is(session, context.User));
            return clock.GetUtcNow() - own.MadeAt < Fresh ? null : "Sign out, sign in again, and do it within ten minutes.";
        }

        var visitor = devices.VisitorOf(context, account.Name);
        if (guesses.Begin(visitor, "password") is { } wait)
        {
            return new SignInAnswer(SignInOutcome.Wait, wait).Sentence("");
        }

        if (password is null or { Length: > AccountRules.MaxPassword } || !await accounts.CheckPasswordAsync(account, password))
        {
            return "The current password is another.";
        }

        guesses.Succeed(visitor, "password");
        return null;
    }

    /// <summary>Changes the password, and ends all other sessions.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="current">The current password.</param>
    /// <param name="wanted">The new one.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> ChangePasswordAsync(HttpContext context, string? current, string? wanted)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await OfAsync(context.User);
        if (await WhyNotAsync(context, account, current) is { } problem)
        {
            return problem;
        }

        var result = account.PasswordHash is null
            ? await accounts.AddPasswordAsync(account, wanted ?? "")
            : await accounts.ChangePasswordAsync(account, current!, wanted ?? "");
        if (!result.Succeeded)
        {
            return result.Errors.First().Description;
        }

        await sessions.EndAsync(account.Id, null, HashOf(context.User), context.RequestAborted);
        return null;
    }

    /// <summary>The hash of the session that a browser shows.</summary>
    /// <param name="user">Who is signed in.</param>
    public static byte[] HashOf(ClaimsPrincipal user) => Convert.FromHexString(user.FindFirstValue(SessionAuthentication.SessionClaim)!);

    private static bool Is(SessionRow session, ClaimsPrincipal user) => session.Hash.AsSpan().SequenceEqual(HashOf(user));
}
