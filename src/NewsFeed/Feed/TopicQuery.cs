using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>A topic in its tree.</summary>
/// <param name="Slug">What its address is made of.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="ArticleCount">Public articles that have this very topic.</param>
/// <param name="Description">A sentence or two, plain text.</param>
/// <param name="Children">Topics below, in the order of their files, then by name.</param>
public sealed record TopicNode(string Slug, string Name, int ArticleCount, string? Description, IReadOnlyList<TopicNode> Children)
{
    /// <summary>Topics, each followed by those below it.</summary>
    /// <param name="nodes">The topics.</param>
    public static IEnumerable<TopicNode> Flat(IEnumerable<TopicNode> nodes) => nodes.SelectMany(node => Flat(node.Children).Prepend(node));
}

/// <summary>One topic with its place in the tree.</summary>
/// <param name="Topic">The topic with its children.</param>
/// <param name="Ancestors">From the root down to the parent; empty for a root.</param>
/// <param name="ImageUrl">Address of a picture as the file has it.</param>
public sealed record TopicView(TopicNode Topic, IReadOnlyList<TopicRef> Ancestors, string? ImageUrl);

/// <summary>Reads topics. A topic that neither a public article nor a topic file speaks of is not shown.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class TopicQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>All topics as trees: roots in the order of their files, then by name.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<TopicNode>> TreeAsync(CancellationToken cancellation) =>
        (await cache.CurrentAsync(db, cancellation)).Directory.Tree.Roots;

    /// <summary>One topic.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none to show.</returns>
    public async Task<TopicView?> BySlugAsync(string slug, CancellationToken cancellation) =>
        (await cache.CurrentAsync(db, cancellation)).Directory.Tree.Find(slug);
}
