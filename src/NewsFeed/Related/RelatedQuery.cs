using System.Data.Common;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>A related link as the article's page shows it.</summary>
/// <param name="Title">The headline for readers.</param>
/// <param name="Url">The page at the provider's, an absolute http(s) address.</param>
public sealed record RelatedItem(string Title, string Url)
{
    /// <summary>The excerpt for readers.</summary>
    public string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Name of the publisher.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Domain of the publisher.</summary>
    public string? ProviderDomain { get; init; }

    /// <summary>Editorial score.</summary>
    public int? Quality { get; init; }

    /// <summary><c>article</c>, <c>video</c> …</summary>
    public string? Type { get; init; }

    /// <summary>The leading picture's address as the file has it.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The slug of this feed's own public page for the link; null where there is none.</summary>
    public string? TargetSlug { get; init; }

    /// <summary>The number of this feed's own public article for the link; null where there is none.</summary>
    public long? TargetId { get; init; }
}

/// <summary>The neighbours of an article.</summary>
/// <param name="Links">What the article lists, in its order.</param>
/// <param name="Mentions">Public articles that list this one, newest first, at most <see cref="RelatedQuery.MaxMentions"/>.</param>
/// <param name="Twins">Other public articles with one of the same addresses.</param>
public sealed record Neighbours(IReadOnlyList<RelatedItem> Links, IReadOnlyList<FeedItem> Mentions, IReadOnlyList<FeedItem> Twins)
{
    /// <summary>The story that the article belongs to; null where it stands alone.</summary>
    public StoryView? Story { get; init; }

    /// <summary>The stories of all articles that are named, by their numbers.</summary>
    public required IReadOnlyDictionary<long, StoryView> Stories { get; init; }

    /// <summary>The numbers of the articles of this feed that are named.</summary>
    public IEnumerable<long> NamedIds => Mentions.Concat(Twins).Concat(Stories.Values.SelectMany(story => story.Members)).Select(item => item.Id)
        .Concat(Links.Select(link => link.TargetId).OfType<long>());
}

/// <summary>Reads the neighbours of a public article.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class RelatedQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The most mentions shown: more would bury the page, and one query reads them all.</summary>
    public const int MaxMentions = 30;

    /// <summary>What an article lists, with the slug of the public article that a link leads to.</summary>
    internal const string Listed =
        """
        SELECT COALESCE(l."ShownTitle", l."Title"), l."Url", COALESCE(l."ShownExcerpt", l."Excerpt"), l."PublishedAt", l."ProviderName",
        l."ProviderDomain", l."Quality", l."Type", l."Images", t."Slug", t."Id"
        FROM "RelatedLinks" AS l LEFT JOIN "Articles" AS t ON t."Id" = l."TargetId" AND t."State" = 0
        WHERE l."ArticleId" = @p0 ORDER BY l."Position"
        """;

    /// <summary>The articles that list one, public or not.</summary>
    internal const string Listing = """SELECT "ArticleId" FROM "RelatedLinks" WHERE "TargetId" = @p0""";

    /// <summary>The articles with one of the same addresses, public or not.</summary>
    internal const string Same =
        """
        SELECT other."ArticleId" FROM "ArticleUrls" AS own JOIN "ArticleUrls" AS other ON other."UrlKey" = own."UrlKey"
        WHERE own."ArticleId" = @p0 AND other."ArticleId" <> own."ArticleId"
        """;

    /// <summary>Reads the neighbours.</summary>
    /// <param name="articleId">The article's number.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<Neighbours> OfAsync(long articleId, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        var links = await cache.Readers.ReadAsync(db, Listed, [articleId], ItemOf, cancellation);
        var mentions = await PositionsAsync(Listing, articleId, columns, cancellation);
        var twins = await PositionsAsync(Same, articleId, columns, cancellation);
        var own = columns.PositionOfId(articleId);
        var story = own is { } position ? Math.Abs(columns.StoryOf[position]) : 0;
        int[] named = [.. mentions.Concat(twins).Concat(story != 0 ? [own!.Value] : []).Distinct()];
        var (items, stories) = await new StoryCards(new Card(db, cache.Readers, columns), columns).AtAsync(named, story, cancellation);
        return new Neighbours(links, CardsOf(mentions), CardsOf(twins))
        {
            Story = stories.GetValueOrDefault(story),
            Stories = stories,
        };

        FeedItem[] CardsOf(int[] positions) =>
            [.. positions.Select(position => items.FirstOrDefault(item => item.Id == columns.Ids[position])).OfType<FeedItem>()];
    }

    /// <summary>Which of some articles the public sees, and which are the newest, is known in memory.</summary>
    private async Task<int[]> PositionsAsync(string sql, long articleId, FeedColumns columns, CancellationToken cancellation)
    {
        var ids = await cache.Readers.ReadAsync(db, sql, [articleId], row => row.GetInt64(0), cancellation);
        return [.. ids.Select(columns.PositionOfId).OfType<int>().Distinct().OrderDescending().Take(MaxMentions)];
    }

    private static RelatedItem ItemOf(DbDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Excerpt = row.TextOrNull(2),
        PublishedAt = row.MomentOrNull(3),
        ProviderName = row.TextOrNull(4),
        ProviderDomain = row.TextOrNull(5),
        Quality = row.IntOrNull(6),
        Type = row.TextOrNull(7),
        ImageUrl = JsonColumn.Read<Image[]>(row.TextOrNull(8)) is [var first, ..] ? first.Url : null,
        TargetSlug = row.TextOrNull(9),
        TargetId = row.IsDBNull(10) ? null : row.GetInt64(10),
    };
}
