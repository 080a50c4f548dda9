using System.Runtime.InteropServices;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Columns while they are filled, article by article in the order of time.</summary>
/// <param name="state">The state that all of them are in.</param>
internal sealed class ColumnsDraft(ArticleState state)
{
    private readonly List<long> keys = [];
    private readonly List<int> ids = [];
    private readonly List<long> ranks = [];
    private readonly List<int> qualities = [];
    private readonly List<int> providers = [];
    private readonly List<int> heats = [];
    private readonly List<int> withRelated = [];
    private readonly List<int> types = [];
    private readonly List<int> stories = [];
    private readonly Dictionary<string, int> placeOfType = new(StringComparer.Ordinal);

    public int Count => keys.Count;

    /// <summary>Adds the next article.</summary>
    /// <param name="key">Its feed key: above that of the one before.</param>
    /// <param name="id">Its number.</param>
    /// <param name="rank">Its static rank.</param>
    /// <param name="quality">Its editorial score; -1 for none.</param>
    /// <param name="provider">The place of its provider.</param>
    /// <param name="type">Its type.</param>
    /// <param name="heat">Its attention; -1 where it is not known.</param>
    /// <param name="hasRelated">Whether it lists related links.</param>
    /// <param name="story">See <see cref="FeedColumns.StoryOf"/>.</param>
    public void Add(long key, int id, long rank, int quality, int provider, string type, int heat, bool hasRelated, int story)
    {
        if (hasRelated)
        {
            withRelated.Add(keys.Count);
        }

        if (!placeOfType.TryGetValue(type, out var place))
        {
            placeOfType.Add(type, place = placeOfType.Count);
        }

        keys.Add(key);
        ids.Add(id);
        ranks.Add(rank);
        qualities.Add(quality);
        providers.Add(provider);
        heats.Add(heat);
        types.Add(place);
        stories.Add(story);
    }

    /// <summary>The columns.</summary>
    /// <param name="version">The change of the store that was read.</param>
    /// <param name="directory">Topics and providers as they were read with it.</param>
    /// <param name="ofTopic">Gives the positions of each topic, told the place of each article number.</param>
    public FeedColumns ToColumns(long version, FeedDirectory directory, Func<int[], Positions[]> ofTopic)
    {
        var placeOfId = PlacesOf(ids);
        var topics = ofTopic(placeOfId);
        return new FeedColumns
        {
            State = state,
            Version = version,
            Directory = directory.Counted(topics),
            Keys = [.. keys],
            Ids = [.. ids],
            Ranks = [.. ranks],
            Qualities = [.. qualities],
            Heats = [.. heats],
            WithRelated = Positions.Of(keys.Count, CollectionsMarshal.AsSpan(withRelated)),
            StoryOf = [.. stories],
            ProviderOf = [.. providers],
            Types = [.. placeOfType.OrderBy(type => type.Value).Select(type => type.Key)],
            OfType = Grouped([.. types], placeOfType.Count),
            OfTopic = topics,
            OfProvider = Grouped([.. providers], directory.Providers.Count),
            OfStep = StepsOf(qualities),
            ByRank = ByRank([.. ranks]),
            ByQuality = ByQuality([.. qualities]),
            PlaceOfId = placeOfId,
            Cards = new ArticleMemory<FeedItem>(FeedColumns.CardSlots),
            Articles = new ReadArticles(),
            Texts = new ArticleMemory<ulong[]>(FeedColumns.TextSlots),
            Words = new BoundedMemory<Positions>(FeedColumns.MaxWordBytes),
        };
    }

    /// <summary>For each article number its position plus one.</summary>
    public static int[] PlacesOf(IReadOnlyList<int> ids)
    {
        var places = new int[1 + (ids.Count == 0 ? 0 : ids.Max())];
        for (var position = 0; position < ids.Count; position++)
        {
            places[ids[position]] = position + 1;
        }

        return places;
    }

    /// <summary>The positions of each value of a column, in two passes.</summary>
    public static Positions[] Grouped(int[] column, int values)
    {
        var ends = new int[values];
        foreach (var value in column)
        {
            ends[value]++;
        }

        for (var value = 1; value < values; value++)
        {
            ends[value] += ends[value - 1];
        }

        var positions = new int[column.Length];
        for (var position = column.Length - 1; position >= 0; position--)
        {
            positions[--ends[column[position]]] = position;
        }

        // What was the end of each value's part has become its beginning.
        return [.. ends.Select((start, value) => Positions.Of(column.Length, positions.AsSpan(start..(value + 1 < values ? ends[value + 1] : column.Length))))];
    }

    /// <summary>The positions of each step of the scores.</summary>
    public static Positions[] StepsOf(IEnumerable<int> qualities)
    {
        int[] steps = [.. qualities.Select(quality => quality < 0 ? QualityScale.Steps : QualityScale.StepOf(quality))];
        return Grouped(steps, QualityScale.Steps + 1)[..QualityScale.Steps];
    }

    /// <summary>Positions by score, best first; the newer of equals first.</summary>
    public static int[] ByQuality(int[] qualities)
    {
        var order = new long[qualities.Length];
        for (var position = 0; position < order.Length; position++)
        {
            order[position] = -(((long)qualities[position] << 32) + position);
        }

        Array.Sort(order);
        return Array.ConvertAll(order, number => (int)-number);
    }

    /// <summary>Positions by rank, best first; the newer of equals first.</summary>
    public static int[] ByRank(long[] ranks)
    {
        var falling = Array.ConvertAll(ranks, rank => -rank);
        int[] order = [.. Enumerable.Range(0, ranks.Length)];
        Array.Sort(falling, order);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && falling[end] == falling[start])
            {
                end++;
            }

            var equals = order.AsSpan(start, end - start);
            equals.Sort();
            equals.Reverse();
            start = end;
        }

        return order;
    }
}
