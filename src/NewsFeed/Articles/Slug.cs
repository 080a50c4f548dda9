using System.Globalization;
using System.Text;

namespace NewsFeed.Articles;

/// <summary>The form a name takes in an address: lower-case letters and digits, other runs turned into one hyphen.</summary>
public static class Slug
{
    /// <summary>The longest slug in characters: long enough for every file name seen, short enough for any file system.</summary>
    public const int MaxLength = 240;

    /// <summary>Makes a slug; letters and digits of any script are kept.</summary>
    /// <param name="text">A topic's name or a file name's stem.</param>
    /// <returns>1 to <see cref="MaxLength"/> characters; <c>untitled</c> where nothing usable is left.</returns>
    public static string From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(rune.ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > MaxLength)
        {
            slug.Length = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "untitled" : trimmed;
    }

    /// <summary>Whether a text could be a slug: no longer than one, and of nothing but its characters.</summary>
    /// <param name="text">A text from an address.</param>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxLength && text == From(text);
    }

    /// <summary>Letters and their accents as one character each; what <see cref="string.Normalize()"/> would throw for is replaced first.</summary>
    private static string Composed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormC);
    }
}
