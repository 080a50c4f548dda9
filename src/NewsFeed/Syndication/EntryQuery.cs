using System.Data.Common;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Syndication;

/// <summary>What a feed shows of an article beside its card.</summary>
/// <param name="Path">The file's identity.</param>
/// <param name="UpdatedAt">When the publisher last changed it, in UTC.</param>
/// <param name="File">The file; null where it cannot be read by the rules of today.</param>
public sealed record EntryFacts(string Path, DateTimeOffset? UpdatedAt, Article? File)
{
    /// <summary>What the article lists, in its order.</summary>
    public IReadOnlyList<RelatedItem> Related { get; internal set; } = [];
}

/// <summary>Reads what a feed shows of a page of articles: one query for their files, one for their related links.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="reader">Reads what only the file says.</param>
public sealed class EntryQuery(NewsFeedDb db, FeedColumnsCache cache, ArticleFileReader reader)
{
    /// <summary>Files by the numbers of their articles.</summary>
    internal const string Files =
        $"""
        SELECT a."Id", a."Path", a."UpdatedAt", c."Packed"
        FROM "Articles" AS a JOIN "SourceContents" AS c ON c."SourceId" = a."SourceId" WHERE a."Id" IN {StoreReaders.Numbers}
        """;

    /// <summary>Related links, those of one article after those of another.</summary>
    internal const string Links =
        $"""
        SELECT l."ArticleId", COALESCE(l."ShownTitle", l."Title"), l."Url", l."PublishedAt", l."ProviderName", l."ProviderDomain", l."Quality", l."Type"
        FROM "RelatedLinks" AS l WHERE l."ArticleId" IN {StoreReaders.Numbers} ORDER BY l."ArticleId", l."Position"
        """;

    /// <summary>Reads the articles of a page.</summary>
    /// <param name="items">Their cards.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>By number; an article that has gone meanwhile is missing.</returns>
    public async Task<IReadOnlyDictionary<long, EntryFacts>> OfAsync(IReadOnlyList<FeedItem> items, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(items);
        var facts = new Dictionary<long, EntryFacts>(items.Count);
        await cache.Readers.ReadByNumbersAsync(
            db, Files, [.. items.Select(item => item.Id)], row => facts.Add(row.GetInt64(0), FactsOf(row)), cancellation);

        var links = new List<(long Article, RelatedItem Link)>();
        await cache.Readers.ReadByNumbersAsync(
            db, Links, [.. items.Where(item => item.RelatedCount > 0).Select(item => item.Id)], row => links.Add((row.GetInt64(0), LinkOf(row))), cancellation);
        foreach (var group in links.GroupBy(link => link.Article, link => link.Link))
        {
            if (facts.TryGetValue(group.Key, out var article))
            {
                article.Related = [.. group];
            }
        }

        return facts;
    }

    private EntryFacts FactsOf(DbDataReader row)
    {
        var path = row.GetString(1);
        return new EntryFacts(path, row.MomentOrNull(2), reader.ReadKept(path, PackedBytes.Unpack(row.GetFieldValue<byte[]>(3))));
    }

    private static RelatedItem LinkOf(DbDataReader row) => new(row.GetString(1), row.GetString(2))
    {
        PublishedAt = row.MomentOrNull(3),
        ProviderName = row.TextOrNull(4),
        ProviderDomain = row.TextOrNull(5),
        Quality = row.IntOrNull(6),
        Type = row.TextOrNull(7),
    };
}
