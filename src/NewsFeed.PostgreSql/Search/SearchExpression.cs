using NewsFeed.Search;

namespace NewsFeed.PostgreSql.Search;

/// <summary>What is searched for, in the language of <c>tsquery</c>.</summary>
internal static class SearchExpression
{
    /// <summary>An expression for a group, one term of which has to be there; empty where none has a letter or digit, and so nothing has it.</summary>
    public static string Of(IReadOnlyList<SearchTerm> terms) => string.Join(" | ", terms.Select(Of).Where(term => term.Length > 0).Select(term => $"({term})"));

    /// <summary>Words hold neither quotes nor backslashes, which separate them. A headline's words are those of class A.</summary>
    public static string Of(SearchTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var words = WordReader.WordsOf(string.Join(' ', term.Words));
        var weight = term.IsInTitle ? "A" : "";
        return string.Join(" <-> ", words.Select((word, index) => $"'{word}'{Mark(term.IsPrefix && index == words.Count - 1 ? "*" : "", weight)}"));
    }

    private static string Mark(string prefix, string weight) => prefix.Length + weight.Length > 0 ? $":{prefix}{weight}" : "";
}
