namespace NewsFeed.Store;

/// <summary>One browser that is signed in. What it shows is not kept, only what that hashes to.</summary>
public sealed class SessionRow
{
    /// <summary>The SHA-256 of what the browser shows. It names the session in lists, as nobody can come in by it.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it was used last, give or take some minutes.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it ends, however much it is used.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>When it was ended before its time; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The network that it was begun from, without the part that names a single machine.</summary>
    public required string Network { get; set; }

    /// <summary>The browser and its system, in a few words.</summary>
    public required string Agent { get; set; }

    /// <summary>How its owner came in, such as <c>password</c>.</summary>
    public required string Means { get; set; }
}

/// <summary>What a one-time link is for. The numbers are stored: never renumber.</summary>
public enum AccountLinkKind
{
    /// <summary>To make the first account, while there is none.</summary>
    Setup = 1,

    /// <summary>To make another account.</summary>
    Invitation = 2,

    /// <summary>To choose a new password for an account, which loses its other ways to sign in.</summary>
    Reset = 3,
}

/// <summary>A link that lets its holder do one thing, once, without signing in. The link itself is not kept.</summary>
public sealed class AccountLinkRow
{
    /// <summary>The SHA-256 of the link's secret part.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>What it is for.</summary>
    public AccountLinkKind Kind { get; set; }

    /// <summary>The account that it resets; null for others.</summary>
    public long? AccountId { get; set; }

    /// <summary>The name that the new account is to have; null where its owner chooses.</summary>
    public string? Name { get; set; }

    /// <summary>What the new account may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>Who made it: an account, or the command line.</summary>
    public required string MadeBy { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it stops to hold good.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
