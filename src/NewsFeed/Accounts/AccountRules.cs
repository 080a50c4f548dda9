namespace NewsFeed.Accounts;

/// <summary>The bounds of accounts, and why they are where they are.</summary>
public static class AccountRules
{
    /// <summary>UTF-16 units of a name: it stands in lists and in the history.</summary>
    public const int MaxName = 80;

    /// <summary>UTF-16 units of a password: fewer can be tried out by a machine.</summary>
    public const int MinPassword = 12;

    /// <summary>UTF-16 units of a password: more only cost time to hash.</summary>
    public const int MaxPassword = 128;

    /// <summary>Recovery codes that are made at once.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Passkeys of one account: more than anybody has devices.</summary>
    public const int MaxPasskeys = 20;

    /// <summary>How long the first link, and one that resets, holds good: it is opened by who just asked for it.</summary>
    public static readonly TimeSpan ShortLink = TimeSpan.FromHours(24);

    /// <summary>How long an invitation holds good: it has to wait until somebody reads their mail.</summary>
    public static readonly TimeSpan Invitation = TimeSpan.FromDays(7);

    /// <summary>How long a session lives that nobody uses.</summary>
    public static readonly TimeSpan IdleSession = TimeSpan.FromDays(7);

    /// <summary>How long a session lives at most.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromDays(30);

    /// <summary>How old the note of a session's last use may grow before it is written anew: a write with each request would make writers of all readers.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong with a name.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>A sentence; null where it can be an account's.</returns>
    public static string? ProblemOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim() != name || name.Length is 0 or > MaxName || name.Any(char.IsControl)
            ? $"A name is one line of 1 to {MaxName} characters, without spaces around it."
            : null;
    }

    /// <summary>The form in which no two names may be the same.</summary>
    /// <param name="name">A name.</param>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().ToUpperInvariant();
    }
}
