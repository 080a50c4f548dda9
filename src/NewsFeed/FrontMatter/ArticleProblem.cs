namespace NewsFeed.FrontMatter;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; told once per import and key.</summary>
    Notice,

    /// <summary>The file is imported, with something dropped, mended or odd.</summary>
    Warning,

    /// <summary>The file is rejected, and only that file.</summary>
    Error,
}

/// <summary>Something about a file that a person should know, with the place to look at.</summary>
/// <param name="File">The file's path as the source names it.</param>
/// <param name="Line">1-based line in the file; 0 where the whole file is meant.</param>
/// <param name="Column">1-based column in UTF-16 units; 0 where the whole file or line is meant.</param>
/// <param name="Key">The dotted key, such as <c>related[2].webUrl</c>; null where no key is meant.</param>
/// <param name="Severity">Whether the file is rejected.</param>
/// <param name="Reason">One plain sentence that says what is wrong.</param>
/// <param name="Hint">One plain sentence that says what to do; null where there is nothing to do.</param>
public sealed record ArticleProblem(
    string File, int Line, int Column, string? Key, ProblemSeverity Severity, string Reason, string? Hint = null)
{
    /// <summary>The line in question as the file has it, cut where it is long; null where no line is meant, or it was not asked for.</summary>
    public string? Quote { get; init; }

    /// <summary>The form compilers and editors use: <c>file:line:column: severity: key: reason (hint)</c>.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
        var key = Key is null ? "" : $"{Key}: ";
        var hint = Hint is null ? "" : $" ({Hint})";
        return $"{place}: {Severity.ToString().ToLowerInvariant()}: {key}{Reason}{hint}";
    }
}
