using System.Globalization;
using System.Text;

namespace NewsFeed.Digests;

/// <summary>Writes plain text in lines that fit a terminal and an e-mail. Whatever a text holds, no terminal obeys it.</summary>
internal sealed class PlainLines
{
    /// <summary>Columns of a line: what every mail program and terminal shows whole, and some for signs of quoting.</summary>
    public const int Width = 76;

    private readonly StringBuilder lines = new();

    /// <summary>A text on as many lines as it needs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="indent">Blanks before the others.</param>
    public void Add(string text, string first = "", int indent = 0)
    {
        var (line, width) = (new StringBuilder(first), first.Length);
        var isFresh = true;
        foreach (var word in Words(text))
        {
            foreach (var piece in Pieces(word, Width - indent))
            {
                var length = WidthOf(piece);
                if (!isFresh && width + 1 + length > Width)
                {
                    End(line);
                    (line, width, isFresh) = (new StringBuilder().Append(' ', indent), indent, true);
                }

                line.Append(isFresh ? "" : " ").Append(piece);
                (width, isFresh) = (width + (isFresh ? 0 : 1) + length, false);
            }
        }

        End(line);
    }

    /// <summary>An address on a line of its own, whole however long it is.</summary>
    /// <param name="address">The address; null for none.</param>
    /// <param name="indent">Blanks before it.</param>
    public void AddUrl(string? address, int indent = 0)
    {
        if (address is not null)
        {
            lines.Append(' ', indent).Append(string.Concat(Words(address))).Append('\n');
        }
    }

    public void Blank() => lines.Append('\n');

    public override string ToString() => lines.ToString();

    private void End(StringBuilder line) => lines.Append(line.ToString().TrimEnd()).Append('\n');

    /// <summary>The words of a text without what shows nothing: control characters, marks of direction, halves of pairs.</summary>
    private static string[] Words(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format when rune.Value is not (0x200C or 0x200D):
                case UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A word that is wider than a line, such as a sentence of a script without blanks, in pieces that are not.</summary>
    private static List<string> Pieces(string word, int most)
    {
        if (WidthOf(word) <= most)
        {
            return [word];
        }

        List<string> pieces = [""];
        foreach (var element in Elements(word))
        {
            if (WidthOf(pieces[^1]) + WidthOf(element) > most)
            {
                pieces.Add("");
            }

            pieces[^1] += element;
        }

        return pieces;
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }

    private static int WidthOf(string text) => Elements(text).Sum(element => IsWide(Rune.GetRuneAt(element, 0).Value) ? 2 : 1);

    /// <summary>Chinese, Japanese and Korean signs and pictures, which take two columns.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
