using System.Buffers;

namespace NewsFeed.Exporting;

/// <summary>A text in a table (RFC 4180) that a spreadsheet takes for a text, whatever it is.</summary>
/// <remarks>A spreadsheet takes a text that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> (some also in full width) for a formula and obeys
/// it: such a text gets an apostrophe in front, by which spreadsheets know a text.</remarks>
public static class CsvCell
{
    /// <summary>What makes a spreadsheet see an order; some drop the white space before it.</summary>
    private static readonly SearchValues<char> Orders = SearchValues.Create("=+-@＝＋－＠\t\r\n ");

    /// <summary>What has to stand in quotes; separators of other countries' tables, too.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The cell.</summary>
    /// <param name="value">Any text; null for an empty cell.</param>
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var harmless = Orders.Contains(value[0]) ? "'" + value : value;
        return !harmless.AsSpan().ContainsAny(Quoted) ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
