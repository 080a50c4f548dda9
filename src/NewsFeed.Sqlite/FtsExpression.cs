using NewsFeed.Search;

namespace NewsFeed.Sqlite;

/// <summary>What is searched for, in the language of FTS5.</summary>
internal static class FtsExpression
{
    /// <summary>An expression for groups, of each of which one term has to be there.</summary>
    public static string Of(IReadOnlyList<IReadOnlyList<SearchTerm>> groups) =>
        string.Join(" AND ", groups.Select(terms => $"({string.Join(" OR ", terms.Select(Of))})"));

    /// <summary>Words hold no quotes, so a quoted phrase is the whole of FTS5's language that gets through.</summary>
    public static string Of(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return $"{(term.IsInTitle ? "title : " : "")}\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}";
    }
}
