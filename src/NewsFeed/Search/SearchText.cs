using System.Globalization;
using System.Text;

namespace NewsFeed.Search;

/// <summary>One thing to find: a word, the beginning of one, or words in a row.</summary>
/// <param name="Words">The words, one or more, each of letters, digits and marks.</param>
/// <param name="IsPrefix">Whether the last word may go on.</param>
/// <param name="IsExcluded">Whether articles that have it are left out.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsExcluded);

/// <summary>What a reader typed into the search box: words and "phrases" that all must be found, -words that must not, begin* of words.</summary>
/// <param name="Terms">What to find, in the order typed.</param>
public sealed record SearchText(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>Whether there is nothing to search for.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads what was typed. Every text is allowed: signs that are no part of the language separate words.</summary>
    /// <param name="text">The text of the search box.</param>
    public static SearchText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<SearchTerm>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] is '-' or '−';
            at += isExcluded ? 1 : 0;
            var isPhrase = at < text.Length && IsQuote(text[at]);
            var (term, end) = isPhrase ? Phrase(text, at + 1, isExcluded) : Word(text, at, isExcluded);
            at = Math.Max(end, at + 1);
            if (term.Words.Count > 0)
            {
                terms.Add(term);
            }
        }

        return new SearchText(terms);
    }

    private static (SearchTerm Term, int End) Phrase(string text, int start, bool isExcluded)
    {
        var end = start;
        while (end < text.Length && !IsQuote(text[end]))
        {
            end++;
        }

        return (new SearchTerm(WordsOf(text[start..end]), false, isExcluded), end + 1);
    }

    private static (SearchTerm Term, int End) Word(string text, int start, bool isExcluded)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsQuote(text[end]))
        {
            end++;
        }

        var word = text[start..end];
        return (new SearchTerm(WordsOf(word), word.EndsWith('*'), isExcluded), end);
    }

    /// <summary>Splits as the full-text indexes do: letters, digits, marks and private-use characters make words, all else separates them.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
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

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„';
}
