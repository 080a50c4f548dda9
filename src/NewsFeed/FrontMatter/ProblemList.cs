namespace NewsFeed.FrontMatter;

/// <summary>The problems of one file while it is read.</summary>
/// <param name="file">The file's path as the source names it.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<ArticleProblem> problems = [];

    /// <summary>The decoded text that indexes refer to; unset until the file is decoded.</summary>
    public FileText? Text { get; set; }

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem at a UTF-16 index of <see cref="Text"/>.</summary>
    public void Add(ProblemSeverity severity, int index, string? key, string reason, string? hint = null)
    {
        var (line, column) = Text?.PlaceOf(index) ?? (0, 0);
        AddAt(severity, line, column, key, reason, hint);
    }

    /// <summary>Adds a problem of the whole file.</summary>
    public void AddWhole(ProblemSeverity severity, string? key, string reason, string? hint = null) =>
        AddAt(severity, 0, 0, key, reason, hint);

    /// <summary>Adds a problem at a place known otherwise.</summary>
    public void AddAt(ProblemSeverity severity, int line, int column, string? key, string reason, string? hint = null)
    {
        HasErrors |= severity == ProblemSeverity.Error;
        problems.Add(new ArticleProblem(file, line, column, key, severity, reason, hint));
    }

    /// <summary>What came of the file: the value unless an error was found, and the problems in line order.</summary>
    public Reading<T> Outcome<T>(T? value)
        where T : class =>
        new(HasErrors ? null : value, problems.Count < 2 ? problems : [.. problems.OrderBy(each => each.Line).ThenBy(each => each.Column)]);
}
