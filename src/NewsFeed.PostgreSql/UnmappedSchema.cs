namespace NewsFeed.PostgreSql;

/// <summary>What EF's model cannot say: the full-text table, which is written by <c>COPY</c> and asked in SQL, and an index.</summary>
internal static class UnmappedSchema
{
    /// <summary>An article's words stand under its feed key; where they need several rows, each says so.</summary>
    public const string Create =
        """
        CREATE TABLE "ArticleSearch" (
            "FeedKey" bigint NOT NULL, "Part" integer NOT NULL, "IsSplit" boolean NOT NULL, "Words" tsvector NOT NULL,
            CONSTRAINT "PK_ArticleSearch" PRIMARY KEY ("FeedKey", "Part"));
        CREATE INDEX "IX_ArticleSearch_Words" ON "ArticleSearch" USING gin ("Words");
        CREATE INDEX "IX_ArticleSearch_Split" ON "ArticleSearch" ("FeedKey") WHERE "IsSplit";
        CREATE UNIQUE INDEX "IX_Topics_NameKey" ON "Topics" (md5("NameKey"));
        """;

    public const string Drop =
        """
        DROP INDEX "IX_Topics_NameKey";
        DROP TABLE "ArticleSearch";
        """;
}
