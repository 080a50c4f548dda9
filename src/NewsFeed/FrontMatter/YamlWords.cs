namespace NewsFeed.FrontMatter;

/// <summary>Where and why YamlDotNet could not go on.</summary>
/// <param name="Index">UTF-16 index in the file's text.</param>
/// <param name="Message">The library's own words.</param>
internal sealed record YamlFault(int Index, string Message);

/// <summary>Says the faults of YAML in plain words.</summary>
internal static class YamlWords
{
    private const string QuoteIt = "Put the whole text in double quotes, and write \\\" for a quote inside it.";
    private const string CloseIt = "Close it with the quote it began with, and write \\\" for a quote inside it.";
    private const string LineUp = "Look for a missing quote or colon, and for indentation that differs from the lines around.";

    // The first entry whose words occur in the library's message counts.
    private static readonly (string Words, string Reason, string Hint)[] Faults =
    [
        ("quoted scalar, found unexpected end", "A quoted text is not closed.", CloseIt),
        ("quoted scalar, found unexpected document", "A quoted text is not closed.", CloseIt),
        ("quoted scalar, found wrong indentation", "A quoted text is not closed on its line.", CloseIt),
        ("unknown escape", "A backslash in this quoted text stands before a character that it cannot stand before.", "Write two backslashes for one."),
        ("hexadecimal", "A \\x, \\u or \\U in this quoted text lacks its hexadecimal digits.", "Write two backslashes for one."),
        ("Unicode", "An escape in this quoted text names no character.", "Write the character itself."),
        ("surrogate", "An escape in this quoted text names no character.", "Write the character itself."),
        ("found invalid mapping", "An unquoted text holds a colon followed by a space.", QuoteIt),
        ("Mapping keys are not allowed", "A second colon, or a key in a place where no key can stand.", QuoteIt),
        ("Mapping values are not allowed", "A second colon, or a key in a place where no key can stand.", QuoteIt),
        ("tab", "The line is indented with a tab.", "Indent with spaces."),
        ("cannot start any token", "An unquoted text begins with a character that YAML keeps for itself.", QuoteIt),
        ("could not find expected ':'", "The line has no colon after its key.", LineUp),
        ("',' or ']'", "A list in square brackets is not closed, or a comma is missing.", "Close it with ], or put the text in quotes."),
        ("',' or '}'", "A group in braces is not closed, or a comma is missing.", "Close it with }, or put the text in quotes."),
        ("anchor", "The text begins with & or *, which mean something else in YAML.", QuoteIt),
        ("tag", "The text begins with !, which means something else in YAML.", QuoteIt),
        ("directive", "A line that begins with % means something else in YAML.", QuoteIt),
        ("block scalar", "The text after | or > is not laid out as YAML wants it.", "Indent each of its lines by the same number of spaces."),
        ("comment", "A # stands where YAML takes it for a remark.", QuoteIt),
        ("did not find expected", "This does not fit what stands before it.", LineUp),
    ];

    /// <summary>Adds the error that a fault is.</summary>
    public static void Add(ProblemList problems, YamlFault fault)
    {
        foreach (var (words, reason, hint) in Faults)
        {
            if (fault.Message.Contains(words, StringComparison.Ordinal))
            {
                problems.Add(ProblemSeverity.Error, fault.Index, null, reason, hint);
                return;
            }
        }

        problems.Add(ProblemSeverity.Error, fault.Index, null, "The YAML cannot be read from here on.", LineUp);
    }
}
