namespace NewsFeed.Web.Caching;

/// <summary>The bounds of the pages kept in memory.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Whether pages are kept at all. Without, each is made from the store, as benchmarks of the store want it.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>Bytes of all kept pages: about four thousand compressed lists. More would compete with the database for memory.</summary>
    public long Bytes { get; set; } = 32 << 20;

    /// <summary>Bytes of one page; a larger one is not kept.</summary>
    public int BytesOfOne { get; set; } = 1 << 20;
}
