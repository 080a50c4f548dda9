using Microsoft.EntityFrameworkCore;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Importing;
using NewsFeed.Insight;
using NewsFeed.Related;
using NewsFeed.Sqlite;
using NewsFeed.Store;
using NewsFeed.Syndication;

namespace NewsFeed.Tests.Store;

/// <summary>How SQLite goes about what pages ask for. A plan that walks through a table, or sorts, costs seconds in a large store and nothing in a test's.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public Task Cards_are_found_by_their_numbers() =>
        AssertPlanAsync(Card.ByIds, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task A_card_is_found_by_its_number() =>
        AssertPlanAsync(Card.ById, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task An_article_is_found_by_its_slug_and_its_content_by_its_number() =>
        AssertPlanAsync(ArticleQuery.BySlug, "SEARCH a USING INDEX IX_Articles_Slug (Slug=?)", "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task Related_links_are_read_in_their_order() =>
        AssertPlanAsync(
            RelatedQuery.Listed,
            "SEARCH l USING INDEX sqlite_autoindex_RelatedLinks_1 (ArticleId=?)",
            "SEARCH t USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN");

    [Fact]
    public Task Files_of_a_feed_are_found_by_the_numbers_of_its_articles() =>
        AssertPlanAsync(EntryQuery.Files, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task Files_of_an_export_are_found_by_the_numbers_of_its_articles() =>
        AssertPlanAsync(Selection.Files, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task Related_links_of_a_feed_are_read_in_their_order() =>
        AssertPlanAsync(EntryQuery.Links, "SEARCH l USING INDEX sqlite_autoindex_RelatedLinks_1 (ArticleId=?)");

    [Fact]
    public Task A_slice_of_a_sitemap_is_read_off_the_order_of_time() =>
        AssertPlanAsync(
            ArticleSitemaps.Slice,
            "SEARCH a USING INDEX IX_Articles_Columns (State=? AND FeedKey>? AND FeedKey<?)");

    [Fact]
    public Task Links_are_resolved_by_their_address() =>
        AssertPlanAsync(
            Aftermath.ResolveOf,
            "SEARCH l USING COVERING INDEX IX_RelatedLinks_UrlKey (UrlKey=?)",
            "CORRELATED SCALAR SUBQUERY 1",
            "SEARCH u USING PRIMARY KEY (UrlKey=?)",
            "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)",
            "USE TEMP B-TREE FOR ORDER BY");

    [Fact]
    public Task Mentions_between_providers_are_read_off_the_newest_articles() =>
        AssertPlanAsync(
            TrendsQuery.Mentions,
            "SEARCH a USING COVERING INDEX IX_Articles_Columns (State=? AND FeedKey>? AND FeedKey<?)",
            "SEARCH l USING INDEX sqlite_autoindex_RelatedLinks_1 (ArticleId=?)",
            "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)",
            "USE TEMP B-TREE FOR GROUP BY");

    [Fact]
    public Task Twins_are_found_by_their_address() =>
        AssertPlanAsync(
            TwinFinder.StoredWith,
            "SEARCH u USING PRIMARY KEY (UrlKey=?)",
            "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)",
            "USE TEMP B-TREE FOR ORDER BY");

    [Fact]
    public Task Words_of_the_articles_around_one_are_read_off_the_order_of_time() =>
        AssertPlanAsync(NearTexts.Between, "SEARCH Articles USING INDEX IX_Articles_Columns (State=? AND FeedKey>? AND FeedKey<?)");

    [Fact]
    public Task Words_of_a_few_articles_are_found_by_their_numbers() =>
        AssertPlanAsync(NearTexts.ByIds, "SEARCH Articles USING INTEGER PRIMARY KEY (rowid=?)");

    [Fact]
    public Task Mentions_are_found_by_their_target() =>
        AssertPlanAsync(RelatedQuery.Listing, "SEARCH RelatedLinks USING INDEX IX_RelatedLinks_TargetId (TargetId=?)");

    [Fact]
    public Task Twins_are_found_by_their_addresses() =>
        AssertPlanAsync(
            RelatedQuery.Same,
            "SEARCH own USING COVERING INDEX IX_ArticleUrls_ArticleId (ArticleId=?)",
            "SEARCH other USING PRIMARY KEY (UrlKey=?)");

    [Fact]
    public Task The_last_change_is_read_off_the_end_of_the_table() =>
        AssertPlanAsync(
            ChangeNumber.Last,
            "CO-ROUTINE Changes", "COMPOUND QUERY", "LEFT-MOST SUBQUERY", "SEARCH Batches", "UNION ALL", "SEARCH CuratorEvents", "SEARCH Changes");

    [Fact]
    public Task Articles_are_read_in_the_order_of_time_without_sorting() =>
        AssertPlanAsync(FeedColumnsLoader.Articles, "SEARCH Articles USING COVERING INDEX IX_Articles_Columns (State=?)");

    [Fact]
    public Task Topics_of_articles_are_read_from_one_index() =>
        AssertPlanAsync(FeedColumnsLoader.Topics, "SCAN ArticleTopics");

    [Fact]
    public Task Touched_articles_are_found_by_change() =>
        AssertPlanAsync(
            ChangeNumber.Touched,
            "COMPOUND QUERY",
            "LEFT-MOST SUBQUERY",
            "SEARCH BatchChanges USING COVERING INDEX sqlite_autoindex_BatchChanges_1 (BatchId>? AND BatchId<?)",
            "UNION ALL",
            "SEARCH CuratorEvents USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
            "UNION ALL",
            "SEARCH StoryChanges USING PRIMARY KEY (ChangeId>? AND ChangeId<?)");

    [Fact]
    public async Task What_may_belong_to_a_story_is_found_by_addresses_links_ties_and_time()
    {
        // Whether few have an address, and few list it, is counted once for each address and up to 21.
        string[] fewHave = ["CORRELATED SCALAR SUBQUERY 2", "CO-ROUTINE few", "SEARCH n USING PRIMARY KEY (UrlKey=?)", "SCAN few"];
        string[] fewList = ["CORRELATED SCALAR SUBQUERY 4", "CO-ROUTINE few", "SEARCH n USING INDEX IX_RelatedLinks_UrlKey (UrlKey=?)", "SCAN few"];
        const string OwnAddresses = "SEARCH k USING COVERING INDEX IX_ArticleUrls_ArticleId (ArticleId=?)";
        await AssertPlanAsync(StoryEvidenceQuery.Sharing, [OwnAddresses, .. fewHave, "SEARCH other USING PRIMARY KEY (UrlKey=?)"]);
        await AssertPlanAsync(
            StoryEvidenceQuery.Naming,
            ["SEARCH k USING INDEX sqlite_autoindex_RelatedLinks_1 (ArticleId=?)", .. fewHave, .. fewList, "SEARCH u USING PRIMARY KEY (UrlKey=?)"]);
        await AssertPlanAsync(StoryEvidenceQuery.NamedBy, [OwnAddresses, .. fewHave, .. fewList, "SEARCH l USING INDEX IX_RelatedLinks_UrlKey (UrlKey=?)"]);
        await AssertPlanAsync(StoryTieFinder.InTime, "SEARCH Articles USING INDEX IX_Articles_Columns (State=? AND FeedKey>? AND FeedKey<?)");
    }

    [Fact]
    public Task Touched_articles_are_read_by_number() =>
        AssertPlansAsync(
            (ColumnsPatch.Articles, "SEARCH Articles USING INTEGER PRIMARY KEY (rowid=?)"),
            (ColumnsPatch.Topics, "SEARCH ArticleTopics USING COVERING INDEX IX_ArticleTopics_ArticleId (ArticleId=?)"));

    [Fact]
    public Task Links_of_touched_articles_are_found_by_their_numbers() =>
        AssertPlansAsync(
            (FeedChangeLog.Listing, "SEARCH RelatedLinks USING INDEX IX_RelatedLinks_TargetId (TargetId=?)"),
            (FeedChangeLog.Listed, "SEARCH RelatedLinks USING INDEX sqlite_autoindex_RelatedLinks_1 (ArticleId=?)"));

    [Fact]
    public Task Twins_of_touched_articles_are_found_by_their_addresses() =>
        AssertPlanAsync(
            FeedChangeLog.Twins,
            "SEARCH own USING COVERING INDEX IX_ArticleUrls_ArticleId (ArticleId=?)",
            "SEARCH other USING PRIMARY KEY (UrlKey=?)");

    [Fact]
    public Task Matches_come_in_the_order_of_time_without_sorting() =>
        AssertPlanAsync(SqliteFullTextIndex.Matching, "SCAN ArticleSearch VIRTUAL TABLE INDEX 0:M4><");

    [Fact]
    public Task The_newest_matches_are_found_without_reading_all() =>
        AssertPlanAsync(SqliteFullTextIndex.Weighed, "SCAN ArticleSearch VIRTUAL TABLE INDEX 192:M4");

    private static async Task AssertPlansAsync(params (string Sql, string Step)[] plans)
    {
        foreach (var (sql, step) in plans)
        {
            await AssertPlanAsync(sql, step);
        }
    }

    private static async Task AssertPlanAsync(string sql, params string[] steps)
    {
        await using var store = await TestStore.CreateAsync();
        await store.Db.Database.OpenConnectionAsync(TestStore.Cancellation);
        await using var command = store.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The product's own constants.
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
        foreach (var name in ParametersOf(sql))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestStore.Cancellation);
        while (await reader.ReadAsync(TestStore.Cancellation))
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Equal(steps, plan);
    }

    private static IEnumerable<string> ParametersOf(string sql) =>
        System.Text.RegularExpressions.Regex.Matches(sql, "@[a-z0-9]+").Select(match => match.Value).Distinct();
}
