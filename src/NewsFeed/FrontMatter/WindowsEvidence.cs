using System.Buffers;

namespace NewsFeed.FrontMatter;

/// <summary>What sound text never looks like, where the code page was Windows-1252.</summary>
internal static class WindowsEvidence
{
    // Second bytes that follow â in no language: € ‚ „ † ˆ ˜ š œ ¤ ¬ (quotes and dashes, currency, letters and arrows, signs, pictures).
    private static readonly SearchValues<byte> Signs = SearchValues.Create([0x80, 0x82, 0x84, 0x86, 0x88, 0x98, 0x9A, 0x9C, 0xA4, 0xAC]);

    // What may stand after a capital letter at the end of a word.
    private static readonly SearchValues<char> AfterWords = SearchValues.Create("‘’“”…–—«»‹›™®©\u00A0•†‡¹²³‚„·\u00AD");
    private static readonly SearchValues<char> Joiners = SearchValues.Create("’–—…·\u00AD");
    private static readonly SearchValues<char> AfterNumbers = SearchValues.Create("\u00A0»«®°ºª¹²³·´\u00AD");

    /// <summary>Whether a sequence that begins with Â or Ã is damage whatever else the text holds.</summary>
    public static bool IsCertainLatin(Surroundings around)
    {
        var (before, after) = (around.Before, around.After);
        if (around.Sequence.Lead == 0xC2)
        {
            if (around.Sequence.Second < 0xA0)
            {
                return false;
            }

            return !AfterNumbers.Contains(around.Second) || char.IsLower(before) || char.IsAsciiDigit(before) || ".,;:!?)".Contains(before, StringComparison.Ordinal);
        }

        return !AfterWords.Contains(around.Second)
            || char.IsLower(before)
            || (!char.IsLetter(before) && char.IsLower(after))
            || (char.IsLetter(before) && char.IsLetter(after) && !Joiners.Contains(around.Second))
            || (around.Second == '\u00A0' && after == ' ');
    }

    /// <summary>Whether a sequence that begins with Ä, Å or È is a letter of Polish, Czech, Turkish or Romanian whatever else the text holds:
    /// sound text has no capital after a small letter, and no quote or sign before one.</summary>
    public static bool IsCertainLetter(Surroundings around) =>
        around.Sequence.Lead is 0xC4 or 0xC5 or 0xC8
        && (char.IsLower(around.Before) || (!char.IsLetter(around.Before) && char.IsLower(around.After) && !Joiners.Contains(around.Second)));

    /// <summary>Whether a sequence of three is damage whatever else the text holds: after â a sign, or after á the º of Vietnamese letters.</summary>
    public static bool IsCertainSign(Surroundings around) =>
        (around.Sequence.Lead == 0xE2 && Signs.Contains(around.Sequence.Second))
        || (around.Sequence is { Lead: 0xE1, Second: 0xBA } && around.TouchesLetter);

    /// <summary>Whether a sequence is damage if the text holds certain damage besides.</summary>
    public static bool IsPlausible(Surroundings around) =>
        around.Sequence.Length > 2
        || around.Sequence.Lead > 0xCB
        || !char.IsUpper(around.Before)
        || !AfterWords.Contains(around.Second);
}
