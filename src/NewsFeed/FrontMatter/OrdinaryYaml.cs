using System.Collections.Frozen;

namespace NewsFeed.FrontMatter;

/// <summary>Reads the YAML that nearly all article files are made of: keys, values of one line, lists and groups by indentation.</summary>
/// <remarks>
/// It stands in front of YamlDotNet, which takes ten times as long, and never decides what is odd: whatever it is not certain of
/// (remarks, values over several lines, brackets, anchors, tabs, faults of any kind) it leaves to YamlDotNet by giving up.
/// A test holds the two against each other.
/// </remarks>
internal sealed class OrdinaryYaml
{
    /// <summary>A key of more signs is no key that we know, and from 1,024 on no key to YAML.</summary>
    private const int LongestKey = 100;

    // Keys that files have by the hundred thousand need not be made anew.
    private static readonly FrozenSet<string> UsualKeys = FrozenSet.Create(
        StringComparer.Ordinal,
        "category", "title", "excerpt", "publishedDateTime", "updatedDateTime", "originalUrl", "webUrl", "ampWebUrl", "cdnAmpWebUrl", "type", "quality", "heat",
        "published", "removed", "deleted", "featuredContent", "provider", "name", "domain", "images", "authors", "publishers", "topics", "tags", "highlight", "locale",
        "url", "width", "height", "isCached", "attribution", "related", "secured", "shortname", "parent", "description", "keywords", "hashtags");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UsualKey = UsualKeys.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string text;
    private readonly OrdinaryLines lines;
    private readonly int most;
    private readonly int deepest;
    private int nodes;

    private OrdinaryYaml(string text, int start, int end, ReaderLimits limits)
    {
        this.text = text;
        lines = new OrdinaryLines(text, start, end);
        (most, deepest) = (limits.Nodes, limits.Depth);
    }

    /// <summary>Reads a stretch of a file.</summary>
    /// <returns>The map that YamlDotNet would read without a fault; null where that is not certain.</returns>
    public static YamlMap? Read(string text, int start, int end, ReaderLimits limits)
    {
        var yaml = new OrdinaryYaml(text, start, end, limits);
        return !yaml.lines.HasOddSigns && yaml.lines.MoveNext() && yaml.lines is { IsThere: true, Indent: 0, IsEntry: false } && yaml.ReadMap(0, 1) is { } map && yaml.nodes <= yaml.most
            ? map with { Start = start }
            : null;
    }

    /// <summary>The keys that begin at this indentation, from the line at hand on.</summary>
    private YamlMap? ReadMap(int indent, int depth)
    {
        var map = new YamlMap(lines.First, []);
        while (lines.IsThere && lines.Indent == indent)
        {
            var start = lines.First;
            if (KeyEnd() is not { } colon || ReadValue(colon + 1, indent, depth) is not { } value)
            {
                return null;
            }

            nodes += 2;
            map.Entries.Add(new YamlEntry(start, KeyOf(text.AsSpan(start, colon - start)), value));
        }

        return lines.IsThere && lines.Indent > indent ? null : map;
    }

    private YamlNode? ReadValue(int start, int indent, int depth)
    {
        var end = lines.End;
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        if (start < end)
        {
            return OrdinaryScalar.Read(text, start, end) is { } value && lines.MoveNext() && !IsDeeperThan(indent) ? value : null;
        }

        if (!lines.MoveNext() || depth >= deepest)
        {
            return null;
        }

        return lines switch
        {
            { IsThere: true, IsEntry: true } when lines.Indent >= indent => ReadList(lines.Indent, indent, depth + 1),
            { IsThere: true } when lines.Indent > indent => ReadMap(lines.Indent, depth + 1),
            _ => new YamlText(end, "", true),
        };
    }

    /// <summary>The entries whose hyphens stand at this indentation.</summary>
    private YamlList? ReadList(int indent, int parent, int depth)
    {
        var list = new YamlList(lines.First, []);
        while (lines.IsThere && lines.Indent == indent && lines.IsEntry)
        {
            lines.EnterEntry();
            if (ReadItem(indent, depth) is not { } item)
            {
                return null;
            }

            nodes++;
            list.Items.Add(item);
        }

        // A list may stand as deep as the key that it belongs to; the next key then ends it.
        return lines.IsThere && (lines.Indent > indent || (lines.Indent == indent && indent != parent)) ? null : list;
    }

    private YamlNode? ReadItem(int indent, int depth)
    {
        if (KeyEnd() is not null)
        {
            return depth < deepest ? ReadMap(lines.Indent, depth + 1) : null;
        }

        return OrdinaryScalar.Read(text, lines.First, lines.End) is { } value && lines.MoveNext() && !IsDeeperThan(indent) ? value : null;
    }

    /// <summary>A deeper line would go on with the value before it.</summary>
    private bool IsDeeperThan(int indent) => lines.IsThere && lines.Indent > indent;

    /// <summary>The index of the colon after the key that the line begins with; null where it does not begin with a key.</summary>
    private int? KeyEnd()
    {
        var i = lines.First;
        while (i < lines.End && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        var isKey = i > lines.First && i - lines.First <= LongestKey && i < lines.End && text[i] == ':' && (i + 1 == lines.End || text[i + 1] == ' ');
        return isKey ? i : null;
    }

    private static string KeyOf(ReadOnlySpan<char> key) => UsualKey.TryGetValue(key, out var usual) ? usual : key.ToString();
}
