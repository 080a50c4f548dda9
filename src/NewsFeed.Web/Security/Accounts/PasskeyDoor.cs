using System.Globalization;
using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Makes passkeys, and lets people in by them. The device asks its holder who they are, so that no code is asked for beside it.</summary>
/// <param name="own">Asks for the current password.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="signIn">Speaks with devices.</param>
/// <param name="door">Begins sessions.</param>
public sealed class PasskeyDoor(OwnAccount own, UserManager<AccountRow> accounts, SignInManager<AccountRow> signIn, SignInDoor door)
{
    /// <summary>UTF-16 units of what a device sends: some hundred are usual.</summary>
    private const int MaxSent = 20_000;

    /// <summary>What a device needs to know to make a passkey.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="password">The current password.</param>
    /// <returns>The options as JSON, or what is wrong, in one sentence.</returns>
    public async Task<(string? Options, string? Problem)> OfferAsync(HttpContext context, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        if (await own.WhyNotAsync(context, account, password) is { } problem)
        {
            return (null, problem);
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= AccountRules.MaxPasskeys)
        {
            return (null, $"There are {AccountRules.MaxPasskeys} passkeys already. Remove one first.");
        }

        var entity = new PasskeyUserEntity { Id = IdOf(account), Name = account.Name, DisplayName = account.Name };
        return (await signIn.MakePasskeyCreationOptionsAsync(entity), null);
    }

    /// <summary>Takes the passkey that a device has made.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="name">What its owner calls it; any text.</param>
    /// <param name="credential">What the device sends, as JSON; any text.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> AddAsync(HttpContext context, string? name, string? credential)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (NameProblem(name) is { } problem)
        {
            return problem;
        }

        var account = await own.OfAsync(context.User);
        var made = await ReadAsync(credential, signIn.PerformPasskeyAttestationAsync);
        if (made is not { Succeeded: true } || made.UserEntity.Id != IdOf(account))
        {
            return "The device made no passkey that holds good here. Try again.";
        }

        made.Passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return null;
    }

    /// <summary>Calls a passkey by another name, or removes it.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="passkey">What the device calls it, in hexadecimal; any text.</param>
    /// <param name="name">The new name; null to remove it.</param>
    /// <param name="password">The current password; for a name none is asked for.</param>
    /// <returns>What is wrong, in one sentence; null where nothing is.</returns>
    public async Task<string?> ChangeAsync(HttpContext context, string? passkey, string? name, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = await own.OfAsync(context.User);
        if ((name is null ? await own.WhyNotAsync(context, account, password) : NameProblem(name)) is { } problem)
        {
            return problem;
        }

        var known = (await accounts.GetPasskeysAsync(account)).FirstOrDefault(each => Convert.ToHexString(each.CredentialId) == passkey);
        if (known is null)
        {
            return "There is no such passkey.";
        }

        known.Name = name;
        await (name is null ? accounts.RemovePasskeyAsync(account, known.CredentialId) : accounts.AddOrUpdatePasskeyAsync(account, known));
        return null;
    }

    /// <summary>What a device needs to know to let its owner in; it says itself whose passkeys it has.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null!);

    /// <summary>Lets somebody in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="credential">What the device sends, as JSON; any text.</param>
    /// <returns>Whether somebody came in.</returns>
    public async Task<bool> EnterAsync(HttpContext context, string? credential)
    {
        var shown = await ReadAsync(credential, signIn.PerformPasskeyAssertionAsync);
        if (shown is not { Succeeded: true, User.ClosedAt: null })
        {
            return false;
        }

        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await door.BeginAsync(context, shown.User, "swk");
        return true;
    }

    /// <summary>Where no question is open, Identity takes what is sent for a slip of the program.</summary>
    private static async Task<T?> ReadAsync<T>(string? credential, Func<string, Task<T>> read)
        where T : class
    {
        try
        {
            return credential is { Length: > 0 and <= MaxSent } ? await read(credential) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameProblem(string? name) => AccountRules.ProblemOf(name ?? "");

    private static string IdOf(AccountRow account) => account.Id.ToString(CultureInfo.InvariantCulture);
}
