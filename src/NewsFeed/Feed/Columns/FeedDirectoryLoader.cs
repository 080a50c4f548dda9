using System.Data.Common;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Reads all topics and providers.</summary>
internal static class FeedDirectoryLoader
{
    public const string Topics =
        """
        SELECT "Id", "Slug", "Name", "NameKey", "FormerNames", "ParentId", "Position", "ArticleCount", "Description", "Images", "SourceId", "ShortName"
        FROM "Topics" ORDER BY "Id"
        """;

    public const string Providers =
        """SELECT "Id", "Domain", "Name", "LogoUrl", "Description", "ArticleCount" FROM "Providers" ORDER BY "Id" """;

    public static async Task<FeedDirectory> LoadAsync(StoreReaders readers, NewsFeedDb db, CancellationToken cancellation) => new(
        await readers.ReadAsync(db, Topics, [], TopicOf, cancellation),
        await readers.ReadAsync(db, Providers, [], ProviderOf, cancellation));

    private static TopicEntry TopicOf(DbDataReader row) => new(row.GetInt64(0), new TopicRef(row.GetString(1), row.GetString(2)))
    {
        NameKey = row.GetString(3),
        FormerNames = JsonColumn.Read<string[]>(row.GetString(4)) ?? [],
        ParentId = row.NumberOrNull(5),
        Position = row.GetInt32(6),
        ArticleCount = row.GetInt32(7),
        Description = row.TextOrNull(8),
        ImageUrl = JsonColumn.Read<Image[]>(row.TextOrNull(9)) is [var first, ..] ? first.Url : null,
        HasFile = !row.IsDBNull(10),
        ShortName = row.TextOrNull(11),
    };

    private static ProviderEntry ProviderOf(DbDataReader row) => new(
        row.GetInt64(0),
        new ProviderView(new ProviderRef(row.GetString(1), row.GetString(2), row.TextOrNull(3)), row.TextOrNull(4), row.GetInt32(5)));
}
