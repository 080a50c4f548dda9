using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Recovery codes that were just made, which nobody can be told again; or why none were.</summary>
/// <param name="Codes">The codes; null where none were made.</param>
/// <param name="Problem">Why none were, in one sentence; null where some were.</param>
public sealed record MadeCodes(IReadOnlyList<string>? Codes, string? Problem);

/// <summary>Lets people ask themselves for a one-time code whenever they sign in by password.</summary>
/// <param name="own">Asks for the current password.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="store">Keeps recovery codes.</param>
/// <param name="guesses">Slows down who guesses.</param>
/// <param name="devices">Knows browsers.</param>
public sealed class SecondFactor(OwnAccount own, UserManager<AccountRow> accounts, AccountStore store, SignInGuesses guesses, KnownDevices devices)
{
    /// <summary>Makes a secret for the app on a phone; nothing is asked for before a code of it was shown.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="password">The current password.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> BeginAsync(HttpContext context, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        if (account.AsksForCode)
        {
            return "Codes are asked for already.";
        }

        if (await own.WhyNotAsync(context, account, password) is { } problem)
        {
            return problem;
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        return null;
    }

    /// <summary>The secret that waits for its first code.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Null where none waits.</returns>
    public async Task<string?> WaitingKeyAsync(AccountRow account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.AsksForCode ? null : await accounts.GetAuthenticatorKeyAsync(account);
    }

    /// <summary>Asks for codes from now on, when a first one is right.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="code">Any text.</param>
    public async Task<MadeCodes> ConfirmAsync(HttpContext context, string? code)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        var visitor = devices.VisitorOf(context, account.Name);
        if (guesses.Begin(visitor, "first code") is { } wait)
        {
            return new MadeCodes(null, new SignInAnswer(SignInOutcome.Wait, wait).Sentence(""));
        }

        if (account.AsksForCode || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code ?? ""))
        {
            return new MadeCodes(null, "That code is not the one of now. Look whether the clock of your phone is right.");
        }

        guesses.Succeed(visitor, "first code");
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await MakeCodesAsync(account, context.RequestAborted);
    }

    /// <summary>Makes recovery codes anew; those made before no longer hold good.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="password">The current password.</param>
    public async Task<MadeCodes> RenewCodesAsync(HttpContext context, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        return !account.AsksForCode ? new MadeCodes(null, "No codes are asked for, so that none could be lost.")
            : await own.WhyNotAsync(context, account, password) is { } problem ? new MadeCodes(null, problem)
            : await MakeCodesAsync(account, context.RequestAborted);
    }

    /// <summary>Asks for no codes any more.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="password">The current password.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> EndAsync(HttpContext context, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        if (await own.WhyNotAsync(context, account, password) is { } problem)
        {
            return problem;
        }

        (account.AsksForCode, account.CodeKey) = (false, null);
        await store.ReplaceCodesAsync(account, [], context.RequestAborted);
        await accounts.UpdateAsync(account);
        return null;
    }

    private async Task<MadeCodes> MakeCodesAsync(AccountRow account, CancellationToken cancellation)
    {
        string[] codes = [.. Enumerable.Range(0, AccountRules.RecoveryCodes).Select(_ => SecretText.MakeCode())];
        await store.ReplaceCodesAsync(account, codes, cancellation);
        await accounts.UpdateAsync(account);
        return new MadeCodes(codes, null);
    }
}
