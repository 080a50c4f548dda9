using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What follows from written articles: related links that now lead to an article of the feed.</summary>
/// <param name="queries">Queries of the import's transaction.</param>
internal sealed class Aftermath(PreparedQueries queries)
{
    /// <summary>Beyond this many touched addresses one pass over the whole table is cheaper than looking each up.</summary>
    private const int Few = 2_000;

    /// <summary>Of several articles with the address a public one is the target; of these the oldest.</summary>
    private const string Resolve =
        """
        UPDATE "RelatedLinks" AS l SET "TargetId" = (
            SELECT a."Id" FROM "ArticleUrls" AS u JOIN "Articles" AS a ON a."Id" = u."ArticleId"
            WHERE u."UrlKey" = l."UrlKey" AND u."ArticleId" <> l."ArticleId"
            ORDER BY a."State", a."Id" LIMIT 1)
        """;

    internal const string ResolveOf = $"""{Resolve} WHERE l."UrlKey" = @p0""";

    /// <summary>Most links lead out of the feed, and did before: their rows are left alone.</summary>
    internal const string ResolveAll =
        $"""
        {Resolve} WHERE l."TargetId" IS NOT NULL
            OR EXISTS (SELECT 1 FROM "ArticleUrls" AS u WHERE u."UrlKey" = l."UrlKey" AND u."ArticleId" <> l."ArticleId")
        """;

    /// <summary>Finds the targets of links anew.</summary>
    /// <param name="urlKeys">The addresses that articles have got or lost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task ResolveLinksAsync(HashSet<long> urlKeys, CancellationToken cancellation)
    {
        if (urlKeys.Count > Few)
        {
            await queries.RunAsync(ResolveAll, [], cancellation);
            return;
        }

        foreach (var key in urlKeys)
        {
            await queries.RunAsync(ResolveOf, [key], cancellation);
        }
    }
}
