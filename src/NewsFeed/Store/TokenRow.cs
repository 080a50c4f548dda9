namespace NewsFeed.Store;

/// <summary>What a token lets its bearer do. The numbers are stored: never renumber.</summary>
[Flags]
public enum TokenScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See what the public does not: what each import did.</summary>
    Read = 1,

    /// <summary>Import files, and see what each import did.</summary>
    Import = 2,

    /// <summary>Publish and retract articles.</summary>
    Publish = 4,
}

/// <summary>A personal token: who bears it may do what its scopes say. The token itself is not kept, only what it hashes to.</summary>
public sealed class TokenRow
{
    /// <summary>The token's number.</summary>
    public long Id { get; set; }

    /// <summary>What its owner calls it. No two tokens that hold good share a name.</summary>
    public required string Name { get; set; }

    /// <summary>The SHA-256 of the token. Unique.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>What it lets its bearer do.</summary>
    public TokenScopes Scopes { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it stops to hold good; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When it was used last, give or take a minute; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
