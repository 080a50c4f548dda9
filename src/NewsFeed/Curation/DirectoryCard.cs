namespace NewsFeed.Curation;

/// <summary>A topic or provider with all that an editor decides by.</summary>
/// <param name="Item">The topic or provider.</param>
public sealed record DirectoryCard(DirectoryItem Item)
{
    /// <summary>The topic above it; null for none.</summary>
    public DirectoryItem? Parent { get; init; }

    /// <summary>What it is part of; null where it stands for itself.</summary>
    public DirectoryItem? Whole { get; init; }

    /// <summary>What is part of it, by name.</summary>
    public IReadOnlyList<DirectoryItem> Parts { get; init; } = [];

    /// <summary>The topics right below it, by name.</summary>
    public IReadOnlyList<DirectoryItem> Children { get; init; } = [];

    /// <summary>What curators have decided of it: names of <see cref="Store.DirectoryField"/>. All else is what files say.</summary>
    public IReadOnlySet<string> Decided { get; init; } = new HashSet<string>();

    /// <summary>What it can be merged into or put below, those with the most articles first; at most <see cref="MaxOthers"/>. What stands for itself only.</summary>
    public IReadOnlyList<DirectoryItem> Others { get; init; } = [];

    /// <summary>What has become of it, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>How many others are offered while a name is typed: a page of a hundred kilobytes. Any other can be typed in full.</summary>
    public const int MaxOthers = 1_000;
}
