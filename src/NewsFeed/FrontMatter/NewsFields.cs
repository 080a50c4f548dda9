namespace NewsFeed.FrontMatter;

/// <summary>The kinds of value that articles and their related links have in common.</summary>
internal static class NewsFields
{
    private const int LowestScore = -1;
    private const int HighestScore = 100_000;
    private const int LongestWord = 40;

    /// <summary>A score: -1 to 100,000.</summary>
    public static int? Score(this FieldReader fields, string key) => fields.Number(key, LowestScore, HighestScore);

    /// <summary>A word of an open set: up to 40 letters, digits and hyphens, in lower case.</summary>
    public static string? Word(this FieldReader fields, string key)
    {
        if (fields.Text(key, fields.Context.Limits.LineLength, nameof(ReaderLimits.LineLength)) is not { } text)
        {
            return null;
        }

        var word = text.Trim().ToLowerInvariant();
        if (word.Length <= LongestWord && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return word;
        }

        fields.Error(key, $"{ProblemWords.Quote(text)} is not one word of up to {LongestWord} letters, digits and hyphens.");
        return null;
    }

    /// <summary>A language tag; anything else is dropped with a warning.</summary>
    public static string? Language(this FieldReader fields, string key)
    {
        if (fields.Text(key, fields.Context.Limits.LineLength, nameof(ReaderLimits.LineLength)) is not { } text)
        {
            return null;
        }

        var parts = text.Trim().Split('-');
        var isTag = parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        if (isTag)
        {
            return text.Trim();
        }

        fields.Warn(key, $"{ProblemWords.Quote(text)} is not a language tag, and was dropped.", "Write it as en or en-us.");
        return null;
    }

    /// <summary>A host name; anything else is dropped with a warning.</summary>
    public static string? Domain(this FieldReader fields, string key)
    {
        if (fields.Text(key, fields.Context.Limits.LineLength, nameof(ReaderLimits.LineLength)) is not { } text)
        {
            return null;
        }

        var domain = DomainName.Of(text);
        if (domain is null)
        {
            fields.Warn(key, $"{ProblemWords.Quote(text)} does not look like a host name, and was dropped.", "Write it as example.com.");
        }

        return domain;
    }

    /// <summary>A list of one-line texts; null where the key is absent.</summary>
    public static IReadOnlyList<string>? Lines(this FieldReader fields, string key) =>
        fields.List(key, fields.Context.Limits.ListLength, nameof(ReaderLimits.ListLength)) is { } list
            ? Values.Lines(fields.Context, list, fields.Path(key))
            : null;

    /// <summary>A list of names, trimmed, each once whatever its case; empty where the key is absent.</summary>
    public static IReadOnlyList<string> Names(this FieldReader fields, string key)
    {
        var names = new List<string>();
        foreach (var line in fields.Lines(key) ?? [])
        {
            var name = line.Trim();
            if (DisplayText.Of(name) is null)
            {
                fields.Warn(key, "An entry shows nothing, and was dropped.");
            }
            else if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                fields.Warn(key, $"The list names {ProblemWords.Quote(name)} more than once; it is kept once.");
            }
            else
            {
                names.Add(name);
            }
        }

        return names;
    }
}
