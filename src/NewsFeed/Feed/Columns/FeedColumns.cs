using NewsFeed.Articles;

namespace NewsFeed.Feed.Columns;

/// <summary>What lists, filters and counts need to know of all public articles, held in memory, one array per property.</summary>
/// <remarks>
/// A position is an article's place in the order of time, oldest first. About 60 bytes an article and 8 a topic of one. Made once
/// per change of the store and never changed, so any number of requests read it at once.
/// </remarks>
internal sealed class FeedColumns
{
    /// <summary>The change of the store that this was read at.</summary>
    public required long Version { get; init; }

    /// <summary>Feed keys, rising.</summary>
    public required long[] Keys { get; init; }

    /// <summary>Article numbers.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Static ranks.</summary>
    public required long[] Ranks { get; init; }

    /// <summary>Editorial scores; -1 for none.</summary>
    public required int[] Qualities { get; init; }

    /// <summary>Places in <see cref="QualityBand.All"/>; one past the last for no score.</summary>
    public required int[] BandOf { get; init; }

    /// <summary>Places in <see cref="Providers"/>.</summary>
    public required int[] ProviderOf { get; init; }

    /// <summary>Places in <see cref="Types"/>.</summary>
    public required int[] TypeOf { get; init; }

    /// <summary>Providers with a public article.</summary>
    public required IReadOnlyList<ProviderRef> Providers { get; init; }

    /// <summary>Types of public articles.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Topics that a public article or a topic file speaks of.</summary>
    public required IReadOnlyList<TopicRef> Topics { get; init; }

    /// <summary>For each place in <see cref="Topics"/> the positions that have the topic.</summary>
    public required Postings TopicPostings { get; init; }

    /// <summary>For each place in <see cref="Providers"/> the positions that come from there.</summary>
    public required Postings ProviderPostings { get; init; }

    /// <summary>Positions, best rank first.</summary>
    public required int[] ByRank { get; init; }

    /// <summary>Positions, best score first.</summary>
    public required int[] ByQuality { get; init; }

    /// <summary>Places in <see cref="Topics"/> by slug.</summary>
    public required IReadOnlyDictionary<string, int> TopicBySlug { get; init; }

    /// <summary>Topics by the lower-case name that articles use.</summary>
    public required IReadOnlyDictionary<string, TopicRef> TopicByName { get; init; }

    /// <summary>Places in <see cref="Providers"/> by domain.</summary>
    public required IReadOnlyDictionary<string, int> ProviderByDomain { get; init; }

    /// <summary>How many places <see cref="BandOf"/> speaks of.</summary>
    public static int Bands => QualityBand.All.Count + 1;

    /// <summary>How many public articles there are.</summary>
    public int Count => Keys.Length;

    /// <summary>The first position whose key is not below a number; <see cref="Count"/> where there is none.</summary>
    public int PositionOf(long key)
    {
        var found = Array.BinarySearch(Keys, key);
        return found < 0 ? ~found : found;
    }

}
