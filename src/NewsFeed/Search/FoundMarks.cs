using System.Globalization;
using System.Text;

namespace NewsFeed.Search;

/// <summary>Where a text has the words that were searched for, as people would see it: case and accents do not count.</summary>
/// <param name="terms">The words.</param>
public sealed class FoundMarks(IEnumerable<SearchTerm> terms)
{
    private readonly (string[] Words, bool IsPrefix)[] wanted =
        [.. terms.Select(term => (term.Words.Select(Folded).ToArray(), term.IsPrefix)).DistinctBy(term => string.Join(' ', term.Item1) + term.IsPrefix)];

    /// <summary>The places of a text to mark.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Ranges in UTF-16 units, rising, none touching another.</returns>
    public IReadOnlyList<(int Start, int End)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordsOf(OddWords.Kept(text));
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < words.Count; at++)
        {
            var length = wanted.Max(term => Begins(words, at, term.Words, term.IsPrefix) ? term.Words.Length : 0);
            if (length > 0)
            {
                found.Add((words[at].Start, words[at + length - 1].End));
                at += length - 1;
            }
        }

        return found;
    }

    private static bool Begins(List<(string Word, int Start, int End)> words, int at, string[] wanted, bool isPrefix)
    {
        if (at + wanted.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            var word = words[at + i].Word;
            if (word != wanted[i] && !(isPrefix && i == wanted.Length - 1 && word.StartsWith(wanted[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private static List<(string Word, int Start, int End)> WordsOf(string text)
    {
        var words = new List<(string, int, int)>();
        var (start, at) = (-1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPart = SearchTerm.IsWordPart(rune);
            if (!isPart && start >= 0)
            {
                words.Add((Folded(text[start..at]), start, at));
            }

            start = isPart ? start < 0 ? at : start : -1;
            at += Math.Min(rune.Utf16SequenceLength, text.Length - at);
        }

        if (start >= 0)
        {
            words.Add((Folded(text[start..]), start, text.Length));
        }

        return words;
    }

    private static string Folded(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var letters = word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }
}
