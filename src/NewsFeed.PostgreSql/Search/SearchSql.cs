namespace NewsFeed.PostgreSql.Search;

/// <summary>The questions that a search asks.</summary>
internal static class SearchSql
{
    /// <summary>The keys of what has a term, rising. A very long article has several rows, and a term stands whole in one of them.</summary>
    public const string Matching =
        """
        SELECT "FeedKey" FROM "ArticleSearch" WHERE NOT "IsSplit" AND "Words" @@ @term::text::tsquery AND "FeedKey" BETWEEN @from AND @to
        UNION ALL
        SELECT DISTINCT "FeedKey" FROM "ArticleSearch" WHERE "IsSplit" AND "Words" @@ @term::text::tsquery AND "FeedKey" BETWEEN @from AND @to ORDER BY 1
        """;

    /// <summary>
    /// The newest keys of what has a term of each group, with weights: the articles of one row, then those of several, whose terms may stand
    /// in different rows. Of an article of several rows the best counts.
    /// </summary>
    /// <param name="groups">How many groups there are, each a parameter <c>group0</c> and so on.</param>
    public static string Weighed(int groups)
    {
        var each = Enumerable.Range(0, groups).Select(index => $"bool_or(\"Words\" @@ @group{index}::text::tsquery)");
        return $"""
            SELECT newest."FeedKey", max(ts_rank(@weights::real[], search."Words", @any::text::tsquery))::float8
            FROM (
                SELECT "FeedKey" FROM "ArticleSearch" WHERE NOT "IsSplit" AND "Words" @@ @all::text::tsquery
                UNION ALL
                SELECT "FeedKey" FROM "ArticleSearch" WHERE "IsSplit" AND "Words" @@ @any::text::tsquery
                GROUP BY "FeedKey" HAVING {string.Join(" AND ", each)}
                ORDER BY 1 DESC LIMIT @newest) newest
            JOIN "ArticleSearch" search ON search."FeedKey" = newest."FeedKey"
            GROUP BY 1
            """;
    }
}
