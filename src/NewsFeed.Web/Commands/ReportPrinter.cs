using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using Spectre.Console;

namespace NewsFeed.Web.Commands;

/// <summary>Prints what an import or a check found.</summary>
internal abstract class ReportPrinter
{
    public static ReportPrinter For(bool json) => json ? new JsonReportPrinter() : new TextReportPrinter();

    /// <summary>Prints the report.</summary>
    /// <param name="report">What to print.</param>
    /// <param name="heading">What the figures are about, such as "Done".</param>
    public abstract void Print(ImportReport report, string heading);

    /// <summary>Prints what would be done; for programs with every file.</summary>
    public virtual void PrintPlan(ImportReport report, string heading) => Print(report, heading);

    /// <summary>Says why nothing was done.</summary>
    /// <param name="path">What was to be read.</param>
    /// <param name="sentence">The reason.</param>
    public abstract void PrintFailure(string path, string sentence);
}

/// <summary>Prints for people: changes and problems as lines, then a table of figures.</summary>
internal sealed class TextReportPrinter : ReportPrinter
{
    /// <summary>More lines than this bury the table; <c>--json</c> has them all.</summary>
    private const int MaxLines = 200;

    /// <summary>Characters of a value that a line of a change shows.</summary>
    private const int MaxValue = 60;

    public override void Print(ImportReport report, string heading)
    {
        WriteSome(Changes(report), "changes");
        WriteSome(report.Problems.OrderByDescending(problem => problem.Severity).Select(Quoted), "problems");
        if (report.ProblemsLeftOut > 0)
        {
            Console.Error.WriteLine($"{report.ProblemsLeftOut:N0} more problems were counted, not kept.");
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(heading).AddColumn(new TableColumn("").RightAligned());
        foreach (var (name, figure) in Figures(report))
        {
            table.AddRow(Markup.Escape(name), Markup.Escape(figure));
        }

        AnsiConsole.Write(table);
    }

    public override void PrintFailure(string path, string sentence) => Console.Error.WriteLine(Printable(sentence));

    private static IEnumerable<(string Name, string Figure)> Figures(ImportReport report)
    {
        yield return ("new", $"{report.New:N0}");
        yield return ("changed", $"{report.Changed:N0}");
        yield return ("unchanged", $"{report.Unchanged:N0}");
        yield return ("rejected", $"{report.Rejected:N0}");
        yield return ("skipped, no articles", $"{report.Skipped:N0}");
        yield return ("duplicates", $"{report.Duplicates:N0}");
        yield return ("topic and organisation files", $"{report.DataFiles:N0}");
        yield return ("retracted", $"{report.Retracted:N0}");
        yield return ("seconds", $"{report.Elapsed.TotalSeconds:N1}");
    }

    private static IEnumerable<string> Changes(ImportReport report) => report.Files
        .Where(file => file.Action == PlannedAction.Changed)
        .Select(file => $"changed {file.Path}: {string.Join("; ", file.Changes.Select(Describe))}".TrimEnd(':', ' '));

    /// <summary>Lists by what came and went, texts with changed words marked as git marks them, other values old and new.</summary>
    private static string Describe(FieldChange change) => change switch
    {
        { Added: { } added, Removed: { } removed } => $"{change.Key}: {string.Join(", ", Ends(added, removed).DefaultIfEmpty("another order"))}",
        { Words: { Count: > 0 } words } => $"{change.Key}: {string.Concat(words.Select(Marked))}",
        _ => $"{change.Key}: {Short(change.Before)} → {Short(change.After)}",
    };

    private static IEnumerable<string> Ends(IReadOnlyList<string> added, IReadOnlyList<string> removed) =>
        [.. removed.Select(line => $"- {Short(line)}"), .. added.Select(line => $"+ {Short(line)}")];

    private static string Marked(TextPart part) => part.Kind switch
    {
        TextPartKind.Removed => $"[-{part.Text}-]",
        TextPartKind.Added => $"{{+{part.Text}+}}",
        _ => part.Text.Length <= MaxValue ? part.Text : $"{part.Text[..(MaxValue / 2)]} … {part.Text[^(MaxValue / 2)..]}",
    };

    private static string Short(string? value)
    {
        var line = value?.ReplaceLineEndings(" ");
        return line is null ? "nothing" : line.Length <= MaxValue ? $"“{line}”" : $"“{line[..MaxValue]}…”";
    }

    private static string Quoted(ArticleProblem problem) => problem.Quote is { } line ? $"{problem}\n    {problem.Line} | {line}" : problem.ToString();

    private static void WriteSome(IEnumerable<string> lines, string what)
    {
        var all = lines.ToArray();
        foreach (var line in all.Take(MaxLines).SelectMany(text => text.Split('\n', 2)))
        {
            Console.Error.WriteLine(Printable(line));
        }

        if (all.Length > MaxLines)
        {
            Console.Error.WriteLine($"… and {all.Length - MaxLines:N0} more {what}; --json lists all problems.");
        }
    }

    /// <summary>What a file says is quoted in these lines, and a terminal would obey it.</summary>
    internal static string Printable(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = source[i] == '\n' ? ' ' : char.IsControl(source[i]) ? '\uFFFD' : source[i];
        }
    });
}
