namespace NewsFeed.FrontMatter;

/// <summary>What keys and list entries have in common: turning one YAML value into a text.</summary>
internal static class Values
{
    /// <summary>A text as the file has it; null where an error was added.</summary>
    public static string? Text(ReadContext context, YamlNode node, string key, int limit, string limitName)
    {
        if (node is not YamlText text)
        {
            AddWrongKind(context, node, key, "A text");
            return null;
        }

        if (text.Value.Length > limit)
        {
            context.Problems.Add(
                ProblemSeverity.Error, node.Start, key, ProblemWords.TooLarge(limitName, "The text", text.Value.Length, "characters", limit));
            return null;
        }

        if (!text.Value.Contains('\0', StringComparison.Ordinal))
        {
            return text.Value;
        }

        context.Problems.Add(ProblemSeverity.Error, node.Start, key, "The text holds a NUL character, which no text has.", "Remove it.");
        return null;
    }

    /// <summary>The entries of a list of one-line texts, blank ones left out.</summary>
    /// <remarks>An entry that is a map with a <c>name</c> counts as that name: authors are written in both ways.</remarks>
    public static List<string> Lines(ReadContext context, YamlList list, string key)
    {
        var lines = new List<string>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var path = $"{key}[{i}]";
            var node = list.Items[i] is YamlMap map && map.Entries.Find(entry => entry.Key == "name") is { } name ? name.Value : list.Items[i];
            if (node is YamlText { IsAbsent: true })
            {
                context.Problems.Add(ProblemSeverity.Warning, node.Start, path, "The entry is empty and was dropped.", "Remove it.");
            }
            else if (Text(context, node, path, context.Limits.LineLength, nameof(ReaderLimits.LineLength)) is { } text)
            {
                lines.Add(Checked(context, node.Start, path, text));
            }
        }

        return lines;
    }

    /// <summary>Adds the error that a value is of another kind, unless an error was told of it already.</summary>
    public static void AddWrongKind(ReadContext context, YamlNode node, string key, string wanted)
    {
        if (node is not YamlUnread)
        {
            var hint = wanted == "A list" && node is YamlText ? "Write each entry on a line of its own, after a hyphen." : null;
            context.Problems.Add(ProblemSeverity.Error, node.Start, key, ProblemWords.Expected(wanted, node.Kind), hint);
        }
    }

    /// <summary>Tells that readers see a mended text; the text itself stays.</summary>
    public static void WarnIfDamaged(ReadContext context, int index, string key, string text)
    {
        if (!ReferenceEquals(TextRepair.Repair(text), text))
        {
            context.Problems.Add(ProblemSeverity.Warning, index, key, "The text was decoded with the wrong code page; readers see it mended.");
        }
    }

    /// <summary>Yes or no, in the words that YAML 1.1 has for them; null for any other word.</summary>
    public static bool? Flag(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" => true,
        "FALSE" or "NO" or "OFF" => false,
        _ => null,
    };

    private static string Checked(ReadContext context, int index, string key, string text)
    {
        WarnIfDamaged(context, index, key, text);
        return text;
    }
}
