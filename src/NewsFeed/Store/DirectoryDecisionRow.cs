namespace NewsFeed.Store;

/// <summary>What can be decided of topics and providers, by the names that the store keeps.</summary>
public static class DirectoryField
{
    /// <summary>The name readers see.</summary>
    public const string Name = "name";

    /// <summary>Of a topic: what its address is made of; behind it, after spaces, what it was made of since a curator first gave it another.</summary>
    public const string Address = "address";

    /// <summary>A sentence or two; empty for none.</summary>
    public const string Description = "description";

    /// <summary>Of a topic: the one above it; none makes it a root.</summary>
    public const string Parent = "parent";

    /// <summary>Whether it is hidden: kept at all only where it is.</summary>
    public const string Hidden = "hidden";

    /// <summary>What it was merged into: kept at all only where it was.</summary>
    public const string PartOf = "partOf";
}

/// <summary>One thing that a curator has decided of a topic or provider, whatever files say. It holds good until a curator decides otherwise.</summary>
/// <remarks>The rows of topics and providers say what files say, and what articles have stays as it was imported: so a decision that is taken back leaves no trace.</remarks>
public sealed class DirectoryDecisionRow
{
    /// <summary>The number of the topic or provider.</summary>
    public long SubjectId { get; set; }

    /// <summary>Which of the two it is.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>What is decided; see <see cref="DirectoryField"/>.</summary>
    public required string Field { get; set; }

    /// <summary>The decided text; null where the decision has none.</summary>
    public string? Value { get; set; }

    /// <summary>The number of the topic or provider that the decision names; null where it names none.</summary>
    public long? TargetId { get; set; }

    /// <summary>The event that made it.</summary>
    public long EventId { get; set; }
}
