using System.Globalization;
using System.Text;

namespace NewsFeed.Search;

/// <summary>One thing to look up in the full-text index: a word, the beginning of one, or words in a row.</summary>
/// <param name="Words">The words, one or more, each of letters, digits and marks.</param>
/// <param name="IsPrefix">Whether the last word may go on.</param>
/// <param name="IsInTitle">Whether it has to stand in the headline.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsInTitle = false)
{
    private const string TitleMark = "title:";

    /// <summary>What names the term: two terms of one name find the same. Only letters that every index takes for the same are made the same.</summary>
    public string Name => (IsInTitle ? TitleMark : "") + string.Join(' ', Words.Select(Lowered)) + (IsPrefix ? "*" : "");

    /// <summary>The term that has a name.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    public static SearchTerm Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var isInTitle = name.StartsWith(TitleMark, StringComparison.Ordinal);
        var words = name[(isInTitle ? TitleMark.Length : 0)..];
        return new SearchTerm(words.TrimEnd('*').Split(' '), words.EndsWith('*'), isInTitle);
    }

    /// <summary>Splits as the full-text indexes do: letters, digits, marks and private-use characters make words, all else separates them.</summary>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in OddWords.Kept(text).EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Whether a character is part of a word.</summary>
    /// <param name="rune">The character.</param>
    internal static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    private static string Lowered(string word) => string.Create(word.Length, word, (letters, written) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.IsAsciiLetterUpper(written[i]) ? (char)(written[i] | 0x20) : written[i];
        }
    });
}
