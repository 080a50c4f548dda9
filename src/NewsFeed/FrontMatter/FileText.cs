using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NewsFeed.FrontMatter;

/// <summary>A file's text without its byte-order mark, and the way from an index to a line and column.</summary>
/// <param name="value">The decoded text.</param>
internal sealed class FileText(string value)
{
    private int[]? lineStarts;

    /// <summary>The text as the file has it, line ends included.</summary>
    public string Value => value;

    /// <summary>The byte-order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decodes a file, or says why it cannot be decoded.</summary>
    /// <returns>Null where an error was added.</returns>
    public static FileText? Decode(ReadOnlySpan<byte> bytes, ReaderLimits limits, ProblemList problems)
    {
        if (bytes.Length > limits.FileBytes)
        {
            problems.AddWhole(
                ProblemSeverity.Error, null, string.Create(CultureInfo.InvariantCulture, $"The file is longer than the {limits.FileBytes:N0} bytes allowed ({nameof(limits.FileBytes)})."));
            return null;
        }

        bytes = bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
        if (!Utf8.IsValid(bytes))
        {
            AddNotUtf8(bytes, problems);
            return null;
        }

        var text = new FileText(Encoding.UTF8.GetString(bytes));
        problems.Text = text;
        if (text.Value.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            problems.Add(ProblemSeverity.Error, nul, null, "The file holds a NUL character, which no text has.", "Remove it, or save the file as text.");
            return null;
        }

        return text;
    }

    /// <summary>The 1-based line and column (in UTF-16 units) of an index. A line ends with LF, CRLF or CR.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        lineStarts ??= FindLineStarts(value);
        var found = Array.BinarySearch(lineStarts, index);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, index - lineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    private static void AddNotUtf8(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        Utf8.ToUtf16(bytes, room, out var offset, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(room);
        var line = bytes[..offset].Count((byte)'\n') + 1;
        problems.AddAt(
            ProblemSeverity.Error, line, 0, null, $"The file is not UTF-8: the byte {bytes[offset]:X2} in this line does not belong to any character.",
            "Convert the file to UTF-8 and save it again.");
    }
}
