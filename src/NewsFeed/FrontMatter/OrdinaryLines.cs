using System.Buffers;

namespace NewsFeed.FrontMatter;

/// <summary>The lines of a stretch of YAML that hold anything, one after the other.</summary>
/// <param name="text">The whole file.</param>
/// <param name="begin">Where the stretch begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class OrdinaryLines(string text, int begin, int end)
{
    // Tabs, other controls, and what YAML 1.1 took for line ends or marks: YamlDotNet has rules of its own for each.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(sign => sign is not ('\n' or '\r')), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF']);

    private int next = begin;

    /// <summary>Whether a sign occurs that ordinary files do not have.</summary>
    public bool HasOddSigns => text.AsSpan(next, end - next).ContainsAny(Odd);

    /// <summary>Whether there is a line; false at the end.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Where the line's first sign that is no space stands.</summary>
    public int First { get; private set; }

    /// <summary>Where the line ends, its trailing spaces left out.</summary>
    public int End { get; private set; }

    /// <summary>How many spaces the line begins with.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether the line is an entry of a list: a hyphen and a space.</summary>
    public bool IsEntry => text[First] == '-' && First + 1 < End && text[First + 1] == ' ';

    /// <summary>Goes on to the next line that holds anything.</summary>
    /// <returns>False where a line ends with a lone carriage return.</returns>
    public bool MoveNext()
    {
        IsThere = false;
        while (next < end && !IsThere)
        {
            var start = next;
            var length = text.AsSpan(start, end - start).IndexOf('\n');
            next = length < 0 ? end : start + length + 1;
            var last = length < 0 ? end : start + length;
            var line = text.AsSpan(start, last - start);
            line = line.EndsWith("\r") ? line[..^1] : line;
            if (line.Contains('\r'))
            {
                return false;
            }

            Indent = line.Length - line.TrimStart(' ').Length;
            First = start + Indent;
            End = start + line.TrimEnd(' ').Length;
            IsThere = End > start;
        }

        return true;
    }

    /// <summary>Goes past the hyphen of an entry: what follows it counts as indented so far.</summary>
    public void EnterEntry()
    {
        var rest = text.AsSpan(First + 1, End - First - 1);
        var gap = 1 + rest.Length - rest.TrimStart(' ').Length;
        First += gap;
        Indent += gap;
    }
}
