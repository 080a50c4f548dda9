using System.Buffers;
using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>The stretch of a file's text that YamlDotNet scans, and the way from its positions back to the file.</summary>
/// <remarks>
/// YamlDotNet looks at every character several times, and most of an article file is long texts in double quotes. <see cref="Shortened"/>
/// therefore puts <c>""</c> in the place of each quoted text that fills the rest of its line and holds no escape. A double-quoted text is
/// one token to YAML whatever stands in it, so nothing else changes, provided that the quote really opened such a text and did not stand
/// inside another: then <see cref="TryRestore"/> is called for every one of them, in order, or <see cref="IsRestored"/> stays false and
/// the caller reads the whole stretch instead.
/// </remarks>
internal sealed class YamlSource
{
    // Below this the scanner is no slower than the bookkeeping.
    private const int ShortestWorthwhile = 12;

    // What ends a quoted text, or keeps it from being one plain token.
    private static readonly SearchValues<char> Stops = SearchValues.Create("\"\\\n\r");

    // YamlDotNet ends lines at these as YAML 1.1 did; since 1.2 they are characters as any other, and texts pasted from the web hold them.
    private const string Separators = "\u0085\u2028\u2029";

    // Of what Unicode keeps free for use inside programs, those that the text does not hold stand for them while the scanner looks.
    private static readonly string NoCharacters = string.Concat(Enumerable.Range(0xFDD0, 32).Select(value => (char)value));

    private readonly string file;
    private readonly int offset;
    private readonly List<(int At, int Start, int Length)> omitted = [];
    private string standIns = "";
    private int restored;
    private int shift;

    private YamlSource(string file, int offset)
    {
        this.file = file;
        this.offset = offset;
    }

    /// <summary>What YamlDotNet scans.</summary>
    public string Yaml { get; private set; } = "";

    /// <summary>Whether every omitted text was asked for.</summary>
    public bool IsRestored => restored == omitted.Count;

    /// <summary>A stretch as it stands.</summary>
    public static YamlSource Whole(string file, int start, int end)
    {
        var source = new YamlSource(file, start);
        source.Use(file[start..end]);
        return source;
    }

    /// <summary>A stretch without its long quoted texts.</summary>
    public static YamlSource Shortened(string file, int start, int end)
    {
        var source = new YamlSource(file, start);
        var yaml = new StringBuilder((end - start) / 2);
        var copied = start;
        for (var from = start; NextQuoted(file, from, end) is { Length: > 0 } found; from = found.End)
        {
            if (found.IsOmitted)
            {
                yaml.Append(file, copied, found.Start - copied);
                source.omitted.Add((yaml.Length, found.Start, found.Length));
                yaml.Append("\"\"");
                copied = found.End;
            }
        }

        source.Use(yaml.Append(file, copied, end - copied).ToString());
        return source;
    }

    /// <summary>The index in the file of an index in <see cref="Yaml"/>. Indexes are to be asked for in rising order.</summary>
    public int FileIndex(long index) => offset + shift + (int)index;

    /// <summary>A text as the file has it, of a text as the scanner saw it.</summary>
    public string AsInFile(string scanned) => standIns.Length > 0 ? Exchange(scanned, standIns, Separators) : scanned;

    /// <summary>Gives back an omitted text.</summary>
    /// <param name="index">Where YamlDotNet found an empty double-quoted text.</param>
    /// <param name="text">The text between the file's quotes.</param>
    /// <returns>False where the file itself has nothing between the quotes.</returns>
    public bool TryRestore(long index, out string text)
    {
        if (restored == omitted.Count || omitted[restored].At != index)
        {
            text = "";
            return false;
        }

        var (_, start, length) = omitted[restored++];
        text = file.Substring(start + 1, length - 2);
        shift += length - 2;
        return true;
    }

    private void Use(string yaml)
    {
        if (yaml.AsSpan().ContainsAny(Separators))
        {
            // A text that holds nearly all of them is no text; of it the scanner sees the separators themselves.
            var free = string.Concat(NoCharacters.Where(value => !yaml.Contains(value, StringComparison.Ordinal)).Take(Separators.Length));
            standIns = free.Length == Separators.Length ? free : "";
        }

        Yaml = standIns.Length > 0 ? Exchange(yaml, Separators, standIns) : yaml;
    }

    private static string Exchange(string text, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }

    private static Quoted NextQuoted(string file, int from, int end)
    {
        var quote = file.AsSpan(from, end - from).IndexOf('"');
        if (quote < 0)
        {
            return default;
        }

        var start = from + quote;
        var length = file.AsSpan(start + 1, end - start - 1).IndexOfAny(Stops);
        if (length < 0)
        {
            return default;
        }

        var close = start + 1 + length;
        if (file[close] != '"' || !OpensAValue(file, start) || !EndsTheLine(file, close + 1, end))
        {
            return new Quoted(start, RestOfLine(file, start + 1, end) - start, false);
        }

        return new Quoted(start, close + 1 - start, length >= ShortestWorthwhile);
    }

    private static bool OpensAValue(string file, int quote) => quote >= 2 && file[quote - 1] == ' ' && file[quote - 2] is ':' or '-';

    private static bool EndsTheLine(string file, int index, int end)
    {
        while (index < end && file[index] == ' ')
        {
            index++;
        }

        return index == end || file[index] is '\n' or '\r';
    }

    private static int RestOfLine(string file, int index, int end)
    {
        var length = file.AsSpan(index, end - index).IndexOf('\n');
        return length < 0 ? end : index + length;
    }

    private readonly record struct Quoted(int Start, int Length, bool IsOmitted)
    {
        public int End => Start + Length;
    }
}
