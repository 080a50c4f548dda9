using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>Reads what addresses and related lists say of articles that were touched.</summary>
/// <param name="queries">The store.</param>
/// <param name="touched">Their numbers.</param>
/// <param name="isWhole">Whether so many are touched that going through everything is cheaper than looking each up.</param>
internal sealed class StoryEvidenceQuery(PreparedQueries queries, IReadOnlySet<long> touched, bool isWhole)
{
    /// <summary>An address that more articles have is no article's own: a home page, a newsletter. One that more articles list is background, not the event.</summary>
    private const int Most = 20;

    private const string FewHave = """(SELECT COUNT(*) FROM (SELECT 1 FROM "ArticleUrls" AS n WHERE n."UrlKey" = k."UrlKey" LIMIT 21) AS few) <= 20""";

    private const string FewList =
        """(SELECT COUNT(*) FROM (SELECT 1 FROM "RelatedLinks" AS n WHERE n."UrlKey" = k."UrlKey" AND n."TargetId" IS NOT NULL LIMIT 21) AS few) <= 20""";

    public const string Sharing =
        $"""
        SELECT k."ArticleId", other."ArticleId" FROM "ArticleUrls" AS k JOIN "ArticleUrls" AS other ON other."UrlKey" = k."UrlKey"
        WHERE k."ArticleId" = @p0 AND other."ArticleId" <> @p0 AND {FewHave}
        """;

    public const string Naming =
        $"""
        SELECT k."ArticleId", u."ArticleId" FROM "RelatedLinks" AS k JOIN "ArticleUrls" AS u ON u."UrlKey" = k."UrlKey"
        WHERE k."ArticleId" = @p0 AND u."ArticleId" <> @p0 AND {FewHave} AND {FewList}
        """;

    public const string NamedBy =
        $"""
        SELECT l."ArticleId", k."ArticleId" FROM "ArticleUrls" AS k JOIN "RelatedLinks" AS l ON l."UrlKey" = k."UrlKey"
        WHERE k."ArticleId" = @p0 AND l."ArticleId" <> @p0 AND {FewHave} AND {FewList}
        """;

    /// <summary>Who has an address, and who lists it, address by address. Only links that lead to an article of the feed have a target.</summary>
    private const string All =
        """
        SELECT "UrlKey", 0, "ArticleId" FROM "ArticleUrls"
        UNION ALL SELECT "UrlKey", 1, "ArticleId" FROM "RelatedLinks" WHERE "TargetId" IS NOT NULL ORDER BY 1, 2, 3
        """;

    private readonly Dictionary<(long Lower, long Higher), StoryEvidence> found = [];

    /// <summary>The pairs of articles, one of them touched, of which something is said.</summary>
    public async Task<Dictionary<(long Lower, long Higher), StoryEvidence>> ReadAsync(CancellationToken cancellation)
    {
        if (isWhole)
        {
            await GoThroughAsync(cancellation);
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

    private async Task GoThroughAsync(CancellationToken cancellation)
    {
        var (key, owners, listing) = (0L, new List<long>(), new List<long>());
        await queries.ReadAsync(
            All, [],
            row =>
            {
                if (row.GetInt64(0) != key)
                {
                    NoteAddress(owners, listing);
                    (key, owners, listing) = (row.GetInt64(0), [], []);
                }

                // One more than counts is enough to know that it does not.
                var those = row.GetInt32(1) == 0 ? owners : listing;
                if (those.Count <= Most)
                {
                    those.Add(row.GetInt64(2));
                }
            },
            cancellation);
        NoteAddress(owners, listing);
    }

    private void NoteAddress(List<long> owners, List<long> listing)
    {
        if (owners.Count is 0 or > Most)
        {
            return;
        }

        for (var i = 0; i < owners.Count; i++)
        {
            owners.GetRange(0, i).ForEach(other => Share(other, owners[i]));
        }

        foreach (var one in listing.Count > Most ? [] : listing)
        {
            owners.Where(owner => owner != one).ToList().ForEach(owner => Name(one, owner));
        }
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
