using NewsFeed.Search;

namespace NewsFeed.Sqlite;

/// <summary>What a reader typed, in the language of FTS5.</summary>
/// <param name="Expression">The expression; of what only leaves articles out, those that are left out.</param>
/// <param name="IsEverythingBut">Whether everything is meant but what the expression finds.</param>
internal sealed record FtsExpression(string Expression, bool IsEverythingBut)
{
    public static FtsExpression Of(SearchText text)
    {
        var found = text.Terms.Where(term => !term.IsExcluded).Select(Of).ToArray();
        var without = string.Join(" OR ", text.Terms.Where(term => term.IsExcluded).Select(Of));
        return (found.Length, without.Length) switch
        {
            (0, _) => new(without, true),
            (_, 0) => new(string.Join(" AND ", found), false),
            _ => new($"({string.Join(" AND ", found)}) NOT ({without})", false),
        };
    }

    /// <summary>Words hold no quotes, so a quoted phrase is the whole of FTS5's language that gets through.</summary>
    private static string Of(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}";
}
