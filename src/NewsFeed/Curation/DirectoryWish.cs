using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What a curator wants of a topic or provider. It holds good against later imports until it is taken back.</summary>
public sealed record DirectoryWish
{
    /// <summary>UTF-16 units of a name.</summary>
    public const int MaxName = 200;

    /// <summary>UTF-16 units of a description: a paragraph.</summary>
    public const int MaxDescription = 1_000;

    private DirectoryWish(CuratorAction action) => Action = action;

    /// <summary>What is to be done.</summary>
    public CuratorAction Action { get; }

    /// <summary>A new name or description; null where there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>Of a topic: what its address is to be made of; null for the address that it has.</summary>
    public string? Address { get; private init; }

    /// <summary>The other topic or provider; null for none.</summary>
    public string? Target { get; private init; }

    /// <summary>Whether what was decided is to be taken back, so that files count again.</summary>
    public bool IsTakenBack { get; private init; }

    /// <summary>Another name.</summary>
    /// <param name="name">The name; null for that of before, where only the address changes.</param>
    /// <param name="address">Of a topic: what its address is to be made of; null for the address that it has.</param>
    public static DirectoryWish Rename(string? name, string? address = null) => new(CuratorAction.Renamed) { Text = name, Address = address };

    /// <summary>A description; empty for none.</summary>
    public static DirectoryWish Describe(string text) => new(CuratorAction.Described) { Text = text };

    /// <summary>A place below another topic; null for a root.</summary>
    public static DirectoryWish Place(string? parent) => new(CuratorAction.Placed) { Target = parent };

    /// <summary>The articles are to be another's, the addresses to lead there.</summary>
    public static DirectoryWish Merge(string into) => new(CuratorAction.Merged) { Target = into };

    /// <summary>It is to stand for itself again.</summary>
    public static DirectoryWish Separate() => new(CuratorAction.Separated);

    /// <summary>It is to have no page, feed and facet. Its articles stay.</summary>
    public static DirectoryWish Hide() => new(CuratorAction.Hidden);

    /// <summary>It is to be shown again.</summary>
    public static DirectoryWish Show() => new(CuratorAction.Shown);

    /// <summary>The name and address, the description or the place that files give it.</summary>
    /// <param name="action">Which: <see cref="CuratorAction.Renamed"/>, <see cref="CuratorAction.Described"/> or <see cref="CuratorAction.Placed"/>.</param>
    public static DirectoryWish FollowFiles(CuratorAction action) => new(action) { IsTakenBack = true };
}

/// <summary>What a decision means, before it is made.</summary>
/// <param name="Key">The slug of the topic, the domain of the provider.</param>
/// <param name="Name">The name readers see.</param>
public sealed record DirectoryPlan(string Key, string Name)
{
    /// <summary>Articles that have it, whatever their state.</summary>
    public int Articles { get; init; }

    /// <summary>Those of them that the public sees.</summary>
    public int PublicArticles { get; init; }

    /// <summary>Of a merge: public articles that have the other topic as well, and so count once.</summary>
    public int Shared { get; init; }

    /// <summary>Of a merge: what it becomes part of; null for anything else.</summary>
    public MergeTarget? Target { get; init; }

    /// <summary>Names of the topics right below it.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Addresses of lists that change, each with its feeds.</summary>
    public IReadOnlyList<MovedAddress> Addresses { get; init; } = [];

    /// <summary>What is decided, as a JSON object: as it stands.</summary>
    public required string Before { get; init; }

    /// <summary>As it would stand.</summary>
    public required string After { get; init; }
}

/// <summary>What something is merged into.</summary>
/// <param name="Key">Its slug or domain.</param>
/// <param name="Name">The name readers see.</param>
/// <param name="Articles">The public articles that it has before.</param>
public sealed record MergeTarget(string Key, string Name, int Articles);

/// <summary>An address below the site that no longer answers by itself.</summary>
/// <param name="From">The slug or domain.</param>
/// <param name="To">What the address leads to; null where it is gone.</param>
public sealed record MovedAddress(string From, string? To);

/// <summary>What came of a curator's wish about a topic or provider.</summary>
/// <param name="Outcome">Whether it was done, or would be; and if not, why.</param>
public sealed record DirectoryResult(CurationOutcome Outcome)
{
    /// <summary>What it means; null where it is refused, or so already.</summary>
    public DirectoryPlan? Plan { get; init; }

    /// <summary>The number of the event in the history; null where nothing was changed.</summary>
    public long? EventId { get; init; }

    /// <summary>Why it was refused, in sentences; none where it was not.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
