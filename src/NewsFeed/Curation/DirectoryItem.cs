using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>A topic or provider as the newsroom knows it: those that are hidden, merged or without articles, too.</summary>
/// <param name="Kind">Which of the two it is.</param>
/// <param name="Id">Its number.</param>
/// <param name="Key">The slug of a topic, the domain of a provider.</param>
/// <param name="Name">The name readers see.</param>
public sealed record DirectoryItem(SourceKind Kind, long Id, string Key, string Name)
{
    /// <summary>The name that files give it.</summary>
    public required string NameInFiles { get; init; }

    /// <summary>A sentence or two; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The number of the topic above; null for a root and for a provider.</summary>
    public long? ParentId { get; init; }

    /// <summary>The number of what it was merged into; null where it stands for itself.</summary>
    public long? PartOf { get; init; }

    /// <summary>Whether a curator has hidden it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether readers find it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Public articles.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Further keys that mean it.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    /// <summary>The lower-case names that mean it.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The one that somebody calls so: by slug, domain or a former slug, else by name. What stands for itself comes before what is part of another.</summary>
    internal static DirectoryItem? Find(IEnumerable<DirectoryItem> items, string called)
    {
        var key = called.Trim().ToLowerInvariant();
        return items.FirstOrDefault(item => item.Key == key)
            ?? items.FirstOrDefault(item => item.FormerKeys.Contains(key))
            ?? items.OrderBy(item => item.PartOf is not null).ThenByDescending(item => item.ArticleCount).FirstOrDefault(item => item.Names.Contains(key));
    }

    /// <summary>What the newsroom knows of a topic.</summary>
    internal static DirectoryItem Of(TopicEntry topic) => new(SourceKind.Topic, topic.Id, topic.Ref.Slug, topic.Ref.Name)
    {
        NameInFiles = topic.NameInFiles,
        Description = topic.Description,
        ParentId = topic.ParentId,
        PartOf = topic.PartOf,
        IsHidden = topic.IsHidden,
        IsListed = topic.IsListed,
        ArticleCount = topic.ArticleCount,
        FormerKeys = topic.FormerSlugs,
        Names = [.. topic.Keys],
    };

    /// <summary>What the newsroom knows of a provider.</summary>
    internal static DirectoryItem Of(ProviderEntry provider) => new(SourceKind.Provider, provider.Id, provider.View.Provider.Domain, provider.View.Provider.Name)
    {
        NameInFiles = provider.NameInFiles,
        Description = provider.View.Description,
        PartOf = provider.PartOf,
        IsHidden = provider.View.Provider.IsHidden,
        IsListed = provider.IsListed,
        ArticleCount = provider.View.ArticleCount,
        Names = [.. new[] { provider.View.Provider.Name.ToLowerInvariant(), provider.NameInFiles.ToLowerInvariant() }.Distinct()],
    };
}
