using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsFeed.FrontMatter;

/// <summary>One pass over the events of YamlDotNet's parser, with guards: depth, number of nodes, no aliases, no foreign tags.</summary>
/// <param name="source">What to scan.</param>
/// <param name="limits">The bounds to keep.</param>
/// <param name="problems">Where errors go, except the one that ends the walk.</param>
internal sealed class YamlWalk(YamlSource source, ReaderLimits limits, ProblemList problems) : IDisposable
{
    private const string CoreTags = "tag:yaml.org,2002:";

    private static readonly HashSet<string> KnownTags = ["str", "int", "float", "bool", "null", "timestamp", "map", "seq"];

    private readonly StringReader reader = new(source.Yaml);
    private Scanner scanner = null!;
    private Parser parser = null!;
    private int nodes;

    /// <summary>Where and why YamlDotNet gave up; null where it did not.</summary>
    public YamlFault? Fault { get; private set; }

    /// <summary>Whether a guard ended the walk; its error is told.</summary>
    public bool IsStopped { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>Reads the outermost map; entries completed before a fault are kept.</summary>
    public void ReadInto(YamlMap map)
    {
        scanner = new Scanner(reader, skipComments: true);
        parser = new Parser(scanner);
        try
        {
            ReadDocuments(map);
        }
        catch (YamlException e)
        {
            // Some of the library's errors carry no place; the scanner then stands close by.
            var at = e.Start.Equals(Mark.Empty) ? scanner.CurrentPosition.Index : e.Start.Index;
            Fault = new YamlFault(source.FileIndex(at), e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // Met in the library for input that its authors did not think of, such as "\uD800\u0041".
            Fault = new YamlFault(source.FileIndex(scanner.CurrentPosition.Index), e.Message);
        }
    }

    private void ReadDocuments(YamlMap map)
    {
        var hasRoot = false;
        while (!IsStopped && Advance() is { } current)
        {
            if (current is StreamStart or DocumentStart or DocumentEnd or StreamEnd or Scalar { Value: "", Style: ScalarStyle.Plain })
            {
                continue;
            }

            if (hasRoot || current is not MappingStart root)
            {
                AddNotOneMap(current, hasRoot);
                return;
            }

            hasRoot = true;
            CheckTag(root);
            ReadEntries(map.Entries, 1);
        }
    }

    private ParsingEvent? Advance() => parser.MoveNext() ? parser.Current : null;

    private YamlNode ReadNode(ParsingEvent? current, int depth)
    {
        if (current is null)
        {
            return new YamlUnread(0);
        }

        var at = source.FileIndex(current.Start.Index);
        if (++nodes > limits.Nodes)
        {
            return Stop(at, string.Create(CultureInfo.InvariantCulture, $"The file holds more than the {limits.Nodes:N0} values allowed (Nodes)."));
        }

        switch (current)
        {
            case Scalar scalar:
                return ReadText(scalar, at);
            case MappingStart or SequenceStart when depth >= limits.Depth:
                return Stop(at, string.Create(CultureInfo.InvariantCulture, $"Values are nested more than the {limits.Depth} levels allowed (Depth)."));
            case MappingStart start:
                return ReadMap(start, at, depth + 1);
            case SequenceStart start:
                return ReadList(start, at, depth + 1);
            case AnchorAlias alias:
                problems.Add(
                    ProblemSeverity.Error, at, null, $"The alias *{alias.Value} stands for a value written elsewhere.", "Write the value out.");
                return new YamlUnread(at);
            default:
                return new YamlUnread(at);
        }
    }

    private YamlNode ReadText(Scalar scalar, int at)
    {
        var value = source.AsInFile(scalar.Value);
        if (value.Length == 0 && scalar.Style == ScalarStyle.DoubleQuoted && source.TryRestore(scalar.Start.Index, out var restored))
        {
            value = restored;
        }

        return CheckTag(scalar) ? new YamlText(at, value, scalar.Style == ScalarStyle.Plain) : new YamlUnread(at);
    }

    private YamlNode ReadList(SequenceStart start, int at, int depth)
    {
        var isSound = CheckTag(start);
        var items = new List<YamlNode>();
        while (!IsStopped && Advance() is { } current and not SequenceEnd)
        {
            items.Add(ReadNode(current, depth));
        }

        return isSound ? new YamlList(at, items) : new YamlUnread(at);
    }

    private YamlNode ReadMap(MappingStart start, int at, int depth)
    {
        var isSound = CheckTag(start);
        var entries = new List<YamlEntry>();
        ReadEntries(entries, depth);
        return isSound ? new YamlMap(at, entries) : new YamlUnread(at);
    }

    private void ReadEntries(List<YamlEntry> entries, int depth)
    {
        while (!IsStopped && Advance() is { } current and not MappingEnd)
        {
            var key = ReadNode(current, depth);
            var value = IsStopped ? key : ReadNode(Advance(), depth);
            if (key is YamlText text && !IsStopped)
            {
                AddEntry(entries, text, value);
            }
            else if (key is YamlMap or YamlList)
            {
                problems.Add(ProblemSeverity.Error, key.Start, null, $"A key is one text, not {key.Kind}.", "Put a text with { or [ in quotes.");
            }
        }
    }

    private void AddEntry(List<YamlEntry> entries, YamlText key, YamlNode value)
    {
        if (key is { Value: "<<", IsPlain: true })
        {
            problems.Add(ProblemSeverity.Error, key.Start, "<<", "Values are merged in from elsewhere.", "Write the values out.");
        }
        else
        {
            entries.Add(new YamlEntry(key.Start, key.Value, value));
        }
    }

    private bool CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || IsKnown(node.Tag.Value))
        {
            return true;
        }

        problems.Add(
            ProblemSeverity.Error, source.FileIndex(node.Start.Index), null, $"The tag {ProblemWords.Quote(node.Tag.Value)} means nothing in this format.",
            "Remove the word that begins with !.");
        return false;
    }

    private static bool IsKnown(string tag) => tag.StartsWith(CoreTags, StringComparison.Ordinal) && KnownTags.Contains(tag[CoreTags.Length..]);

    private YamlUnread Stop(int at, string reason)
    {
        IsStopped = true;
        problems.Add(ProblemSeverity.Error, at, null, reason);
        return new YamlUnread(at);
    }

    private void AddNotOneMap(ParsingEvent current, bool isSecond)
    {
        IsStopped = true;
        var (reason, hint) = isSecond
            ? ("A second YAML document begins here.", "Keep one document: remove the line of hyphens or dots before this one.")
            : ("There are no keys and values here.", "Write lines such as “title: …”.");
        problems.Add(ProblemSeverity.Error, source.FileIndex(current.Start.Index), null, reason, hint);
    }
}
