using NewsFeed.FrontMatter;

namespace NewsFeed.Importing.Plans;

/// <summary>One file of a kept plan, as it is shown.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Action">What the import would do with it.</param>
public sealed record PlanEntry(string Path, FileKind Kind, PlannedAction Action)
{
    /// <summary>Errors and warnings of one file that are kept: more than anybody mends at a time.</summary>
    private const int MostProblems = 20;

    /// <summary>The headline, of an article that is new or changed; the name of a topic or provider; null where nothing was read.</summary>
    public string? Title { get; init; }

    /// <summary>Another article with one of the same addresses; null where there is none.</summary>
    public string? TwinPath { get; init; }

    /// <summary>The fields that change, cut around what differs.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Where the file contradicts what curators have decided; whether the file wins stands in <see cref="PlanChoices"/>.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>What to say about the file.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; init; } = [];

    /// <summary>Whether there was no room for what changes.</summary>
    public bool IsCut { get; init; }

    /// <summary>A planned file as it is kept. What is said of twins and conflicts stands in their own places.</summary>
    internal static PlanEntry Of(PlannedFile file, ImportLimits limits) => new(file.Path, file.Kind, file.Action)
    {
        Title = file.Content?.Article?.Title ?? file.Content?.Topic?.Name ?? file.Content?.Provider?.Name,
        TwinPath = file.TwinPath,
        Changes = [.. file.Changes.Select(new ShortChange(limits.ChangeLength).Of)],
        Conflicts = file.Conflicts,
        Problems = [.. file.Problems.Where(IsOwn).Take(MostProblems)],
    };

    private static bool IsOwn(ArticleProblem problem) => problem.Severity == ProblemSeverity.Error || problem is { Severity: ProblemSeverity.Warning, Line: > 0 };

    /// <summary>What a search looks at.</summary>
    internal string Words => string.Join('\n', [Path, Title, TwinPath, .. Changes.Select(change => change.Key), .. Problems.Select(problem => problem.Reason)]);
}
