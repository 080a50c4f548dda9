using System.Net;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Who tries to come in.</summary>
/// <param name="NameKey">The form of the name in which no two are the same; of any name, there or not.</param>
/// <param name="Network">Where from.</param>
/// <param name="Device">The browser, where that account has come in by it before; null for a strange one.</param>
public sealed record Visitor(string NameKey, IPAddress Network, string? Device);

/// <summary>Makes guessing slow for strangers, and for them alone: a browser that an account has come in by before is counted by itself, so that nobody can lock the owner out.</summary>
/// <param name="clock">Tells the present.</param>
public sealed class SignInGuesses(TimeProvider clock)
{
    /// <summary>Attempts for one account from one network in a window, or from a browser that is known.</summary>
    public const int MostForAccount = 5;

    /// <summary>Attempts from one network in a window, for whatever accounts.</summary>
    public const int MostFromNetwork = 30;

    /// <summary>Attempts for one account in a window from all networks together. At this pace a common password takes years.</summary>
    public const int MostFromStrangers = 50;

    private readonly AttemptCounts counts = new(clock, TimeSpan.FromMinutes(15));

    /// <summary>Counts an attempt before it is looked at, so that many at once are not looked at together.</summary>
    /// <param name="visitor">Who tries.</param>
    /// <param name="what">What is tried, such as a password; each is counted by itself.</param>
    /// <returns>How long to wait; null where the attempt may be looked at.</returns>
    public TimeSpan? Begin(Visitor visitor, string what)
    {
        foreach (var (key, most) in Keys(visitor, what))
        {
            if (counts.Take(key, most) is { } wait)
            {
                return wait;
            }
        }

        return null;
    }

    /// <summary>Forgets the attempts that led to a right one.</summary>
    /// <param name="visitor">Who tried.</param>
    /// <param name="what">What was tried.</param>
    public void Succeed(Visitor visitor, string what)
    {
        foreach (var (key, most) in Keys(visitor, what))
        {
            counts.GiveBack(key, most == MostForAccount);
        }
    }

    private static (string Key, int Most)[] Keys(Visitor visitor, string what)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Device is { } device
            ? [($"{what} device {device}", MostForAccount)]
            :
            [
                ($"{what} network {visitor.Network}", MostFromNetwork),
                ($"{what} account {visitor.NameKey} network {visitor.Network}", MostForAccount),
                ($"{what} account {visitor.NameKey}", MostFromStrangers),
            ];
    }
}
