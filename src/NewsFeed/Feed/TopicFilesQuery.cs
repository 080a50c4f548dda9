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

/// <summary>Reads what topic files say. A topic that neither a public article nor a topic file speaks of is left out.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class TopicFilesQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    internal const string Topics =
        """
        SELECT "Slug", "Name", "ShortName", "ParentId", "Images", "Services" FROM "Topics"
        WHERE "ArticleCount" > 0 OR "SourceId" IS NOT NULL ORDER BY "Position", "Name"
        """;

    /// <summary>All topics in the order of their files, then by name.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<DescribedTopic>> ListAsync(CancellationToken cancellation)
    {
        var directory = (await cache.CurrentAsync(db, cancellation)).Directory;
        return await cache.Readers.ReadAsync(db, Topics, [], row => TopicOf(row, directory), cancellation);
    }

    private static DescribedTopic TopicOf(DbDataReader row, FeedDirectory directory) => new(row.GetString(0), row.GetString(1))
    {
        ShortName = row.TextOrNull(2),
        Parent = row.NumberOrNull(3) is { } parent && directory.TopicPlaces.TryGetValue(parent, out var place) ? directory.Topics[place].Ref.Name : null,
        Images = JsonColumn.Read<Image[]>(row.TextOrNull(4)),
        Services = JsonColumn.Read<KeyValuePair<string, string>[]>(row.TextOrNull(5)) ?? [],
    };
}
