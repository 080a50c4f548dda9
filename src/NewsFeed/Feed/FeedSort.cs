namespace NewsFeed.Feed;

/// <summary>The order of a list. Each order is total, so that pages never overlap.</summary>
public enum FeedSort
{
    /// <summary>By <see cref="Rank"/>: quality, attention and time in one.</summary>
    Top,

    /// <summary>Latest publication first.</summary>
    Newest,

    /// <summary>Earliest publication first.</summary>
    Oldest,

    /// <summary>Best editorial score first, newest among equals; articles without a score last.</summary>
    Quality,

    /// <summary>What matches the search best first; only together with a text to search for. See <see cref="FeedQuery.MaxWeighed"/>.</summary>
    Relevance,

    /// <summary>By the names of providers, the newest of each first; for curators only.</summary>
    Provider,
}
