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
        var kept = OddWords.Kept(text);
        var words = WordsOf(kept);
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < words.Count; at++)
        {
            var length = LengthAt(kept, words, at);
            if (length > 0)
            {
                found.Add((words[at].Start, words[at + length - 1].End));
                at += length - 1;
            }
        }

        return found;
    }

    /// <summary>How many words from one on are the longest thing searched for; 0 for none.</summary>
    private int LengthAt(string text, List<(int Start, int End)> words, int at)
    {
        var longest = 0;
        foreach (var (sought, isPrefix) in wanted)
        {
            var isThere = sought.Length > longest && at + sought.Length <= words.Count;
            for (var i = 0; isThere && i < sought.Length; i++)
            {
                var (start, end) = words[at + i];
                isThere = IsWord(text.AsSpan(start, end - start), sought[i], isPrefix && i == sought.Length - 1);
            }

            longest = isThere ? sought.Length : longest;
        }

        return longest;
    }

    /// <summary>Every word of every card comes by here, and almost all are plain letters.</summary>
    private static bool IsWord(ReadOnlySpan<char> word, string sought, bool isPrefix)
    {
        if (!Ascii.IsValid(word))
        {
            var folded = Folded(word.ToString());
            return isPrefix ? folded.StartsWith(sought, StringComparison.Ordinal) : folded == sought;
        }

        return isPrefix ? word.StartsWith(sought, StringComparison.OrdinalIgnoreCase) : word.Equals(sought, StringComparison.OrdinalIgnoreCase);
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>(text.Length / 5);
        var (start, at) = (-1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPart = rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : SearchTerm.IsWordPart(rune);
            if (!isPart && start >= 0)
            {
                words.Add((start, at));
            }

            start = isPart ? start < 0 ? at : start : -1;
            at += Math.Min(rune.Utf16SequenceLength, text.Length - at);
        }

        if (start >= 0)
        {
            words.Add((start, text.Length));
        }

        return words;
    }

    private static string Folded(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }
}
