using NewsFeed.Store;

namespace NewsFeed.Search;

/// <summary>The one seam to an engine's full-text index, which finds articles by words of title, excerpt, body and provider.</summary>
public interface IFullTextIndex
{
    /// <summary>The articles that have a term.</summary>
    /// <param name="db">The store to search.</param>
    /// <param name="term">What to find.</param>
    /// <param name="within">The keys to look among.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>The <see cref="FeedKey"/>s of matching articles, whatever their state, rising.</returns>
    Task<IReadOnlyList<long>> MatchingAsync(NewsFeedDb db, SearchTerm term, KeyRange within, CancellationToken cancellation);

    /// <summary>How well the newest of the matching articles match. To weigh all would take seconds for a common word among a million articles.</summary>
    /// <param name="db">The store to search.</param>
    /// <param name="groups">What to find, one group at least: an article matches that has one term at least of each.</param>
    /// <param name="newest">How many of the matching articles to weigh, whatever their state: those with the highest keys.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Each with its weight, in any order.</returns>
    Task<IReadOnlyList<WeighedMatch>> WeighedAsync(
        NewsFeedDb db, IReadOnlyList<IReadOnlyList<SearchTerm>> groups, int newest, CancellationToken cancellation);
}

/// <summary>A part of the feed's time.</summary>
/// <param name="From">The lowest <see cref="FeedKey"/> in it.</param>
/// <param name="To">The highest.</param>
public readonly record struct KeyRange(long From, long To)
{
    /// <summary>All keys.</summary>
    public static KeyRange All { get; } = new(long.MinValue, long.MaxValue);
}

/// <summary>A matching article.</summary>
/// <param name="Key">Its <see cref="FeedKey"/>.</param>
/// <param name="Weight">How well it matches: more is better, 0 and up. It compares within one answer only.</param>
public readonly record struct WeighedMatch(long Key, double Weight);
