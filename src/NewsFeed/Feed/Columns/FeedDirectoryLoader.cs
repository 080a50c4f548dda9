using System.Data.Common;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Reads all topics and providers, as curators want them.</summary>
internal static class FeedDirectoryLoader
{
    public const string Topics =
        """
        SELECT "Id", "Slug", "Name", "NameKey", "FormerNames", "ParentId", "Position", "ArticleCount", "Description", "Images", "SourceId", "ShortName"
        FROM "Topics" ORDER BY "Id"
        """;

    public const string Providers =
        """SELECT "Id", "Domain", "Name", "LogoUrl", "Description", "ArticleCount" FROM "Providers" ORDER BY "Id" """;

    /// <summary>Reads them for lists of articles in some state. Who may see hidden articles may see the names of what only these have.</summary>
    public static async Task<FeedDirectory> LoadAsync(StoreReaders readers, NewsFeedDb db, ArticleState state, CancellationToken cancellation)
    {
        var directory = await LoadAsync(readers, db, cancellation);
        return state == ArticleState.Public ? directory : directory.Whole;
    }

    private static async Task<FeedDirectory> LoadAsync(StoreReaders readers, NewsFeedDb db, CancellationToken cancellation) => new(
        DecidedTopics.Of(await readers.ReadAsync(db, Topics, [], TopicOf, cancellation), await DecisionsAsync(readers, db, SourceKind.Topic, cancellation)),
        DecidedProviders.Of(await readers.ReadAsync(db, Providers, [], ProviderOf, cancellation), await DecisionsAsync(readers, db, SourceKind.Provider, cancellation)));

    private static async Task<DirectoryDecisions> DecisionsAsync(StoreReaders readers, NewsFeedDb db, SourceKind kind, CancellationToken cancellation) =>
        new(await readers.ReadAsync(db, DirectoryDecisions.OfKind, [(int)kind], DirectoryDecisions.Of, cancellation));

    /// <summary>The topic of a row of <see cref="Topics"/>, as files have it.</summary>
    public static TopicEntry TopicOf(DbDataReader row) => new(row.GetInt64(0), new TopicRef(row.GetString(1), row.GetString(2)))
    {
        NameKey = row.GetString(3),
        FormerNames = JsonColumn.Read<string[]>(row.GetString(4)) ?? [],
        NameInFiles = row.GetString(2),
        ParentId = row.NumberOrNull(5),
        Position = row.GetInt32(6),
        ArticleCount = row.GetInt32(7),
        Description = row.TextOrNull(8),
        ImageUrl = JsonColumn.Read<Image[]>(row.TextOrNull(9)) is [var first, ..] ? first.Url : null,
        HasFile = !row.IsDBNull(10),
        ShortName = row.TextOrNull(11),
    };

    /// <summary>The provider of a row of <see cref="Providers"/>, as files have it.</summary>
    public static ProviderEntry ProviderOf(DbDataReader row) => new(
        row.GetInt64(0),
        new ProviderView(new ProviderRef(row.GetString(1), row.GetString(2), row.TextOrNull(3)), row.TextOrNull(4), row.GetInt32(5)))
    {
        NameInFiles = row.GetString(2),
    };
}
