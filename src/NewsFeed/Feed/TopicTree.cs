using NewsFeed.Articles;

namespace NewsFeed.Feed;

/// <summary>A topic's row, as far as its place in the tree needs it.</summary>
internal sealed record TopicEntry(
    long Id, string Slug, string Name, long? ParentId, int Position, int ArticleCount, string? Description, IReadOnlyList<Image>? Images, bool HasFile);

/// <summary>Puts topics into trees. Leaves out those that neither a public article nor a topic file speaks of, unless one below is shown.</summary>
internal sealed class TopicTree
{
    private readonly Dictionary<long, TopicEntry> byId;
    private readonly ILookup<long?, TopicEntry> byParent;

    public TopicTree(IEnumerable<TopicEntry> entries)
    {
        byId = entries.ToDictionary(entry => entry.Id);
        byParent = byId.Values.OrderBy(entry => entry.Position).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ToLookup(entry => entry.ParentId);
    }

    public IReadOnlyList<TopicNode> Roots() => NodesBelow(null);

    public TopicView? Find(string slug)
    {
        if (byId.Values.FirstOrDefault(entry => entry.Slug == slug) is not { } found || NodeOf(found) is not { } node)
        {
            return null;
        }

        var ancestors = new Stack<TopicRef>();
        for (var parent = found.ParentId; parent is { } id; parent = byId[id].ParentId)
        {
            ancestors.Push(new TopicRef(byId[id].Slug, byId[id].Name));
        }

        return new TopicView(node, [.. ancestors], found.Images is [var first, ..] ? first.Url : null);
    }

    private IReadOnlyList<TopicNode> NodesBelow(long? parentId) => [.. byParent[parentId].Select(NodeOf).OfType<TopicNode>()];

    private TopicNode? NodeOf(TopicEntry entry)
    {
        var children = NodesBelow(entry.Id);
        var isShown = entry.ArticleCount > 0 || entry.HasFile || children.Count > 0;
        return isShown ? new TopicNode(entry.Slug, entry.Name, entry.ArticleCount, entry.Description, children) : null;
    }
}
