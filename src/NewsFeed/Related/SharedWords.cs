using System.Numerics;
using NewsFeed.Search;

namespace NewsFeed.Related;

/// <summary>Weighs articles by the words of one article's headline that they share.</summary>
internal sealed class SharedWords
{
    /// <summary>Words of a headline that weigh: one bit each.</summary>
    private const int MaxWords = 32;

    private readonly ulong[] own;

    // For each of the own words its bit, where it stands in the headline.
    private readonly uint[] bits;

    /// <param name="own">The telling words of the article's headline and excerpt, rising.</param>
    /// <param name="title">Those of its headline.</param>
    public SharedWords(ulong[] own, ulong[] title)
    {
        this.own = own;
        bits = Array.ConvertAll(own, word => Array.IndexOf(title, word) is >= 0 and < MaxWords and var place ? 1u << place : 0);
    }

    /// <summary>Whether the article has too few words for any other to be like it.</summary>
    public bool CannotBeAlike => own.Length < TellingWords.MinShared || !bits.Any(bit => bit != 0);

    /// <summary>Weighs articles.</summary>
    /// <param name="texts">The telling words of each, rising.</param>
    /// <returns>The places of those that are alike, with their weights: a word weighs the more, the fewer of all have it.</returns>
    public IEnumerable<(int Place, double Weight)> Weigh(ulong[][] texts)
    {
        var (found, having) = (new uint[texts.Length], new int[MaxWords]);
        var alike = new List<int>();
        for (var place = 0; place < texts.Length; place++)
        {
            (var telling, found[place]) = Meet(texts[place]);
            for (var rest = found[place]; rest != 0; rest &= rest - 1)
            {
                having[BitOperations.TrailingZeroCount(rest)]++;
            }

            if (telling >= TellingWords.MinShared && found[place] != 0)
            {
                alike.Add(place);
            }
        }

        var weights = Array.ConvertAll(having, count => Math.Log(1 + ((double)texts.Length / Math.Max(1, count))));
        return alike.Select(place => (place, WeightOf(found[place], weights)));
    }

    /// <summary>How many words another article shares, and which of them stand in the headline.</summary>
    private (int Telling, uint Found) Meet(ReadOnlySpan<ulong> other)
    {
        var (telling, found) = (0, 0u);
        for (int i = 0, k = 0; i < own.Length && k < other.Length;)
        {
            if (own[i] == other[k])
            {
                telling++;
                found |= bits[i];
            }

            // Both where they are equal: which comes first is a coin's throw, which a processor cannot foresee.
            var (mine, theirs) = (own[i], other[k]);
            i += mine <= theirs ? 1 : 0;
            k += theirs <= mine ? 1 : 0;
        }

        return (telling, found);
    }

    private static double WeightOf(uint found, double[] weights)
    {
        var weight = 0.0;
        for (var rest = found; rest != 0; rest &= rest - 1)
        {
            weight += weights[BitOperations.TrailingZeroCount(rest)];
        }

        return weight;
    }
}
