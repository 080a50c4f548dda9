namespace NewsFeed.Syndication;

/// <summary>The articles of one sitemap: a stretch of the order of time, oldest first, so that only the last part grows.</summary>
/// <param name="FirstKey">The feed key of its first article.</param>
/// <param name="LastKey">The feed key of its last article.</param>
/// <param name="LastModified">When the latest of them appeared or was changed.</param>
public sealed record SitemapPart(long FirstKey, long LastKey, DateTimeOffset LastModified)
{
    /// <summary>The most addresses that a sitemap may have.</summary>
    public const int MaxAddresses = 50_000;

    /// <summary>The most bytes that a sitemap may have, before it is compressed.</summary>
    public const int MaxBytes = 50 << 20;

    /// <summary>Bytes of an entry beside its slug: the marks around it, and a site's address of 300 characters.</summary>
    internal const int EntryBytes = 400;

    /// <summary>Longer addresses stand in no sitemap.</summary>
    internal const int MaxAddressLength = 2_047;
}
