using NewsFeed.Search;

namespace NewsFeed.PostgreSql.Search;

/// <summary>What a reader typed, in the language of <c>tsquery</c>.</summary>
/// <param name="Wanted">An expression for each term that has to be found.</param>
/// <param name="Unwanted">An expression for each term that must not.</param>
internal sealed record SearchExpression(IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    /// <summary>Whether a term has to be found that no article can have: one without any letter or digit.</summary>
    public bool IsHopeless => Wanted.Contains("");

    /// <summary>What one article has to fulfil as a whole.</summary>
    public string All => string.Join(" & ", Wanted.Concat(Unwanted.Select(term => $"!({term})")));

    /// <summary>What has at least one of the terms that have to be found.</summary>
    public string AnyWanted => string.Join(" | ", Wanted);

    /// <summary>What has at least one of the terms that must not be found.</summary>
    public string AnyUnwanted => string.Join(" | ", Unwanted);

    public static SearchExpression Of(SearchText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(
            [.. text.Terms.Where(term => !term.IsExcluded).Select(Of)],
            [.. text.Terms.Where(term => term.IsExcluded).Select(Of).Where(term => term.Length > 0)]);
    }

    /// <summary>Words hold neither quotes nor backslashes, which separate them.</summary>
    private static string Of(SearchTerm term)
    {
        var words = WordReader.WordsOf(string.Join(' ', term.Words));
        return string.Join(" <-> ", words.Select((word, index) => $"'{word}'{(term.IsPrefix && index == words.Count - 1 ? ":*" : "")}"));
    }
}
