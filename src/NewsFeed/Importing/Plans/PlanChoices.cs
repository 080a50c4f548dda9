namespace NewsFeed.Importing.Plans;

/// <summary>What somebody has chosen about a plan: files taken out, and conflicts in which the file wins. By path, so that it holds when the plan is made anew.</summary>
/// <remarks>Any thread may ask and choose.</remarks>
public sealed class PlanChoices
{
    private readonly Lock door = new();
    private readonly Dictionary<ulong, string> taken = [];
    private readonly HashSet<(string Path, string Field)> files = [];

    /// <summary>The paths of the files that were taken out.</summary>
    public IReadOnlySet<string> TakenOut
    {
        get
        {
            lock (door)
            {
                return taken.Values.ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    /// <summary>What wins: decisions, but where the file was chosen.</summary>
    public ConflictChoices Conflicts
    {
        get
        {
            lock (door)
            {
                return new ConflictChoices { Others = files };
            }
        }
    }

    /// <summary>Takes a file out, or puts it back.</summary>
    /// <param name="path">Its identity.</param>
    /// <param name="isOut">Whether it is out from now on.</param>
    public void Take(string path, bool isOut)
    {
        lock (door)
        {
            if (isOut)
            {
                taken[PlanPrint.Of(path)] = path;
            }
            else
            {
                taken.Remove(PlanPrint.Of(path));
            }
        }
    }

    /// <summary>Says what wins where a file contradicts a decision.</summary>
    /// <param name="path">The file's identity.</param>
    /// <param name="field">The key as in the file.</param>
    /// <param name="takesFile">Whether the file wins.</param>
    public void Choose(string path, string field, bool takesFile)
    {
        lock (door)
        {
            _ = takesFile ? files.Add((path, field)) : files.Remove((path, field));
        }
    }

    /// <summary>Whether a file was taken out.</summary>
    /// <param name="path">Its identity.</param>
    public bool IsOut(string path) => IsOut(PlanPrint.Of(path));

    /// <summary>Whether the file wins.</summary>
    /// <param name="path">Its identity.</param>
    /// <param name="field">The key as in the file.</param>
    public bool TakesFile(string path, string field)
    {
        lock (door)
        {
            return files.Contains((path, field));
        }
    }

    /// <summary>How many files were taken out.</summary>
    internal int Count
    {
        get
        {
            lock (door)
            {
                return taken.Count;
            }
        }
    }

    internal bool IsOut(ulong path)
    {
        lock (door)
        {
            return taken.ContainsKey(path);
        }
    }
}
