using NewsFeed.Feed.Columns;
using NewsFeed.Search;

namespace NewsFeed.Feed;

/// <summary>What a change of the store means for what was shown before it.</summary>
public sealed class FeedChanges
{
    private readonly IReadOnlySet<long> touched;
    private readonly IReadOnlySet<long> neighbours;
    private readonly (FeedColumns Columns, int Position)[] states;

    // Cards name the other articles of their story, whatever list they stand in.
    private readonly (FeedColumns Columns, int Position)[] mates;

    // Of the touched articles that the public sees now.
    private IReadOnlyList<ulong[]> texts = [];

    private FeedChanges(
        long version, IReadOnlySet<long> touched, IReadOnlySet<long> neighbours,
        (FeedColumns Columns, int Position)[] states, (FeedColumns Columns, int Position)[] mates) =>
        (Version, this.touched, this.neighbours, this.states, this.mates) = (version, touched, neighbours, states, mates);

    /// <summary>The number of the store's last change.</summary>
    public long Version { get; }

    /// <summary>Whether anything may look different now.</summary>
    public bool IsEverything { get; private init; }

    /// <summary>Whether articles came, went or changed that the public sees, and with them the counts of topics and providers.</summary>
    public bool IsPublic => IsEverything || states.Length > 0;

    /// <summary>The topics that articles of it have, or had before; unknown where it is everything.</summary>
    public IReadOnlyCollection<string> Topics =>
    [
        .. states.SelectMany(state => state.Columns.Directory.TopicBySlug.Where(topic => state.Columns.OfTopic[topic.Value].Contains(state.Position)).Select(topic => topic.Key)).Distinct(),
    ];

    /// <summary>The domains of the providers that articles of it come from; unknown where it is everything.</summary>
    public IReadOnlyCollection<string> Providers =>
        [.. states.Select(state => state.Columns.Directory.Providers[state.Columns.ProviderOf[state.Position]].View.Provider.Domain).Distinct()];

    internal static FeedChanges Everything(long version) => new(version, new HashSet<long>(), new HashSet<long>(), [], []) { IsEverything = true };

    /// <param name="before">The public articles before.</param>
    /// <param name="after">The public articles after.</param>
    /// <param name="touched">Numbers of the articles that came, went or changed.</param>
    /// <param name="neighbours">Numbers of those and of the articles on whose pages they are named.</param>
    /// <param name="texts">The words of the touched articles' headlines and excerpts.</param>
    internal static FeedChanges Of(
        FeedColumns before, FeedColumns after, IReadOnlyCollection<long> touched, IReadOnlySet<long> neighbours, IReadOnlyList<ulong[]> texts)
    {
        var states = new List<(FeedColumns, int)>();
        foreach (var id in touched)
        {
            foreach (var columns in (FeedColumns[])[before, after])
            {
                if (columns.PositionOfId(id) is { } position)
                {
                    states.Add((columns, position));
                }
            }
        }

        (FeedColumns, int)[] mates = [.. states.SelectMany(MatesOf).Distinct()];
        return new FeedChanges(after.Version, touched.ToHashSet(), neighbours.Concat(mates.Select(mate => (long)mate.Item1.Ids[mate.Item2])).ToHashSet(), [.. states], mates) { texts = texts };
    }

    private static IEnumerable<(FeedColumns Columns, int Position)> MatesOf((FeedColumns Columns, int Position) state) =>
        Math.Abs(state.Columns.StoryOf[state.Position]) is > 0 and var story ? state.Columns.Stories[story].Select(mate => (state.Columns, mate)) : [];

    /// <summary>Whether a list shows or counts any of it: as an article, in its total, or in what a further choice would give.</summary>
    /// <param name="list">The list; any page of it.</param>
    public bool Concern(FeedRequest list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return IsEverything || states.Concat(mates).Any(state => ListReach.Holds(list.Whole, state.Columns, state.Position));
    }

    /// <summary>Whether the page of an article shows any of it.</summary>
    /// <param name="articleId">The article's number.</param>
    /// <param name="named">Numbers of the articles that the page names.</param>
    public bool Concern(long articleId, IEnumerable<long> named) =>
        IsEverything || neighbours.Contains(articleId) || named.Any(touched.Contains);

    /// <summary>Whether any of it may be found by its likeness to an article.</summary>
    /// <param name="words">The words of its headline and excerpt.</param>
    public bool MayResemble(ulong[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return IsEverything || (words.Length > 0 && texts.Any(text => TellingWords.AreAlike(words, text)));
    }

    /// <summary>Whether the number of a topic's articles may have changed.</summary>
    /// <param name="slugs">The topics.</param>
    public bool ConcernTopics(IEnumerable<string> slugs) =>
        IsEverything || slugs.Any(slug => states.Any(state => state.Columns.OfTopicSlug(slug).Contains(state.Position)));
}
