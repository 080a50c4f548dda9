namespace NewsFeed.Feed;

/// <summary>A topic's row, as far as lists and its place in the tree need it.</summary>
internal sealed record TopicEntry(long Id, TopicRef Ref)
{
    public required string NameKey { get; init; }

    public required IReadOnlyList<string> FormerNames { get; init; }

    public long? ParentId { get; init; }

    public int Position { get; init; }

    public int ArticleCount { get; init; }

    public string? Description { get; init; }

    public string? ImageUrl { get; init; }

    public bool HasFile { get; init; }

    public string? ShortName { get; init; }

    /// <summary>Whether lists may speak of it: a public article or a topic file does.</summary>
    public bool IsListed => ArticleCount > 0 || HasFile;
}

/// <summary>Puts topics into trees. Leaves out those that neither a public article nor a topic file speaks of, unless one below is shown.</summary>
internal sealed class TopicTree
{
    private readonly Dictionary<long, TopicEntry> byId;
    private readonly Dictionary<string, TopicEntry> bySlug;
    private readonly ILookup<long?, TopicEntry> byParent;

    public TopicTree(IEnumerable<TopicEntry> entries)
    {
        byId = entries.ToDictionary(entry => entry.Id);
        bySlug = byId.Values.ToDictionary(entry => entry.Ref.Slug, StringComparer.Ordinal);
        byParent = byId.Values.OrderBy(entry => entry.Position).ThenBy(entry => entry.Ref.Name, StringComparer.OrdinalIgnoreCase)
            .ToLookup(entry => entry.ParentId);
        Roots = NodesBelow(null);
    }

    public IReadOnlyList<TopicNode> Roots { get; }

    public TopicView? Find(string slug)
    {
        if (!bySlug.TryGetValue(slug, out var found) || NodeOf(found) is not { } node)
        {
            return null;
        }

        var ancestors = new Stack<TopicRef>();
        for (var parent = found.ParentId; parent is { } id; parent = byId[id].ParentId)
        {
            ancestors.Push(byId[id].Ref);
        }

        return new TopicView(node, [.. ancestors], found.ImageUrl);
    }

    private IReadOnlyList<TopicNode> NodesBelow(long? parentId) => [.. byParent[parentId].Select(NodeOf).OfType<TopicNode>()];

    private TopicNode? NodeOf(TopicEntry entry)
    {
        var children = NodesBelow(entry.Id);
        return entry.IsListed || children.Count > 0
            ? new TopicNode(entry.Ref.Slug, entry.Ref.Name, entry.ArticleCount, entry.Description, children)
            : null;
    }
}
