namespace NewsFeed.Search;

/// <summary>What a piece of a search is.</summary>
internal enum SearchTokenKind
{
    /// <summary>A word, a phrase, or a field with its value.</summary>
    Item,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>The word OR.</summary>
    Or,

    /// <summary>The sign that leaves out what follows.</summary>
    Minus,

    /// <summary>The end of the search.</summary>
    End,
}

/// <summary>A piece of a search.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Field">The field's name, lower case; null for words.</param>
/// <param name="Value">The words, or the field's value, without quotation marks.</param>
/// <param name="ValueStart">Where the value begins.</param>
/// <param name="IsQuoted">Whether the value stood in quotation marks.</param>
internal readonly record struct SearchToken(
    SearchTokenKind Kind, int Start, int End, string? Field = null, string Value = "", int ValueStart = 0, bool IsQuoted = false);

/// <summary>Takes a search to pieces. Every text has pieces.</summary>
/// <param name="text">The search.</param>
internal sealed class SearchTokens(string text)
{
    private int at;

    /// <summary>The next piece; at the end, the end again and again.</summary>
    public SearchToken Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var token = at == text.Length ? new SearchToken(SearchTokenKind.End, at, at) : Read(at);
        at = token.End;
        return token;
    }

    private SearchToken Read(int start) => text[start] switch
    {
        '(' => new(SearchTokenKind.Open, start, start + 1),
        ')' => new(SearchTokenKind.Close, start, start + 1),
        '-' or '−' when start + 1 < text.Length && !char.IsWhiteSpace(text[start + 1]) => new(SearchTokenKind.Minus, start, start + 1),
        var sign when IsQuote(sign) => Quoted(start, start, null),
        _ => Word(start),
    };

    private SearchToken Word(int start)
    {
        var end = EndOfWord(start);
        var word = text[start..end];
        if (word == "OR")
        {
            return new(SearchTokenKind.Or, start, end);
        }

        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !SearchFields.IsField(word[..colon]))
        {
            return new(SearchTokenKind.Item, start, end, null, word, start);
        }

        var (field, valueStart) = (word[..colon].ToLowerInvariant(), start + colon + 1);
        return valueStart == end && end < text.Length && IsQuote(text[end])
            ? Quoted(start, end, field)
            : new(SearchTokenKind.Item, start, end, field, text[valueStart..end], valueStart);
    }

    private SearchToken Quoted(int start, int quote, string? field)
    {
        var end = quote + 1;
        while (end < text.Length && !IsQuote(text[end]))
        {
            end++;
        }

        return new(SearchTokenKind.Item, start, Math.Min(end + 1, text.Length), field, text[(quote + 1)..end], quote + 1, true);
    }

    private int EndOfWord(int start)
    {
        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsQuote(text[end]) && text[end] is not ('(' or ')'))
        {
            end++;
        }

        return end;
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„';
}
