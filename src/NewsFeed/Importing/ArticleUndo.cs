using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Undoes what an import did to articles.</summary>
/// <param name="db">The store.</param>
/// <param name="queries">Queries of the undo's transaction.</param>
/// <param name="bulk">The writing.</param>
/// <param name="journal">The journal of the undo.</param>
/// <param name="articles">Writes articles.</param>
/// <param name="reader">Reads the versions that count again.</param>
internal sealed class ArticleUndo(
    NewsFeedDb db, PreparedQueries queries, IBulkWrite bulk, BatchJournal journal, ArticleWriter articles, ArticleFileReader reader)
{
    /// <summary>What the undo's journal says is to go. So many articles at once are taken away by a statement for each table.</summary>
    private const string Going = """IN (SELECT "SubjectId" FROM "BatchChanges" WHERE "BatchId" = @p0 AND "Kind" = 0 AND "Action" = 4)""";

    private const string Added =
        """
        SELECT a."Id", a."Slug", a."State", a."ProviderId", a."FeedKey" FROM "BatchChanges" AS c JOIN "Articles" AS a ON a."Id" = c."SubjectId"
        WHERE c."BatchId" = @p0 AND c."Kind" = 0 AND c."Action" = 0
        """;

    private const string GoingTopics =
        $"""
        SELECT t."TopicId", COUNT(*) FROM "ArticleTopics" AS t JOIN "Articles" AS a ON a."Id" = t."ArticleId" WHERE a."State" = 0 AND a."Id" {Going} GROUP BY t."TopicId"
        """;

    private const string GoingKeys = $"""SELECT DISTINCT "UrlKey" FROM "ArticleUrls" WHERE "ArticleId" {Going}""";

    private const string Image = """SELECT "Before", "GivenUp" FROM "BatchChanges" WHERE "BatchId" = @p0 AND "Kind" = 0 AND "SubjectId" = @p1""";

    private const string Packed = """SELECT "Packed" FROM "SourceContents" WHERE "SourceId" = @p0""";

    private const string Exists = """SELECT 1 FROM "Articles" WHERE "Id" = @p0""";

    private const string MakeCurrent = """UPDATE "Sources" SET "IsCurrent" = TRUE WHERE "Id" = @p0""";

    private const string Decide =
        """INSERT INTO "ArticleEdits" ("ArticleId", "Field", "Value", "FileValue", "EventId") VALUES (@p0, @p1, @p2, @p3, @p4)""";

    private const string DeleteVersion = """DELETE FROM "Sources" WHERE "Id" = @p0""";

    /// <summary>What goes with an article, in an order in which nothing is left that refers to what has gone.</summary>
    private static readonly string[] Deletions =
    [
        $"""DELETE FROM "ArticleTopics" WHERE "ArticleId" {Going}""",
        $"""DELETE FROM "ArticleUrls" WHERE "ArticleId" {Going}""",
        $"""DELETE FROM "RelatedLinks" WHERE "ArticleId" {Going}""",
        $"""DELETE FROM "StoryChanges" WHERE "ArticleId" {Going}""",
        $"""DELETE FROM "StoryDecisions" WHERE "ArticleId" {Going} OR "OtherId" {Going}""",
        $"""DELETE FROM "Articles" WHERE "Id" {Going}""",
        $"""DELETE FROM "Sources" WHERE "Kind" = 0 AND "SubjectId" {Going}""",
    ];

    private readonly StoredTable<ArticleRow> table = new(db);

    /// <summary>Articles whose stories are to be made anew, though they themselves may be as they were.</summary>
    public HashSet<long> Loose { get; } = [];

    /// <summary>Takes away articles that the import brought.</summary>
    /// <param name="batchId">The import.</param>
    /// <param name="going">Their numbers.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task RemoveAsync(long batchId, IReadOnlySet<long> going, CancellationToken cancellation)
    {
        var rows = await queries.ListAsync(
            Added, [batchId], row => (Id: row.GetInt64(0), Slug: row.GetString(1), IsPublic: row.GetInt32(2) == 0, Provider: row.GetInt64(3), Key: row.GetInt64(4)), cancellation);
        foreach (var row in rows.Where(row => going.Contains(row.Id)))
        {
            journal.Removed(SourceKind.Article, row.Id, row.Slug);
            bulk.Words.Remove(row.Key);
            articles.Touched.Providers.Add(row.Provider, row.IsPublic ? -1 : 0);
        }

        await bulk.FlushAsync(cancellation);
        await queries.ReadAsync(GoingTopics, [journal.BatchId], row => articles.Touched.Topics.Add(row.GetInt64(0), -(int)row.GetInt64(1)), cancellation);
        await queries.ReadAsync(GoingKeys, [journal.BatchId], row => articles.Touched.UrlKeys.Add(row.GetInt64(0)), cancellation);
        Loose.UnionWith(await new StoryBook(queries).UntieAsync(going, cancellation));
        foreach (var deletion in Deletions)
        {
            await queries.RunAsync(deletion, [journal.BatchId], cancellation);
        }
    }

    /// <summary>Puts an article back as it stood before the import.</summary>
    /// <param name="batchId">The import.</param>
    /// <param name="change">What the import did to it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Why it cannot be put back; null where it was.</returns>
    public async Task<string?> RestoreAsync(long batchId, StandingChange change, CancellationToken cancellation)
    {
        var (image, givenUp) = (await queries.ListAsync(Image, [batchId, change.SubjectId], row => (row.GetString(0), row.TextOrNull(1)), cancellation)).Single();
        var now = (await queries.ListAsync($"""{table.Select} WHERE "Id" = @p0""", [change.SubjectId], table.RowOf, cancellation)).Single();
        var before = Activator.CreateInstance<ArticleRow>();
        RowImage.Fill(table, before, image);
        if (await FileOfAsync(before, cancellation) is not { } article)
        {
            return "The file that it was made from before can no longer be read.";
        }

        if (before.TwinId is { } twin && (await queries.ListAsync(Exists, [twin], _ => true, cancellation)).Count == 0)
        {
            before.TwinId = null;
        }

        await articles.RestoreAsync(now, before, article, cancellation);
        if (now.SourceId != before.SourceId)
        {
            await queries.RunAsync(DeleteVersion, [now.SourceId], cancellation);
            await queries.RunAsync(MakeCurrent, [before.SourceId], cancellation);
        }

        foreach (var edit in JsonColumn.Read<ArticleEditRow[]>(givenUp) ?? [])
        {
            await queries.RunAsync(Decide, [edit.ArticleId, edit.Field, edit.Value, edit.FileValue, edit.EventId], cancellation);
        }

        journal.Restored(SourceKind.Article, change.SubjectId);
        Loose.Add(change.SubjectId);
        return null;
    }

    private async Task<Article?> FileOfAsync(ArticleRow row, CancellationToken cancellation)
    {
        var packed = (await queries.ListAsync(Packed, [row.SourceId], content => (byte[])content.GetValue(0), cancellation)).Single();
        var bytes = PackedBytes.Unpack(packed);
        return reader.Read(row.Path, bytes).Value ?? reader.ReadKept(row.Path, bytes);
    }
}
