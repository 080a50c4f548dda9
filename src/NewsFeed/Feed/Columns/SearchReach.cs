using NewsFeed.Articles;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Says of one article whether a search finds it, as far as memory knows.</summary>
internal static class SearchReach
{
    /// <summary>Whether a search finds an article.</summary>
    /// <param name="node">The search.</param>
    /// <param name="columns">The articles.</param>
    /// <param name="position">The article.</param>
    /// <returns>Null where it cannot be told: a word is no longer remembered, or the day is not known.</returns>
    public static bool? Finds(SearchNode node, FeedColumns columns, int position)
    {
        switch (node)
        {
            case AllOf all:
                return Joined(all.Nodes, columns, position, deciding: false);
            case AnyOf any:
                return Joined(any.Nodes, columns, position, deciding: true);
            case Not not:
                return !Finds(not.Node, columns, position);
            case HasWords words:
                return columns.Words.Find(words.Term.Name)?.Contains(position);
            case InQuality quality:
                return IsBetween(columns.Qualities[position], quality.Min, quality.Max);
            case InHeat heat:
                return IsBetween(columns.Heats[position], heat.Min, heat.Max);
            case InDays days:
                var day = DateOnly.FromDateTime(FeedKey.InstantOf(columns.Keys[position]).UtcDateTime);
                return !(day < days.From || day > days.To);
            default:
                return Known(columns, node)?.Contains(position);
        }
    }

    /// <summary>The positions of a topic, provider, type or of what has related links; null of any other condition.</summary>
    public static Positions? Known(FeedColumns columns, SearchNode node) => node switch
    {
        HasTopic topic => columns.OfTopicSlug(columns.Directory.TopicCalled(topic.Name) ?? Slug.From(topic.Name)),
        HasProvider provider => OfDomains(columns, columns.Directory.DomainsCalled(provider.Name)),
        HasType type => columns.OfTypeName(type.Type),
        HasRelated => columns.WithRelated,
        _ => null,
    };

    private static Positions OfDomains(FeedColumns columns, IReadOnlyList<string> domains)
    {
        if (domains is [var only])
        {
            return columns.OfDomain(only);
        }

        var set = PositionSet.None(columns.Count);
        foreach (var domain in domains)
        {
            columns.OfDomain(domain).AddTo(set);
        }

        return Positions.Of(set);
    }

    /// <summary>One that decides settles the whole; else one that cannot be told leaves the whole untold.</summary>
    private static bool? Joined(IReadOnlyList<SearchNode> nodes, FeedColumns columns, int position, bool deciding)
    {
        bool? joined = !deciding;
        foreach (var node in nodes)
        {
            var found = Finds(node, columns, position);
            if (found == deciding)
            {
                return deciding;
            }

            joined = found is null ? null : joined;
        }

        return joined;
    }

    private static bool IsBetween(int value, int? min, int? max) => value >= (min ?? 0) && value <= (max ?? int.MaxValue);
}
