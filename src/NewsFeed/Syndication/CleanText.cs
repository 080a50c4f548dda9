using System.Buffers;
using System.Text;

namespace NewsFeed.Syndication;

/// <summary>Text that every format can carry: one character that XML forbids makes a whole feed unreadable.</summary>
public static class CleanText
{
    // Everything that is not plainly fine everywhere; where none of it is met, the text is as it should be.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Where(unit => unit is < 0x20 and not ('\t' or '\n') or (>= 0x7F and <= 0x9F) or (>= 0xD800 and <= 0xDFFF) or >= 0xFFFE).Select(unit => (char)unit)]);

    /// <summary>The text with control characters, lone surrogates and what is no character at all replaced by U+FFFD.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same instance where there is nothing to replace.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fine = text.AsSpan().IndexOfAny(Doubtful);
        if (fine < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, fine);
        foreach (var rune in text.AsSpan(fine).EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value == '\r')
        {
            // XML reads it as a line's end, and a lone one as one more.
            return;
        }

        var isFine = rune.Value is '\t' or '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
        Span<char> units = stackalloc char[2];
        var length = (isFine ? rune : Rune.ReplacementChar).EncodeToUtf16(units);
        clean.Append(units[..length]);
    }
}
