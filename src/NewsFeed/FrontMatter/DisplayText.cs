using System.Net;
using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>What a reader sees of a plain-text field.</summary>
/// <remarks>
/// Wrongly decoded text is mended, HTML entities are decoded, characters that show nothing or change the direction of the text around are
/// removed, and each run of white space becomes one space. The result is text, not HTML: a <c>&lt;b&gt;</c> in it is shown as such.
/// </remarks>
public static class DisplayText
{
    // Feeds that escape what is escaped already are common; more than that is somebody's test.
    private const int EntityRounds = 2;

    /// <summary>The readable form of a text.</summary>
    /// <param name="source">A text as a file has it.</param>
    /// <returns>Null where there is nothing to see; the same instance where there is nothing to change.</returns>
    public static string? Of(string? source)
    {
        if (source is null)
        {
            return null;
        }

        var text = Clean(TextRepair.Repair(source));
        for (var round = 0; round < EntityRounds && text.Contains('&', StringComparison.Ordinal); round++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text)
            {
                break;
            }

            text = Clean(TextRepair.Repair(WithWindowsCharacters(decoded)));
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary><c>&amp;#146;</c> names a control character by the standard of Unicode and a quote by that of HTML.</summary>
    private static string WithWindowsCharacters(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0
            ? text
            : string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source[i] is >= '\u0080' and <= '\u009F' ? CodePage.Windows1252.CharacterOf((byte)source[i]) : source[i];
                }
            });

    private static string Clean(string text)
    {
        var clean = FirstToChange(text);
        if (clean == text.Length)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length).Append(text, 0, clean);
        for (var i = clean; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(shown);
            }
            else if (InvisibleText.IsShown(text, i, length))
            {
                shown.Append(text, i, length);
            }

            i += length;
        }

        var result = shown.ToString().TrimEnd(' ');
        return result == text ? text : result;
    }

    private static void AppendSpace(StringBuilder shown)
    {
        if (shown.Length > 0 && shown[^1] != ' ')
        {
            shown.Append(' ');
        }
    }

    /// <summary>The index before which nothing changes, at a place where cleaning may begin; the length where nothing changes at all.</summary>
    private static int FirstToChange(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? i == 0 || i + 1 == text.Length || text[i + 1] == ' ' : c is < ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD')
            {
                return i;
            }

            if (c > '\u0600' && InvisibleText.NeedsALook(c))
            {
                return i;
            }
        }

        return text.Length;
    }
}
