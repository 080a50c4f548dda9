namespace NewsFeed.Feed;

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
