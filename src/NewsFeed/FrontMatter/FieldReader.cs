using System.Globalization;

namespace NewsFeed.FrontMatter;

/// <summary>The values of one map by key, each in the type the format gives it. What has another type is an error.</summary>
/// <remarks>An empty value, <c>null</c> and <c>~</c> mean that the key is absent. Of a key that occurs twice the last value counts.</remarks>
internal sealed class FieldReader
{
    private readonly YamlMap map;
    private readonly string prefix;
    private readonly bool[] known;

    /// <summary>Opens a map.</summary>
    /// <param name="context">What all readers of the file share.</param>
    /// <param name="map">The map.</param>
    /// <param name="prefix">The dotted key of the map with a dot at its end; empty for the outermost.</param>
    public FieldReader(ReadContext context, YamlMap map, string prefix)
    {
        Context = context;
        this.map = map;
        this.prefix = prefix;
        known = new bool[map.Entries.Count];
        MarkDuplicates();
    }

    /// <summary>What all readers of the file share.</summary>
    public ReadContext Context { get; }

    /// <summary>The map's keys in file order, each once.</summary>
    public IEnumerable<string> Keys => map.Entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The dotted key of one of the map's keys.</summary>
    public string Path(string key) => prefix + key;

    /// <summary>Whether the key has a value, of whatever type.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text as the file has it.</summary>
    public string? Text(string key, int limit, string limitName) =>
        Find(key) is { } node ? Values.Text(Context, node, Path(key), limit, limitName) : null;

    /// <summary>A one-line text that readers see.</summary>
    public string? Line(string key) => Shown(key, Context.Limits.LineLength, nameof(ReaderLimits.LineLength));

    /// <summary>A longer text that readers see.</summary>
    public string? LongText(string key) => Shown(key, Context.Limits.TextLength, nameof(ReaderLimits.TextLength));

    /// <summary>A whole number within a range; outside of it is an error.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Find(key) is not { } node || Values.Text(Context, node, Path(key), Context.Limits.LineLength, "LineLength") is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Error(key, $"{ProblemWords.Quote(text)} is not a whole number.", "Write digits only, such as 80.");
        }
        else if (number < least || number > most)
        {
            Error(key, string.Create(CultureInfo.InvariantCulture, $"{number} is not between {least} and {most}."));
        }
        else
        {
            return number;
        }

        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? Flag(string key)
    {
        if (Find(key) is not { } node || Values.Text(Context, node, Path(key), Context.Limits.LineLength, "LineLength") is not { } text)
        {
            return null;
        }

        if (Values.Flag(text) is { } flag)
        {
            return flag;
        }

        Error(key, $"{ProblemWords.Quote(text)} is neither true nor false.", "Write true or false.");
        return null;
    }

    /// <summary>A point in time, in UTC.</summary>
    public DateTimeOffset? Date(string key)
    {
        if (Find(key) is not { } node || Values.Text(Context, node, Path(key), Context.Limits.LineLength, "LineLength") is not { } text)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var date))
        {
            return date;
        }

        Error(key, $"{ProblemWords.Quote(text)} is not a date and time.", "Write it as 2024-04-11T09:30:00Z.");
        return null;
    }

    /// <summary>A map inside this one.</summary>
    public FieldReader? Map(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is YamlMap inner)
        {
            return new FieldReader(Context, inner, Path(key) + ".");
        }

        Values.AddWrongKind(Context, node, Path(key), "A group of keys");
        return null;
    }

    /// <summary>A list; its length is bounded.</summary>
    public YamlList? List(string key, int limit, string limitName)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is not YamlList list)
        {
            Values.AddWrongKind(Context, node, Path(key), "A list");
        }
        else if (list.Items.Count > limit)
        {
            Error(key, ProblemWords.TooLarge(limitName, "The list", list.Items.Count, "entries", limit));
        }
        else
        {
            return list;
        }

        return null;
    }

    /// <summary>Adds a problem that rejects the file, at the key's value or else at the map.</summary>
    public void Error(string key, string reason, string? hint = null) => Add(ProblemSeverity.Error, key, reason, hint);

    /// <summary>Adds a problem that does not, at the key's value or else at the map.</summary>
    public void Warn(string key, string reason, string? hint = null) => Add(ProblemSeverity.Warning, key, reason, hint);

    /// <summary>Tells of the keys that nobody asked for. They stay in the stored file.</summary>
    public void NoteUnknown()
    {
        for (var i = 0; i < known.Length; i++)
        {
            var entry = map.Entries[i];
            if (!known[i])
            {
                Context.Problems.Add(
                    ProblemSeverity.Notice, entry.Start, Path(entry.Key), "The key is not part of the format; it is kept as it is.");
            }
        }
    }

    private string? Shown(string key, int limit, string limitName)
    {
        var text = Text(key, limit, limitName);
        if (text is not null)
        {
            Values.WarnIfDamaged(Context, Find(key)!.Start, Path(key), text);
        }

        return text;
    }

    private void Add(ProblemSeverity severity, string key, string reason, string? hint) =>
        Context.Problems.Add(severity, Find(key)?.Start ?? map.Start, Path(key), reason, hint);

    private YamlNode? Find(string key)
    {
        for (var i = map.Entries.Count - 1; i >= 0; i--)
        {
            if (map.Entries[i].Key == key)
            {
                known[i] = true;
                return map.Entries[i].Value is YamlText { IsAbsent: true } ? null : map.Entries[i].Value;
            }
        }

        return null;
    }

    private void MarkDuplicates()
    {
        var last = new Dictionary<string, int>(map.Entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            if (last.TryGetValue(entry.Key, out var earlier))
            {
                known[earlier] = true;
                Context.Problems.Add(
                    ProblemSeverity.Warning, entry.Start, Path(entry.Key), "The key occurs more than once; the last value counts.", "Remove the others.");
            }

            last[entry.Key] = i;
        }
    }
}
