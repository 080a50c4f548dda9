using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>What an import did, or would do: the figures, and what a person should know.</summary>
public sealed class ImportReport
{
    private readonly List<ArticleProblem> problems = [];
    private readonly List<PlannedFile> files = [];
    private readonly Dictionary<string, (int Index, int Files)> notices = new(StringComparer.Ordinal);
    private readonly ImportLimits limits;
    private int filesWithChanges;

    /// <summary>Begins an empty report.</summary>
    /// <param name="limits">How many problems to keep.</param>
    public ImportReport(ImportLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        this.limits = limits;
    }

    /// <summary>Articles that were not there before.</summary>
    public int New { get; private set; }

    /// <summary>Articles whose file has changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Articles whose file is the same.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files of any kind that could not be read.</summary>
    public int Rejected { get; private set; }

    /// <summary>Files that are no articles.</summary>
    public int Skipped { get; private set; }

    /// <summary>New or changed articles that lead to the same page as another.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Topic and organisation files that were used.</summary>
    public int DataFiles { get; private set; }

    /// <summary>Articles taken off the site because their file has gone.</summary>
    public int Retracted { get; private set; }

    /// <summary>The batch that keeps what was done; null where nothing was written.</summary>
    public long? BatchId { get; internal set; }

    /// <summary>The first file that came out otherwise than in the plan that was agreed to, so that nothing was written; null where none did.</summary>
    public string? Otherwise { get; private set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Problems that were not kept, because there were more than the limit.</summary>
    public int ProblemsLeftOut { get; private set; }

    /// <summary>What a person should know, in the order met. A notice stands once per import, for all files that it is true of.</summary>
    public IReadOnlyList<ArticleProblem> Problems => problems;

    /// <summary>The files that are new, changed or rejected, without their contents.</summary>
    public IReadOnlyList<PlannedFile> Files => files;

    /// <summary>Counts a file.</summary>
    internal void Add(PlannedFile file)
    {
        Count(file);
        if (file.Action is PlannedAction.New or PlannedAction.Changed or PlannedAction.Rejected)
        {
            files.Add(file with { Content = null, Problems = [], Changes = Kept(file.Changes) });
        }

        foreach (var problem in file.Problems)
        {
            Add(problem);
        }
    }

    /// <summary>Notes that the plan that was agreed to no longer holds, and ends the report.</summary>
    internal void Refuse(string path, TimeSpan elapsed) => (Otherwise, Elapsed) = (path, elapsed);

    /// <summary>Notes that an article's file has gone.</summary>
    internal void AddRetracted(string path)
    {
        Retracted++;
        Add(new ArticleProblem(path, 0, 0, null, ProblemSeverity.Notice, "The file has gone: its article is taken off the site."));
    }

    /// <summary>Adds something to know.</summary>
    internal void Add(ArticleProblem problem)
    {
        if (problem.Severity == ProblemSeverity.Notice && problem.Key is { } key)
        {
            AddNotice(problem, key);
        }
        else if (problems.Count < limits.Problems)
        {
            problems.Add(problem);
        }
        else
        {
            ProblemsLeftOut++;
        }
    }

    /// <summary>Whole texts of many files would fill the memory: values are cut, and beyond a number of files left out.</summary>
    private IReadOnlyList<FieldChange> Kept(IReadOnlyList<FieldChange> changes)
    {
        if (changes.Count == 0 || ++filesWithChanges > limits.FilesWithChanges)
        {
            return [];
        }

        return [.. changes.Select(new ShortChange(limits.ChangeLength).Of)];
    }

    private void AddNotice(ArticleProblem problem, string key)
    {
        if (notices.TryGetValue(key, out var notice))
        {
            var count = notice.Files + 1;
            notices[key] = (notice.Index, count);
            problems[notice.Index] = problems[notice.Index] with { Hint = $"The same in {count - 1} more {(count == 2 ? "place" : "places")}." };
        }
        else if (problems.Count < limits.Problems)
        {
            notices[key] = (problems.Count, 1);
            problems.Add(problem);
        }
    }

    private void Count(PlannedFile file)
    {
        var isArticle = file.Kind is FileKind.Article or FileKind.Foreign;
        switch (file.Action)
        {
            case PlannedAction.Rejected: Rejected++; break;
            case PlannedAction.Skipped: Skipped++; break;
            case var _ when !isArticle: DataFiles++; break;
            case PlannedAction.New: New++; break;
            case PlannedAction.Changed: Changed++; break;
            default: Unchanged++; break;
        }

        Duplicates += file.TwinPath is null ? 0 : 1;
    }
}
