using System.Data.Common;
using NewsFeed.Articles;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>A topic as its file describes it, where it has one.</summary>
/// <param name="Slug">What its address is made of.</param>
/// <param name="Name">The name that articles use.</param>
public sealed record DescribedTopic(string Slug, string Name)
{
    /// <summary>A shorter name for narrow places.</summary>
    public string? ShortName { get; init; }

    /// <summary>The parent topic's name; null for a root.</summary>
    public string? Parent { get; init; }

    /// <summary>Pictures.</summary>
    public IReadOnlyList<Image>? Images { get; init; }

    /// <summary>Addresses by service name, in file order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Services { get; init; } = [];
}

/// <summary>Reads what topic files say. A topic that neither a public article nor a topic file speaks of is left out, and so is what curators have hidden or merged into another.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class TopicFilesQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    internal const string Topics =
        """
        SELECT "Id", "ShortName", "Images", "Services" FROM "Topics" ORDER BY "Position", "Name"
        """;

    /// <summary>All topics in the order of their files, then by name.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<DescribedTopic>> ListAsync(CancellationToken cancellation)
    {
        var directory = (await cache.CurrentAsync(db, cancellation)).Directory;
        return [.. (await cache.Readers.ReadAsync(db, Topics, [], row => TopicOf(row, directory), cancellation)).OfType<DescribedTopic>()];
    }

    /// <summary>Names are those of files, since clients find by them what articles have.</summary>
    private static DescribedTopic? TopicOf(DbDataReader row, FeedDirectory directory)
    {
        if (!directory.TopicPlaces.TryGetValue(row.GetInt64(0), out var place) || directory.Topics[place] is not { IsListed: true } topic || topic.Id != row.GetInt64(0))
        {
            return null;
        }

        return new DescribedTopic(topic.Ref.Slug, topic.NameInFiles)
        {
            ShortName = row.TextOrNull(1),
            Parent = topic.ParentId is { } parent ? directory.Topics[directory.TopicPlaces[parent]].NameInFiles : null,
            Images = JsonColumn.Read<Image[]>(row.TextOrNull(2)),
            Services = JsonColumn.Read<KeyValuePair<string, string>[]>(row.TextOrNull(3)) ?? [],
        };
    }
}
