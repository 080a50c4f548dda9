using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Reads what addresses and related lists say of articles that were touched.</summary>
/// <param name="queries">The store.</param>
/// <param name="touched">Their numbers.</param>
/// <param name="isWhole">Whether so many are touched that going through everything is cheaper than looking each up.</param>
internal sealed class StoryEvidenceQuery(PreparedQueries queries, IReadOnlySet<long> touched, bool isWhole)
{
    /// <summary>An address that more articles have is no article's own: a home page, a newsletter. So is what more articles list.</summary>
    private const int MaxSharing = 20;

    public const string Sharing =
        """
        SELECT own."ArticleId", other."ArticleId" FROM "ArticleUrls" AS own JOIN "ArticleUrls" AS other ON other."UrlKey" = own."UrlKey"
        WHERE own."ArticleId" = @p0 AND other."ArticleId" <> @p0 LIMIT 100
        """;

    public const string Naming =
        """
        SELECT l."ArticleId", u."ArticleId" FROM "RelatedLinks" AS l JOIN "ArticleUrls" AS u ON u."UrlKey" = l."UrlKey"
        WHERE l."ArticleId" = @p0 AND u."ArticleId" <> @p0 LIMIT 100
        """;

    public const string NamedBy =
        """
        SELECT l."ArticleId", u."ArticleId" FROM "ArticleUrls" AS u JOIN "RelatedLinks" AS l ON l."UrlKey" = u."UrlKey"
        WHERE u."ArticleId" = @p0 AND l."ArticleId" <> @p0 LIMIT 100
        """;

    /// <summary>In the order of the table's key.</summary>
    private const string AllAddresses = """SELECT "UrlKey", "ArticleId" FROM "ArticleUrls" ORDER BY "UrlKey", "ArticleId" """;

    /// <summary>Only links that lead to an article of the feed have a target, so the join is short.</summary>
    private const string AllNaming =
        """
        SELECT l."ArticleId", u."ArticleId" FROM "RelatedLinks" AS l JOIN "ArticleUrls" AS u ON u."UrlKey" = l."UrlKey"
        WHERE l."TargetId" IS NOT NULL AND u."ArticleId" <> l."ArticleId"
        """;

    private readonly Dictionary<(long Lower, long Higher), StoryEvidence> found = [];

    /// <summary>The pairs of articles, one of them touched, of which something is said.</summary>
    public async Task<Dictionary<(long Lower, long Higher), StoryEvidence>> ReadAsync(CancellationToken cancellation)
    {
        if (isWhole)
        {
            await ShareAllAsync(cancellation);
            await queries.ReadAsync(AllNaming, [], row => Name(row.GetInt64(0), row.GetInt64(1)), cancellation);
            return found;
        }

        foreach (var id in touched)
        {
            await queries.ReadAsync(Sharing, [id], row => Share(row.GetInt64(0), row.GetInt64(1)), cancellation);
            await queries.ReadAsync(Naming, [id], row => Name(row.GetInt64(0), row.GetInt64(1)), cancellation);
            await queries.ReadAsync(NamedBy, [id], row => Name(row.GetInt64(0), row.GetInt64(1)), cancellation);
        }

        return found;
    }

    private async Task ShareAllAsync(CancellationToken cancellation)
    {
        var (key, owners) = (0L, new List<long>());
        await queries.ReadAsync(
            AllAddresses, [],
            row =>
            {
                if (row.GetInt64(0) != key)
                {
                    (key, owners) = (row.GetInt64(0), []);
                }

                if (owners.Count < MaxSharing)
                {
                    owners.ForEach(other => Share(other, row.GetInt64(1)));
                    owners.Add(row.GetInt64(1));
                }
            },
            cancellation);
    }

    private void Share(long one, long other) => Note(one, other, StoryEvidence.SharedAddress);

    private void Name(long naming, long named) =>
        Note(naming, named, naming < named ? StoryEvidence.LowerNamesHigher : StoryEvidence.HigherNamesLower);

    private void Note(long one, long other, StoryEvidence evidence)
    {
        if (touched.Contains(one) || touched.Contains(other))
        {
            var pair = (Math.Min(one, other), Math.Max(one, other));
            found[pair] = found.GetValueOrDefault(pair) | evidence;
        }
    }
}
