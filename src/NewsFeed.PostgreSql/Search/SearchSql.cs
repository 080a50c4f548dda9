namespace NewsFeed.PostgreSql.Search;

/// <summary>The questions that a search asks. Each names only those parameters it needs.</summary>
internal static class SearchSql
{
    private const string Everything = """SELECT "FeedKey" FROM "Articles" WHERE "FeedKey" BETWEEN @from AND @to ORDER BY 1""";

    private const string EverythingBut =
        """
        SELECT "FeedKey" FROM "Articles" WHERE "FeedKey" BETWEEN @from AND @to
        EXCEPT SELECT "FeedKey" FROM "ArticleSearch" WHERE "Words" @@ @unwanted::text::tsquery AND "FeedKey" BETWEEN @from AND @to ORDER BY 1
        """;

    /// <summary>The keys of what matches, rising.</summary>
    public static string Matching(SearchExpression expression) => expression switch
    {
        { Wanted.Count: > 0 } => Wanted(expression),
        { Unwanted.Count: > 0 } => EverythingBut,
        _ => Everything,
    };

    /// <summary>The newest keys of what matches, with weights. Of an article of several rows the best counts.</summary>
    public static string Weighed(SearchExpression expression) =>
        $"""
        SELECT newest."FeedKey", max(ts_rank(@weights::real[], search."Words", @wanted::text::tsquery))::float8
        FROM ({Wanted(expression)} DESC LIMIT @newest) newest JOIN "ArticleSearch" search ON search."FeedKey" = newest."FeedKey"
        GROUP BY 1
        """;

    /// <summary>The articles of one row, then those of several, whose terms may stand in different rows.</summary>
    private static string Wanted(SearchExpression expression)
    {
        const string WithoutUnwanted =
            """AND "FeedKey" NOT IN (SELECT "FeedKey" FROM "ArticleSearch" WHERE "IsSplit" AND "Words" @@ @unwanted::text::tsquery)""";
        var each = expression.Wanted.Select((_, index) => $"bool_or(\"Words\" @@ @wanted{index}::text::tsquery)");
        return $"""
            SELECT "FeedKey" FROM "ArticleSearch" WHERE NOT "IsSplit" AND "Words" @@ @all::text::tsquery AND "FeedKey" BETWEEN @from AND @to
            UNION ALL
            SELECT "FeedKey" FROM "ArticleSearch" WHERE "IsSplit" AND "Words" @@ @wanted::text::tsquery AND "FeedKey" BETWEEN @from AND @to
            {(expression.Unwanted.Count > 0 ? WithoutUnwanted : "")} GROUP BY "FeedKey" HAVING {string.Join(" AND ", each)} ORDER BY 1
            """;
    }
}
