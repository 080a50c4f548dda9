using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsFeed.Rendering;

/// <summary>Says a column's alignment by a class, since the style attributes that Markdig would write do not pass the sanitiser.</summary>
internal static class TableAlignment
{
    /// <summary>The classes a table cell may have.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["align-left", "align-center", "align-right"];

    /// <summary>Moves each table's alignments from the columns to the cells.</summary>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var row in table.OfType<TableRow>())
            {
                Apply(row, table.ColumnDefinitions);
            }

            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    private static void Apply(TableRow row, List<TableColumnDefinition> columns)
    {
        for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i].Alignment is { } alignment)
            {
                row[i].GetAttributes().AddClass(Classes[(int)alignment]);
            }
        }
    }
}
