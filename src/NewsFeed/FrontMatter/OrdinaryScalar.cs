using System.Buffers;

namespace NewsFeed.FrontMatter;

/// <summary>Reads a value that stands on one line, where it is plain in every sense.</summary>
internal static class OrdinaryScalar
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\"\\");

    /// <summary>Reads from an index to the end of the line.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the value begins; not a space.</param>
    /// <param name="end">Where the line ends, its trailing spaces left out.</param>
    /// <returns>Null for whatever is not certain.</returns>
    public static YamlText? Read(string text, int start, int end) => text[start] switch
    {
        '"' => DoubleQuoted(text, start, end),
        '\'' => SingleQuoted(text, start, end),
        _ => Plain(text, start, end),
    };

    private static YamlText? DoubleQuoted(string text, int start, int end)
    {
        var stop = text.AsSpan(start + 1, end - start - 1).IndexOfAny(Stops);
        if (stop < 0)
        {
            return null;
        }

        var close = start + 1 + stop;
        return text[close] == '"'
            ? close == end - 1 ? new YamlText(start, text[(start + 1)..close], false) : null
            : Escaped(text, start, end) is { } value ? new YamlText(start, value, false) : null;
    }

    /// <summary>A text with the escapes that are common: of a quote, a backslash, a line's end.</summary>
    private static string? Escaped(string text, int start, int end)
    {
        var value = new char[end - start];
        var length = 0;
        for (var i = start + 1; i < end; i++)
        {
            var sign = text[i];
            if (sign == '"')
            {
                return i == end - 1 ? new string(value, 0, length) : null;
            }

            if (sign == '\\')
            {
                sign = ++i < end ? text[i] switch { '"' => '"', '\\' => '\\', 'n' => '\n', _ => '\0' } : '\0';
                if (sign == '\0')
                {
                    return null;
                }
            }

            value[length++] = sign;
        }

        return null;
    }

    private static YamlText? SingleQuoted(string text, int start, int end)
    {
        var inner = text.AsSpan(start + 1, end - start - 1);
        return inner.IndexOf('\'') == inner.Length - 1 && inner.Length > 0 ? new YamlText(start, inner[..^1].ToString(), false) : null;
    }

    private static YamlText? Plain(string text, int start, int end)
    {
        var value = text.AsSpan(start, end - start);
        return CanBegin(value) && value[^1] != ':' && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            ? new YamlText(start, value.ToString(), true)
            : null;
    }

    private static bool CanBegin(ReadOnlySpan<char> value) =>
        char.IsAsciiLetterOrDigit(value[0]) || value[0] is '/' or > '\u00A0' || (value[0] == '-' && value.Length > 1 && char.IsAsciiDigit(value[1]));
}
