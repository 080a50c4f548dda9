namespace NewsFeed.FrontMatter;

/// <summary>What came of reading one file.</summary>
/// <typeparam name="T">What the file describes: an article, a topic or a provider.</typeparam>
/// <param name="Value">What was read; null where the file is rejected or holds no front matter.</param>
/// <param name="Problems">All problems of the file in line order; at least one error where the file is rejected.</param>
public sealed record Reading<T>(T? Value, IReadOnlyList<ArticleProblem> Problems)
    where T : class
{
    /// <summary>Whether the file has no front matter at all, and so is no article and no fault either.</summary>
    public bool IsForeign => Value is null && !IsRejected;

    /// <summary>Whether an error keeps the file out.</summary>
    public bool IsRejected => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
}
