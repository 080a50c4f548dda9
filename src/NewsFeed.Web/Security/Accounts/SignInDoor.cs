using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>How an attempt to come in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Something that was shown is wrong; what, nobody is told.</summary>
    Wrong,

    /// <summary>There were too many attempts.</summary>
    Wait,

    /// <summary>The password is right, and a one-time code is asked for.</summary>
    AsksForCode,

    /// <summary>A session has begun.</summary>
    In,
}

/// <summary>The answer to an attempt to come in.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Wait">How long to wait; zero where nobody has to.</param>
public readonly record struct SignInAnswer(SignInOutcome Outcome, TimeSpan Wait = default)
{
    /// <summary>What is said of it; null where somebody came in, or goes on.</summary>
    /// <param name="wrong">What is said where something is wrong.</param>
    public string? Sentence(string wrong) => Outcome switch
    {
        SignInOutcome.Wrong => wrong,
        SignInOutcome.Wait => $"There were too many attempts. Try again in {Math.Ceiling(Wait.TotalMinutes):0} min, or come in by a passkey.",
        _ => null,
    };
}

/// <summary>Lets people in. A name that is not there takes as long as a wrong password, and both are answered alike.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="signIn">Begins sessions.</param>
/// <param name="hasher">Checks passwords.</param>
/// <param name="guesses">Slows strangers down.</param>
/// <param name="devices">Knows browsers.</param>
public sealed class SignInDoor(
    UserManager<AccountRow> accounts, SignInManager<AccountRow> signIn, IPasswordHasher<AccountRow> hasher, SignInGuesses guesses, KnownDevices devices)
{
    private const string Password = "password";
    private const string Code = "code";

    private static readonly AccountRow Nobody = new() { Name = "", NameKey = "" };

    private static string? decoy;

    /// <summary>By name and password.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Any text.</param>
    /// <param name="password">Any text.</param>
    public async Task<SignInAnswer> ByPasswordAsync(HttpContext context, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var visitor = devices.VisitorOf(context, name);
        if (guesses.Begin(visitor, Password) is { } wait)
        {
            return new SignInAnswer(SignInOutcome.Wait, wait);
        }

        // So long a password is nobody's, and would only cost time.
        password = password.Length > AccountRules.MaxPassword ? "" : password;
        if (await accounts.FindByNameAsync(name) is not { ClosedAt: null, PasswordHash: not null } account)
        {
            decoy ??= hasher.HashPassword(Nobody, SecretText.Make());
            hasher.VerifyHashedPassword(Nobody, decoy, password);
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
        return Answer(context, account, visitor, Password, result);
    }

    /// <summary>By a one-time code or a recovery code, after the password.</summary>
    /// <param name="context">The request.</param>
    /// <param name="code">Any text.</param>
    /// <returns>Null where no password was given in the last minutes.</returns>
    public async Task<SignInAnswer?> ByCodeAsync(HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { ClosedAt: null } account)
        {
            return null;
        }

        var visitor = devices.VisitorOf(context, account.Name);
        if (guesses.Begin(visitor, Code) is { } wait)
        {
            return new SignInAnswer(SignInOutcome.Wait, wait);
        }

        var isOneTime = code.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter));
        var result = isOneTime
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return Answer(context, account, visitor, Code, result);
    }

    /// <summary>Begins a session for somebody who has just shown who they are.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="means">How, by the words of RFC 8176.</param>
    public async Task BeginAsync(HttpContext context, AccountRow account, string means)
    {
        ArgumentNullException.ThrowIfNull(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", means)]);
        devices.Remember(context, account.Name);
    }

    private SignInAnswer Answer(HttpContext context, AccountRow account, Visitor visitor, string what, SignInResult result)
    {
        if (!result.Succeeded && !result.RequiresTwoFactor)
        {
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        guesses.Succeed(visitor, what);
        if (result.RequiresTwoFactor)
        {
            return new SignInAnswer(SignInOutcome.AsksForCode);
        }

        devices.Remember(context, account.Name);
        return new SignInAnswer(SignInOutcome.In);
    }
}
