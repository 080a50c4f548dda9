using NewsFeed.Feed.Columns;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Tells one listener, again and again, what has changed since it asked last.</summary>
/// <param name="cache">The columns of the store.</param>
public sealed class FeedChangeLog(FeedColumnsCache cache)
{
    /// <summary>Of more touched articles than this nearly every page shows one.</summary>
    private const int MaxTouched = 500;

    /// <summary>The articles that list one of some: on their pages it is named.</summary>
    internal const string Listing = $"""SELECT "ArticleId" FROM "RelatedLinks" WHERE "TargetId" IN {StoreReaders.Numbers}""";

    /// <summary>The articles that some list: on their pages these are named as mentions.</summary>
    internal const string Listed = $"""SELECT "TargetId" FROM "RelatedLinks" WHERE "TargetId" IS NOT NULL AND "ArticleId" IN {StoreReaders.Numbers}""";

    /// <summary>The articles with an address of one of some, itself too: on their pages the others are named.</summary>
    internal const string Twins =
        $"""
        SELECT other."ArticleId" FROM "ArticleUrls" AS own JOIN "ArticleUrls" AS other ON other."UrlKey" = own."UrlKey"
        WHERE own."ArticleId" IN {StoreReaders.Numbers}
        """;

    /// <summary>What the public reads of some articles in lists.</summary>
    internal const string Texts =
        $"""SELECT COALESCE("ShownTitle", "Title"), COALESCE("ShownExcerpt", "Excerpt") FROM "Articles" WHERE "Id" IN {StoreReaders.Numbers} AND "State" = 0""";

    private FeedColumns? seen;

    /// <summary>What has changed since the last call; everything, at the first. Not to be called by two at once.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the reading early; then the next call tells of it all.</param>
    public async Task<FeedChanges> NextAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var (before, after) = (seen, await cache.CurrentAsync(db, cancellation));
        var changes = before is null ? FeedChanges.Everything(after.Version) : await BetweenAsync(db, before, after, cancellation);
        seen = after;
        return changes;
    }

    private async Task<FeedChanges> BetweenAsync(NewsFeedDb db, FeedColumns before, FeedColumns after, CancellationToken cancellation)
    {
        var touched = await cache.Readers.ReadAsync(
            db, ChangeNumber.Touched, [before.Version, after.Version], row => (Kind: (SourceKind)row.GetInt32(0), Id: row.GetInt64(1)), cancellation);
        var isMore = touched.Count > MaxTouched || touched.Any(thing => thing.Kind != SourceKind.Article) || after.Version < before.Version;
        if (isMore || !after.Directory.StillNames(before.Directory))
        {
            return FeedChanges.Everything(after.Version);
        }

        long[] ids = [.. touched.Select(thing => thing.Id).Distinct()];
        var neighbours = new HashSet<long>(ids);
        foreach (var sql in (string[])[Listing, Listed, Twins])
        {
            await cache.Readers.ReadByNumbersAsync(db, sql, ids, row => neighbours.Add(row.GetInt64(0)), cancellation);
        }

        var texts = new List<ulong[]>(ids.Length);
        await cache.Readers.ReadByNumbersAsync(db, Texts, ids, row => texts.Add(TellingWords.Of(row.GetString(0), row.TextOrNull(1))), cancellation);
        return FeedChanges.Of(before, after, ids, neighbours, texts);
    }
}
