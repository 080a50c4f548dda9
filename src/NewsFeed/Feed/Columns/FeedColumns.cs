using System.Collections.Concurrent;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>What lists, filters and counts need to know of all public articles, or of all in another state, held in memory, one array per property.</summary>
/// <remarks>
/// A position is an article's place in the order of time, oldest first. About 58 bytes an article. Made once per change of the store and
/// never changed, so any number of requests read it at once; only what it remembers of earlier requests grows, within bounds.
/// </remarks>
internal sealed class FeedColumns
{
    private volatile PositionSet? leading;
    private volatile IReadOnlyDictionary<int, int[]>? stories;
    private volatile ProviderNames? byProvider;

    /// <summary>The state that all of the articles are in. Readers are shown what is made of public ones only.</summary>
    public ArticleState State { get; init; }

    /// <summary>The change of the store that this was read at.</summary>
    public required long Version { get; init; }

    /// <summary>Topics and providers.</summary>
    public required FeedDirectory Directory { get; init; }

    /// <summary>Feed keys, rising.</summary>
    public required long[] Keys { get; init; }

    /// <summary>Article numbers.</summary>
    public required int[] Ids { get; init; }

    /// <summary>Static ranks.</summary>
    public required long[] Ranks { get; init; }

    /// <summary>Editorial scores; -1 for none.</summary>
    public required int[] Qualities { get; init; }

    /// <summary>Attention; -1 where it is not known.</summary>
    public required int[] Heats { get; init; }

    /// <summary>The positions that list related links.</summary>
    public required Positions WithRelated { get; init; }

    /// <summary>The number of the story that each leads; its negative for another article of a story; 0 for what stands alone.</summary>
    public required int[] StoryOf { get; init; }

    /// <summary>Places in <see cref="FeedDirectory.Providers"/>.</summary>
    public required int[] ProviderOf { get; init; }

    /// <summary>Types of public articles.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The positions of each type.</summary>
    public required Positions[] OfType { get; init; }

    /// <summary>For each place in <see cref="FeedDirectory.Topics"/> the positions that have the topic.</summary>
    public required Positions[] OfTopic { get; init; }

    /// <summary>For each place in <see cref="FeedDirectory.Providers"/> the positions that come from there.</summary>
    public required Positions[] OfProvider { get; init; }

    /// <summary>The positions of each step of <see cref="QualityScale"/>.</summary>
    public required Positions[] OfStep { get; init; }

    /// <summary>Positions, best rank first.</summary>
    public required int[] ByRank { get; init; }

    /// <summary>Positions, best score first.</summary>
    public required int[] ByQuality { get; init; }

    /// <summary>Positions by the names of providers. Made when a curator asks.</summary>
    public ProviderNames ByProvider => byProvider ??= new ProviderNames(this);

    /// <summary>For each article number its position plus one; 0 for what is not public.</summary>
    public required int[] PlaceOfId { get; init; }

    /// <summary>Cards that were read before: about two kilobytes each.</summary>
    public required ArticleMemory<FeedItem> Cards { get; init; }

    /// <summary>Articles that were read whole before.</summary>
    public required ReadArticles Articles { get; init; }

    /// <summary>The telling words of headline and excerpt, rising, where they were read before: about two hundred bytes an article.</summary>
    public required ArticleMemory<ulong[]> Texts { get; init; }

    /// <summary>Numbers of the articles that resemble one, the most alike first, where that was worked out before.</summary>
    public ArticleMemory<long[]> Alike { get; } = new(CardSlots);

    /// <summary>Lists that were worked out before.</summary>
    public BoundedMemory<FoundList> Lists { get; } = new(MaxListBytes);

    /// <summary>What other rooms have worked out of the columns before, by names of theirs.</summary>
    public BoundedMemory<ISized> Derived { get; } = new(MaxDerivedBytes);

    /// <summary>Words that were searched for before.</summary>
    public required BoundedMemory<Positions> Words { get; init; }

    /// <summary>The positions of whole seconds by path, where that was asked for; found by the second's first position.</summary>
    public ConcurrentDictionary<int, int[]> PathOrders { get; } = new();

    /// <summary>The articles that stand for their story, or alone: what a list shows that has one row per story.</summary>
    public PositionSet Leading => leading ??= PositionSet.Between(StoryOf, 0, int.MaxValue);

    /// <summary>The positions of each story by its number: the leader's, then those with the best scores.</summary>
    public IReadOnlyDictionary<int, int[]> Stories => stories ??= StoryOf.Index().Where(article => article.Item != 0)
        .GroupBy(article => Math.Abs(article.Item), article => article.Index)
        .ToDictionary(story => story.Key, story => story
            .OrderByDescending(position => StoryOf[position] > 0).ThenByDescending(position => Qualities[position]).ThenByDescending(position => position)
            .ToArray());

    /// <summary>How many public articles there are.</summary>
    public int Count => Keys.Length;

    /// <summary>A list takes a bit an article and a few kilobytes: some two hundred of a million articles, thousands of a hundred thousand.</summary>
    private const int MaxListBytes = 24 << 20;

    private const int MaxDerivedBytes = 4 << 20;

    /// <summary>Cards to remember.</summary>
    public const int CardSlots = 8_192;

    /// <summary>Articles whose words are remembered. Who goes through all articles in turn needs those of a thousand at a time.</summary>
    public const int TextSlots = 131_072;

    /// <summary>A common word takes a bit an article.</summary>
    public const int MaxWordBytes = 32 << 20;

    /// <summary>The first position whose key is not below a number; <see cref="Count"/> where there is none.</summary>
    public int PositionOf(long key)
    {
        var found = Array.BinarySearch(Keys, key);
        return found < 0 ? ~found : found;
    }

    /// <summary>The position of an article; null where it is not public.</summary>
    /// <param name="id">The article's number.</param>
    public int? PositionOfId(long id) => id < PlaceOfId.Length && PlaceOfId[id] is > 0 and var place ? place - 1 : null;

    /// <summary>The positions of a topic; none where no list may speak of it. A slug that is one no longer means the topic that it became.</summary>
    public Positions OfTopicSlug(string slug) =>
        Directory.TopicBySlug.TryGetValue(Directory.MovedTopics.GetValueOrDefault(slug, slug), out var place) ? OfTopic[place] : Positions.None;

    /// <summary>The positions of a provider. The domain of one that was merged into another means the other.</summary>
    public Positions OfDomain(string domain) =>
        Directory.ProviderByDomain.TryGetValue(Directory.MovedDomains.GetValueOrDefault(domain, domain), out var place) ? OfProvider[place] : Positions.None;

    /// <summary>The positions of a type.</summary>
    public Positions OfTypeName(string type)
    {
        for (var i = 0; i < Types.Count; i++)
        {
            if (Types[i] == type)
            {
                return OfType[i];
            }
        }

        return Positions.None;
    }
}
