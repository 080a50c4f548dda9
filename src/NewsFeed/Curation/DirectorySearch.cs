namespace NewsFeed.Curation;

/// <summary>Which topics or providers somebody in the newsroom looks for.</summary>
public enum DirectoryShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that readers find.</summary>
    Shown,

    /// <summary>Those that a curator has hidden.</summary>
    Hidden,

    /// <summary>Those that are part of another.</summary>
    Merged,

    /// <summary>Those that no public article has.</summary>
    Empty,
}

/// <summary>A look at topics or providers.</summary>
/// <param name="Text">What their name, the name in files or the address has in it, in any case; empty for anything.</param>
/// <param name="Show">Which of them.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record DirectorySearch(string Text = "", DirectoryShow Show = DirectoryShow.All, int Page = 1)
{
    /// <summary>How many stand on a page: more than most sites have topics, few enough to be looked through.</summary>
    public const int PageSize = 100;

    /// <summary>UTF-16 units of a search that count: no name is longer.</summary>
    public const int MaxText = DirectoryWish.MaxName;

    /// <summary>Whether something is looked for, whatever its state.</summary>
    internal bool Names(DirectoryItem item) =>
        Text.Trim() is not { Length: > 0 } text
        || item.FormerKeys.Append(item.Key).Append(item.Name).Append(item.NameInFiles).Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether something is in a state.</summary>
    internal static bool IsIn(DirectoryItem item, DirectoryShow show) => show switch
    {
        DirectoryShow.Shown => item.IsListed,
        DirectoryShow.Hidden => item.IsHidden,
        DirectoryShow.Merged => item.PartOf is not null,
        DirectoryShow.Empty => item.ArticleCount == 0,
        _ => true,
    };
}

/// <summary>What a search found.</summary>
/// <param name="Items">Those of the page, those with the most articles first.</param>
/// <param name="Counts">How many of what the text finds are in each state.</param>
/// <param name="Pages">How many pages there are; at least one.</param>
public sealed record DirectoryFound(IReadOnlyList<DirectoryItem> Items, IReadOnlyDictionary<DirectoryShow, int> Counts, int Pages)
{
    /// <summary>Names by number of what the items are below or part of.</summary>
    public required IReadOnlyDictionary<long, DirectoryItem> Others { get; init; }
}
