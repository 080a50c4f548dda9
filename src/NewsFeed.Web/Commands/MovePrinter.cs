using NewsFeed.Moving;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary>Prints what a move has brought: each table with its rows and its hash on both sides.</summary>
internal static class MovePrinter
{
    public static void Print(MoveReport report)
    {
        if (report.Tables.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Table").AddColumn(new TableColumn("Rows").RightAligned()).AddColumn("Hash").AddColumn("There");
        foreach (var moved in report.Tables)
        {
            table.AddRow(
                Markup.Escape(moved.Name),
                $"{moved.From.Rows:N0}",
                Short(moved.From.Hash),
                moved.IsSame ? "the same" : $"{moved.To.Rows:N0} rows, {Short(moved.To.Hash)}");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Enough of a hash to tell two apart by eye; compared are all its bits.</summary>
    private static string Short(UInt128 hash) => $"{hash:x32}"[..16];
}
