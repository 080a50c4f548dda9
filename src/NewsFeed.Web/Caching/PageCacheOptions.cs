namespace NewsFeed.Web.Caching;

/// <summary>The bounds of the pages kept in memory.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Bytes of all kept pages: by default about four thousand compressed lists. 0 keeps none, as benchmarks of the store want it.</summary>
    public long Bytes { get; set; } = 32 << 20;

    /// <summary>Bytes of one page; a larger one is not kept, since it would push out hundreds of others.</summary>
    public int BytesOfOne { get; set; } = 1 << 20;
}
