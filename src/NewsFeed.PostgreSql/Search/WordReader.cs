using System.Text;

namespace NewsFeed.PostgreSql.Search;

/// <summary>
/// Splits a text into words exactly as FTS5's <c>unicode61 remove_diacritics 2</c> does, without case and accents. PostgreSQL's own parser
/// treats addresses, numbers and hyphens in ways of its own.
/// </summary>
/// <remarks>One text at a time; made once and used for many.</remarks>
public sealed class WordReader
{
    /// <summary>
    /// UTF-16 units kept of a word: PostgreSQL takes 2,046 bytes. No search is longer than 400 units, so what is cut off could not be asked for.
    /// </summary>
    public const int MaxLength = 600;

    private readonly char[] word = new char[MaxLength + 2];
    private string text = "";
    private int at;
    private int length;

    /// <summary>The word just read.</summary>
    public ReadOnlySpan<char> Word => word.AsSpan(0, length);

    /// <summary>Begins a text.</summary>
    /// <param name="text">Any text; half of a surrogate pair separates words.</param>
    public void Begin(string text) => (this.text, at) = (text, 0);

    /// <summary>All words of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var reader = new WordReader();
        var words = new List<string>();
        for (reader.Begin(text); reader.Read();)
        {
            words.Add(reader.Word.ToString());
        }

        return words;
    }

    /// <summary>Reads the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        length = 0;
        while (at < text.Length)
        {
            var folded = Next(out var size);
            if (folded == Folding.Separator || (folded == Folding.Accent && length == 0))
            {
                if (length > 0)
                {
                    return true;
                }
            }
            else if (folded != Folding.Accent && length < MaxLength)
            {
                length += new Rune(folded).EncodeToUtf16(word.AsSpan(length));
            }

            at += size;
        }

        return length > 0;
    }

    private int Next(out int size)
    {
        size = 1;
        var unit = text[at];
        if (!char.IsSurrogate(unit))
        {
            return Folding.Of(unit);
        }

        if (at + 1 == text.Length || !char.IsSurrogatePair(unit, text[at + 1]))
        {
            return Folding.Separator;
        }

        size = 2;
        return Folding.Of(char.ConvertToUtf32(unit, text[at + 1]));
    }
}
