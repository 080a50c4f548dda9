using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;

namespace NewsFeed.Web.Commands;

/// <summary>What an import would do, file by file, as programs read it: printed by <c>--dry-run --json</c>.</summary>
public sealed record PlanJson : ReportJson
{
    /// <summary>The files that are new, changed or rejected.</summary>
    public IReadOnlyList<PlannedFileJson> Files { get; }

    /// <summary>A plan for programs.</summary>
    /// <param name="report">The report of a dry run.</param>
    [SetsRequiredMembers]
    public PlanJson(ImportReport report)
        : base(report)
    {
        var faults = report.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToLookup(problem => problem.File, StringComparer.Ordinal);
        Files = [.. report.Files.Select(file => new PlannedFileJson(
            file.Path,
            file.Action.ToString().ToLowerInvariant(),
            file.TwinPath,
            [.. file.Changes.Select(FieldChangeJson.Of)],
            [.. file.Conflicts.Select(ConflictJson.Of)],
            file.Action == PlannedAction.Rejected ? [.. faults[file.Path].Select(FaultJson.Of)] : []))];
    }
}

/// <summary>What would be done with one file.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Action"><c>new</c>, <c>changed</c> or <c>rejected</c>.</param>
/// <param name="DuplicateOf">The path of another article with one of the same addresses; null where there is none.</param>
/// <param name="Changes">The fields that change, in the order of the file; none where there are too many files to keep them.</param>
/// <param name="Conflicts">The fields of which a curator has decided one thing and the file says another.</param>
/// <param name="Faults">Why it is rejected.</param>
public sealed record PlannedFileJson(
    string Path, string Action, string? DuplicateOf, IReadOnlyList<FieldChangeJson> Changes, IReadOnlyList<ConflictJson> Conflicts, IReadOnlyList<FaultJson> Faults);

/// <summary>A field of which a curator has decided one thing and the file says another.</summary>
/// <param name="Field">The key as in the file.</param>
/// <param name="Base">What the file said when the curator decided.</param>
/// <param name="Decided">What the curator decided.</param>
/// <param name="File">What the file says now.</param>
/// <param name="Takes"><c>decision</c> or <c>file</c>: which wins, as chosen by <c>--conflicts</c>.</param>
public sealed record ConflictJson(string Field, JsonElement Base, JsonElement Decided, JsonElement File, string Takes)
{
    internal static ConflictJson Of(FieldConflict conflict) => new(
        conflict.Field, ValueOf(conflict.Base), ValueOf(conflict.Decided), ValueOf(conflict.File), conflict.TakesFile ? "file" : "decision");

    private static JsonElement ValueOf(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}

/// <summary>One field, old and new. Long values are cut around what differs.</summary>
/// <param name="Field">The key as in the file.</param>
/// <param name="Before">What it says now; null for nothing.</param>
/// <param name="After">What it would say; null for nothing.</param>
/// <param name="Words">A text in both versions, part by part; none for what is no text.</param>
/// <param name="Removed">Of a list: what would go; null for what is no list.</param>
/// <param name="Added">Of a list: what would come; null for what is no list.</param>
public sealed record FieldChangeJson(
    string Field, string? Before, string? After, IReadOnlyList<WordsJson> Words, IReadOnlyList<string>? Removed, IReadOnlyList<string>? Added)
{
    internal static FieldChangeJson Of(FieldChange change) => new(
        change.Key,
        change.Before,
        change.After,
        [.. change.Words.Select(part => new WordsJson(part.Kind.ToString().ToLowerInvariant(), part.Text))],
        change.Removed,
        change.Added);
}

/// <summary>Some words of a text.</summary>
/// <param name="Are"><c>same</c>, <c>removed</c> or <c>added</c>.</param>
/// <param name="Text">The words.</param>
public sealed record WordsJson(string Are, string Text);

/// <summary>What is wrong with a file.</summary>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
/// <param name="Column">1-based column; 0 where the whole file or line is meant.</param>
/// <param name="Quote">The line as the file has it, cut where it is long; null where the whole file is meant.</param>
/// <param name="Reason">What is wrong, in one sentence.</param>
/// <param name="Fix">What to do, in one sentence; null where there is nothing to do.</param>
public sealed record FaultJson(int Line, int Column, string? Quote, string Reason, string? Fix)
{
    internal static FaultJson Of(ArticleProblem problem) => new(problem.Line, problem.Column, problem.Quote, problem.Reason, problem.Hint);
}
