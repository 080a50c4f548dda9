using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>A file in its two parts: the keys and values between the fences, and what follows.</summary>
/// <param name="Fields">The outermost keys.</param>
/// <param name="IsWhole">Whether all of the YAML was read; where it was not, an absent key proves nothing.</param>
/// <param name="Body">What follows the closing fence's line, as the file has it.</param>
internal sealed record FrontMatterFile(YamlMap Fields, bool IsWhole, string Body)
{
    /// <summary>Opens a file that begins with a fence, a line of three hyphens.</summary>
    /// <returns>Null where the file has no front matter, or an error was added.</returns>
    public static FrontMatterFile? Open(ReadOnlySpan<byte> bytes, ReaderLimits limits, ProblemList problems)
    {
        if (!BeginsWithFence(bytes))
        {
            AddUnlessForeign(bytes, problems);
            return null;
        }

        if (FileText.Decode(bytes, limits, problems) is not { } text)
        {
            return null;
        }

        var opening = text.Value.AsSpan().IndexOf("---");
        var start = NextLine(text.Value, opening);
        if (opening > 0)
        {
            problems.Add(ProblemSeverity.Warning, opening, null, "Blank lines stand before the front matter.", "Begin the file with the line of three hyphens.");
        }

        if (FindClosing(text.Value, start) is not { } closing)
        {
            problems.Add(
                ProblemSeverity.Error, opening, null, "The front matter is not closed.", "Add a line of three hyphens after the last key.");
            return null;
        }

        var tree = new YamlTree(text, limits, problems);
        var fields = tree.Read(start, closing);
        return new FrontMatterFile(fields, tree.IsWhole, text.Value[NextLine(text.Value, closing)..]);
    }

    /// <summary>Asked of the bytes, so that a picture or a text in another encoding is no fault.</summary>
    private static bool BeginsWithFence(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(FileText.Mark) ? bytes[FileText.Mark.Length..] : bytes;
        bytes = bytes.TrimStart(" \t\r\n"u8) is var trimmed && IsAtLineStart(bytes, bytes.Length - trimmed.Length) ? trimmed : [];
        if (!bytes.StartsWith("---"u8))
        {
            return false;
        }

        var rest = bytes[3..].TrimStart(" \t"u8);
        return rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r';
    }

    private static bool IsAtLineStart(ReadOnlySpan<byte> bytes, int index) => index == 0 || bytes[index - 1] is (byte)'\n' or (byte)'\r';

    private static void AddUnlessForeign(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var utf16 = bytes.StartsWith(Encoding.Unicode.GetPreamble()) ? Encoding.Unicode.GetBytes("---")
            : bytes.StartsWith(Encoding.BigEndianUnicode.GetPreamble()) ? Encoding.BigEndianUnicode.GetBytes("---")
            : null;
        if (utf16 is not null && bytes[2..].StartsWith(utf16))
        {
            problems.AddAt(ProblemSeverity.Error, 1, 0, null, "The file is UTF-16, not UTF-8.", "Convert the file to UTF-8 and save it again.");
        }
    }

    private static int? FindClosing(string text, int start)
    {
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line))
            {
                return line;
            }
        }

        return null;
    }

    private static bool IsFence(string text, int line)
    {
        if (string.CompareOrdinal(text, line, "---", 0, 3) != 0)
        {
            return false;
        }

        var i = line + 3;
        while (i < text.Length && text[i] is (' ' or '\t'))
        {
            i++;
        }

        return i == text.Length || text[i] is '\n' or '\r';
    }

    private static int NextLine(string text, int index)
    {
        var rest = text.AsSpan(index);
        var end = rest.IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return text.Length;
        }

        return index + end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
    }
}
