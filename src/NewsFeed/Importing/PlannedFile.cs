using NewsFeed.Articles;
using NewsFeed.FrontMatter;

namespace NewsFeed.Importing;

/// <summary>What an import does with a file.</summary>
public enum PlannedAction
{
    /// <summary>Makes an article, topic or provider from it.</summary>
    New,

    /// <summary>Brings the article, topic or provider up to date.</summary>
    Changed,

    /// <summary>Nothing: the store has these very bytes.</summary>
    Unchanged,

    /// <summary>Nothing: the file has errors. What an earlier version of it made stays.</summary>
    Rejected,

    /// <summary>Nothing: it is no article.</summary>
    Skipped,
}

/// <summary>One file of a plan.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Action">What the import does with it.</param>
public sealed record PlannedFile(string Path, FileKind Kind, PlannedAction Action)
{
    /// <summary>The fields that change, old and new, by what readers will see; empty unless the file is a changed article.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Where the file contradicts what curators have decided.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>Another article with one of the same addresses; null where there is none.</summary>
    public string? TwinPath { get; init; }

    /// <summary>Everything to say about the file.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; init; } = [];

    /// <summary>What is to be written; null unless the file is new or changed, and once it has been written.</summary>
    internal PlannedContent? Content { get; init; }

    /// <summary>The number of the stored version that it replaces; null where there is none.</summary>
    internal long? Replaces { get; init; }
}

/// <summary>What is to be written of one file. Exactly one of the three things is given.</summary>
/// <param name="Hash">See <see cref="FileHash"/>.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Packed">The bytes, packed.</param>
/// <param name="Stamp">See <see cref="FileStamp"/>.</param>
/// <param name="Article">The article.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Provider">The provider.</param>
internal sealed record PlannedContent(
    UInt128 Hash, int Length, byte[] Packed, long? Stamp, Article? Article = null, Topic? Topic = null, Provider? Provider = null)
{
    /// <summary>What is to be written of the article; null where there is none.</summary>
    public ArticleParts? Parts { get; init; }
}
