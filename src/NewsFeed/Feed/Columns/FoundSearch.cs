using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>A search with the places of its words.</summary>
/// <param name="columns">The articles.</param>
/// <param name="root">What is searched for.</param>
/// <param name="words">The positions of each of its terms, by name.</param>
/// <param name="today">The day, UTC, that days are counted back from.</param>
internal sealed class FoundSearch(FeedColumns columns, SearchNode root, IReadOnlyDictionary<string, Positions> words, DateOnly today)
{
    /// <summary>Looks the words of a search up: each in memory, else in the engine's index, which costs a tenth of a millisecond for a thousand articles.</summary>
    public static async Task<FoundSearch> FindAsync(
        NewsFeedDb db, IFullTextIndex fullText, FeedColumns columns, SearchQuery query, DateOnly today, CancellationToken cancellation)
    {
        var words = new Dictionary<string, Positions>(StringComparer.Ordinal);
        foreach (var term in query.Terms)
        {
            var name = term.Name;
            words[name] = columns.Words.Find(name) ?? await LookUpAsync(db, fullText, columns, term, cancellation);
        }

        return new FoundSearch(columns, query.Root, words, today);
    }

    /// <summary>Drops from a set what the search does not find.</summary>
    public void Narrow(PositionSet set) => Narrow(set, root);

    private void Narrow(PositionSet set, SearchNode node)
    {
        switch (node)
        {
            case AllOf all:
                foreach (var one in all.Nodes)
                {
                    Narrow(set, one);
                }

                break;
            case Not { Node: var excluded } when Known(excluded) is { } positions:
                positions.DropFrom(set);
                break;
            case Not { Node: var excluded }:
                set.Drop(SetOf(excluded));
                break;
            default:
                Keep(set, node);
                break;
        }
    }

    private void Keep(PositionSet set, SearchNode node)
    {
        if (Known(node) is { } positions)
        {
            positions.KeepIn(set);
        }
        else
        {
            set.Keep(SetOf(node));
        }
    }

    private PositionSet SetOf(SearchNode node)
    {
        switch (node)
        {
            case AnyOf any:
                var some = PositionSet.None(columns.Count);
                foreach (var one in any.Nodes)
                {
                    some.Add(SetOf(one));
                }

                return some;
            case AllOf or Not:
                var whole = PositionSet.Range(columns.Count, 0, columns.Count);
                Narrow(whole, node);
                return whole;
            default:
                return Known(node) is { } positions ? SetOf(positions) : Spanned(node);
        }
    }

    private PositionSet SetOf(Positions positions)
    {
        var set = PositionSet.None(columns.Count);
        positions.AddTo(set);
        return set;
    }

    /// <summary>The positions of a condition that some are kept for; null of any other.</summary>
    private Positions? Known(SearchNode node) => node is HasWords { Term: var term } ? words[term.Name] : SearchReach.Known(columns, node);

    private PositionSet Spanned(SearchNode node) => node switch
    {
        InQuality quality => PositionSet.Between(columns.Qualities, quality.Min ?? 0, quality.Max ?? int.MaxValue),
        InHeat heat => PositionSet.Between(columns.Heats, heat.Min ?? 0, heat.Max ?? int.MaxValue),
        InDays days => FilteredPositions.InTime(columns, days.From, days.To),
        InLastDays last => FilteredPositions.InTime(columns, today.AddDays(-last.Days), today),
        _ => throw new NotSupportedException($"{node.GetType().Name} has no positions."),
    };

    private static async Task<Positions> LookUpAsync(
        NewsFeedDb db, IFullTextIndex fullText, FeedColumns columns, SearchTerm term, CancellationToken cancellation)
    {
        var keys = await fullText.MatchingAsync(db, term, KeyRange.All, cancellation);
        return columns.Words.Remember(term.Name, Positions.Of(SetOf(columns, keys)));
    }

    private static PositionSet SetOf(FeedColumns columns, IReadOnlyList<long> keys)
    {
        var set = PositionSet.None(columns.Count);
        var position = 0;
        foreach (var key in keys)
        {
            while (position < columns.Count && columns.Keys[position] < key)
            {
                position++;
            }

            if (position < columns.Count && columns.Keys[position] == key)
            {
                set.Add(position);
            }
        }

        return set;
    }
}
