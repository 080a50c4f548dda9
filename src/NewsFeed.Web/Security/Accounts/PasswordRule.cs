using Microsoft.AspNetCore.Identity;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Asks of a password that it is long, and not among the first that anybody would try. What signs it has is its owner's business.</summary>
public sealed class PasswordRule : IPasswordValidator<AccountRow>
{
    /// <summary>Fewer guesses are made within hours by who has the hash. The scale is that of zxcvbn, which knows the common passwords, words, names, dates and keyboards.</summary>
    private const int LeastScore = 3;

    /// <summary>What is looked at: the work grows much faster than the text, and so long a beginning decides.</summary>
    private const int Looked = 64;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<AccountRow> manager, AccountRow user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(ProblemOf(password ?? "", user.Name) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRule), Description = problem })
            : IdentityResult.Success);
    }

    /// <summary>What is wrong with a password.</summary>
    /// <param name="password">Any text.</param>
    /// <param name="name">The account's name, which makes a bad password.</param>
    /// <returns>A sentence; null where it will do.</returns>
    public static string? ProblemOf(string password, string name)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < AccountRules.MinPassword or > AccountRules.MaxPassword)
        {
            return $"A password has {AccountRules.MinPassword} to {AccountRules.MaxPassword} characters. A sentence that nobody else would say is a good one.";
        }

        return Zxcvbn.Zxcvbn.MatchPassword(password[..Math.Min(Looked, password.Length)], [name, "newsfeed"]).Score < LeastScore
            ? "That password is common, or close to one that is: it would be among the first to be tried. Add a word or two that have nothing to do with each other."
            : null;
    }
}
