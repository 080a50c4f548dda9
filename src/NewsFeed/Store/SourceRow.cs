namespace NewsFeed.Store;

/// <summary>What kind of thing a file describes. The numbers are stored: never renumber.</summary>
public enum SourceKind
{
    /// <summary>An article.</summary>
    Article = 0,

    /// <summary>A topic file.</summary>
    Topic = 1,

    /// <summary>An organisation file.</summary>
    Provider = 2,
}

/// <summary>One version of one imported file, byte for byte. Versions are added, never changed.</summary>
public sealed class SourceRow
{
    /// <summary>The version's number; later versions have higher ones.</summary>
    public long Id { get; set; }

    /// <summary>The file's identity.</summary>
    public required string Path { get; set; }

    /// <summary>What the file describes.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>The number of the article, topic or provider made from it.</summary>
    public long SubjectId { get; set; }

    /// <summary>The first 16 bytes of the SHA-256 of the bytes.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>How many bytes the file has.</summary>
    public int Length { get; set; }

    /// <summary>
    /// What the file system said of the file when it was read, as one number: while it says the same, the file need not be read again.
    /// Null where it says nothing certain.
    /// </summary>
    public long? Stamp { get; set; }

    /// <summary>Whether this is the version that counts: one per path.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The import that brought it.</summary>
    public long BatchId { get; set; }
}
