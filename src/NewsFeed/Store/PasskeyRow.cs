namespace NewsFeed.Store;

/// <summary>The public half of a passkey; the other half never leaves its owner's device.</summary>
public sealed class PasskeyRow
{
    /// <summary>What the device calls it. Unique.</summary>
    public required byte[] CredentialId { get; set; }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The public key, as COSE.</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>How often the device says that it was used; 0 from devices that do not count.</summary>
    public long SignCount { get; set; }

    /// <summary>How the device can be reached, words with a space between them.</summary>
    public required string Transports { get; set; }

    /// <summary>Whether the device asked who its holder is.</summary>
    public bool IsUserVerified { get; set; }

    /// <summary>Whether it may be copied to other devices of its owner.</summary>
    public bool IsBackupEligible { get; set; }

    /// <summary>Whether it has been.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When somebody last came in by it; null for never.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Somebody as another service knows them: who signs in there comes in as an account here.</summary>
public sealed class OutsideSignInRow
{
    /// <summary>The service's own address.</summary>
    public required string Issuer { get; set; }

    /// <summary>What the service calls its user, for ever.</summary>
    public required string Subject { get; set; }

    /// <summary>The account.</summary>
    public long AccountId { get; set; }

    /// <summary>When they first came in by it.</summary>
    public DateTimeOffset MadeAt { get; set; }
}
