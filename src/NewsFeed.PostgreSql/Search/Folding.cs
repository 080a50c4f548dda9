using System.Globalization;

namespace NewsFeed.PostgreSql.Search;

/// <summary>Looks characters up in <see cref="FoldingTable"/>.</summary>
internal static class Folding
{
    /// <summary>Separates words.</summary>
    public const int Separator = 0;

    /// <summary>Belongs to the word before it, and is left out.</summary>
    public const int Accent = -1;

    private const int PlaneSize = 0x1_0000;

    /// <summary>The answers for the characters that nearly every text is made of.</summary>
    private static readonly int[] BasicPlane = new int[PlaneSize];

    private static readonly (int First, int Last)[] SeparatorsAbove = [.. Ranges(FoldingTable.Separators).Where(range => range.First >= PlaneSize)];
    private static readonly Dictionary<int, int> FoldsAbove = [];

    static Folding()
    {
        for (var code = 0; code < PlaneSize; code++)
        {
            BasicPlane[code] = code;
        }

        Mark(FoldingTable.Separators, Separator);
        Mark(FoldingTable.Accents, Accent);
        foreach (var (code, folded) in FoldingTable.Folds.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Fold))
        {
            if (code < PlaneSize)
            {
                BasicPlane[code] = folded;
            }
            else
            {
                FoldsAbove.Add(code, folded);
            }
        }
    }

    /// <summary>What becomes of a character.</summary>
    /// <param name="code">Its code point.</param>
    /// <returns>The code point that stands for it in a word; <see cref="Separator"/> or <see cref="Accent"/>.</returns>
    public static int Of(int code) => code < PlaneSize
        ? BasicPlane[code]
        : Array.Exists(SeparatorsAbove, range => code >= range.First && code <= range.Last) ? Separator : FoldsAbove.GetValueOrDefault(code, code);

    private static void Mark(string ranges, int meaning)
    {
        foreach (var (first, last) in Ranges(ranges).Where(range => range.First < PlaneSize))
        {
            Array.Fill(BasicPlane, meaning, first, Math.Min(last, PlaneSize - 1) - first + 1);
        }
    }

    private static IEnumerable<(int First, int Last)> Ranges(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Range);

    private static (int First, int Last) Range(string text) =>
        text.Split('-') is [var first, var last] ? (Number(first), Number(last)) : (Number(text), Number(text));

    private static IEnumerable<(int Code, int Folded)> Fold(string rule)
    {
        var kind = rule.IndexOfAny(['=', '>', '~']);
        var (first, last) = Range(rule[..kind]);
        var target = Number(rule[(kind + 1)..]);
        return rule[kind] switch
        {
            '=' => Enumerable.Range(first, last - first + 1).Select(code => (code, target)),
            '>' => Enumerable.Range(first, last - first + 1).Select(code => (code, target + code - first)),
            _ => Enumerable.Range(0, ((last - first) / 2) + 1).Select(pair => (first + (2 * pair), target + (2 * pair))),
        };
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
