namespace NewsFeed.Store;

/// <summary>What an account may do in the newsroom; each may do what those before it may. The numbers are stored: never renumber.</summary>
public enum AccountRole
{
    /// <summary>Sees what the public does not, and changes nothing.</summary>
    Viewer = 1,

    /// <summary>Imports and curates.</summary>
    Editor = 2,

    /// <summary>Does everything, and says who else may do what.</summary>
    Admin = 3,
}

/// <summary>Somebody who may come into the newsroom.</summary>
public sealed class AccountRow
{
    /// <summary>The account's number: random, as passkeys carry it.</summary>
    public long Id { get; set; }

    /// <summary>The name to sign in by, as its owner writes it.</summary>
    public required string Name { get; set; }

    /// <summary>The name in capitals. Unique.</summary>
    public required string NameKey { get; set; }

    /// <summary>What it may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>The salted, slow hash of the password; null for an account without one.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The secret that one-time codes are made of, sealed by a key that is not in the store; null where none was ever made.</summary>
    public string? CodeKey { get; set; }

    /// <summary>Whether signing in by password asks for a one-time code, too.</summary>
    public bool AsksForCode { get; set; }

    /// <summary>The half minute, counted from 1970, of the last code that was taken: neither it nor an older one is taken again. Null for none.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>A code that lets the owner of an account in once when the phone is gone. The code itself is not kept.</summary>
public sealed class RecoveryCodeRow
{
    /// <summary>Whose it is.</summary>
    public long AccountId { get; set; }

    /// <summary>The SHA-256 of the code, which has a hundred random bits.</summary>
    public required byte[] Hash { get; set; }
}
