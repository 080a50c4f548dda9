namespace NewsFeed.Importing;

/// <summary>A field of which a curator has decided one thing, and of which a changed file now says another.</summary>
/// <param name="Field">The key as in the file.</param>
/// <param name="Base">What the file said when the curator decided, as JSON.</param>
/// <param name="Decided">What the curator decided, as JSON.</param>
/// <param name="File">What the file says now, as JSON.</param>
/// <param name="TakesFile">Whether the import takes what the file says, and gives the decision up.</param>
public sealed record FieldConflict(string Field, string Base, string Decided, string File, bool TakesFile);

/// <summary>What an import is to do where a file and a curator's decision contradict each other.</summary>
public sealed record ConflictChoices
{
    private readonly HashSet<(string, string)> others = [];

    /// <summary>Decisions stay: what is done unless somebody chooses otherwise.</summary>
    public static ConflictChoices Decisions { get; } = new();

    /// <summary>Files win.</summary>
    public static ConflictChoices Files { get; } = new() { FilesWin = true };

    /// <summary>Whether files win where nothing else is chosen.</summary>
    public bool FilesWin { get; init; }

    /// <summary>The fields of which the other choice is made: by the file's identity and the key.</summary>
    public IEnumerable<(string Path, string Field)> Others
    {
        get => others;
        init => others = [.. value];
    }

    /// <summary>Whether the import takes what a file says of a field.</summary>
    internal bool TakesFile(string path, string field) => FilesWin != others.Contains((path, field));
}
