namespace NewsFeed.FrontMatter;

/// <summary>Reads a stretch of a file as YAML: one map of keys and values.</summary>
/// <param name="text">The whole file, to which all positions refer.</param>
/// <param name="limits">The bounds to keep.</param>
/// <param name="problems">Where errors go.</param>
internal sealed class YamlTree(FileText text, ReaderLimits limits, ProblemList problems)
{
    // After this many faults the rest of a file tells a person nothing new.
    private const int MostFaults = 20;

    /// <summary>Whether all of the YAML was read; where it was not, an absent key proves nothing.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads the stretch. What stands before and after a fault in the YAML is read all the same.</summary>
    /// <returns>The outermost map; empty where there is nothing.</returns>
    public YamlMap Read(int start, int end)
    {
        if ((OrdinaryYaml.Read(text.Value, start, end, limits) ?? ReadQuickly(start, end)) is { } map)
        {
            IsWhole = true;
            return map;
        }

        map = new YamlMap(start, []);
        var faults = 0;
        var next = start;
        IsWhole = true;
        while (next < end)
        {
            using var walk = new YamlWalk(YamlSource.Whole(text.Value, next, end), limits, problems);
            walk.ReadInto(map);
            IsWhole &= walk.Fault is null && !walk.IsStopped;
            if (walk.Fault is not { } fault || walk.IsStopped)
            {
                break;
            }

            YamlWords.Add(problems, fault with { Index = LastSign(fault.Index, next, end) });
            next = ++faults < MostFaults ? NextKey(fault.Index, end) : end;
        }

        return map;
    }

    /// <summary>A file in which nothing is wrong; null where anything is.</summary>
    private YamlMap? ReadQuickly(int start, int end)
    {
        var source = YamlSource.Shortened(text.Value, start, end);
        var trial = new ProblemList("");
        using var walk = new YamlWalk(source, limits, trial);
        var map = new YamlMap(start, []);
        walk.ReadInto(map);
        return walk.Fault is null && !walk.IsStopped && !trial.HasErrors && source.IsRestored ? map : null;
    }

    /// <summary>What is missed at the end of the YAML is missed behind its last sign, not at the fence.</summary>
    private int LastSign(int index, int start, int end)
    {
        if (index < end)
        {
            return index;
        }

        while (index > start && char.IsWhiteSpace(text.Value[index - 1]))
        {
            index--;
        }

        return Math.Max(start, index - 1);
    }

    /// <summary>Where the next line begins that starts with a key, and so most likely is sound again.</summary>
    private int NextKey(int index, int end)
    {
        var file = text.Value;
        for (var line = NextLine(file, index, end); line < end; line = NextLine(file, line, end))
        {
            var i = line;
            while (i < end && (char.IsAsciiLetterOrDigit(file[i]) || file[i] is '_'))
            {
                i++;
            }

            if (i > line && i < end && file[i] == ':')
            {
                return line;
            }
        }

        return end;
    }

    private static int NextLine(string file, int index, int end)
    {
        var found = file.AsSpan(index, Math.Max(0, end - index)).IndexOf('\n');
        return found < 0 ? end : index + found + 1;
    }
}
