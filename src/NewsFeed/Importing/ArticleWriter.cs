using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Writes articles with all that hangs on them: rows, addresses, topics, links, words.</summary>
internal sealed class ArticleWriter
{
    private const string Addresses = """SELECT "UrlKey" FROM "ArticleUrls" WHERE "ArticleId" = @p0""";

    private const string TopicIds = """SELECT "TopicId" FROM "ArticleTopics" WHERE "ArticleId" = @p0""";

    private const string Forget = """DELETE FROM "ArticleEdits" WHERE "ArticleId" = @p0 AND "Field" = @p1""";

    private readonly NewsFeedDb db;
    private readonly PreparedQueries queries;
    private readonly StoredTable<ArticleRow> table;
    private readonly BatchJournal? journal;
    private readonly ProviderBook providers;
    private readonly TopicBook topics;
    private readonly IRowWriter<ArticleRow> rows;
    private readonly IRowWriter<ArticleTopicRow> articleTopics;
    private readonly IRowWriter<ArticleUrlRow> urls;
    private readonly IRowWriter<RelatedLinkRow> links;
    private readonly SlugBook slugs;
    private readonly IFullTextWriter words;
    private readonly DateTimeOffset now;
    private long nextId;

    private ArticleWriter(
        NewsFeedDb db, IBulkWrite bulk, PreparedQueries queries, BatchJournal? journal, ProviderBook providers, TopicBook topics, DateTimeOffset now, long nextId)
    {
        (this.db, this.queries, this.journal, this.providers, this.topics, this.now, this.nextId) = (db, queries, journal, providers, topics, now, nextId);
        table = new StoredTable<ArticleRow>(db);
        rows = bulk.Rows<ArticleRow>(nameof(ArticleRow.Id));
        articleTopics = bulk.Rows<ArticleTopicRow>(nameof(ArticleTopicRow.ArticleId));
        urls = bulk.Rows<ArticleUrlRow>(nameof(ArticleUrlRow.ArticleId));
        links = bulk.Rows<RelatedLinkRow>(nameof(RelatedLinkRow.ArticleId));
        slugs = new SlugBook(queries, isEmpty: nextId == 1);
        words = bulk.Words;
    }

    /// <summary>What the writing has touched, and so has to be counted and linked anew.</summary>
    public TouchedThings Touched { get; } = new();

    /// <summary>Opens the writing.</summary>
    /// <param name="db">The store.</param>
    /// <param name="bulk">The writing of rows.</param>
    /// <param name="queries">Queries of the same transaction.</param>
    /// <param name="journal">The journal of the batch; null for a curator's change, of which the event says all.</param>
    /// <param name="providers">The providers.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<ArticleWriter> OpenAsync(
        NewsFeedDb db, IBulkWrite bulk, PreparedQueries queries, BatchJournal? journal, ProviderBook providers, TopicBook topics, DateTimeOffset now, CancellationToken cancellation)
    {
        var nextId = await queries.NextIdAsync("""SELECT COALESCE(MAX("Id"), 0) FROM "Articles" """, cancellation);
        return new ArticleWriter(db, bulk, queries, journal, providers, topics, now, nextId);
    }

    /// <summary>Writes a new article.</summary>
    /// <returns>The file as the store knows it from now on.</returns>
    public async Task<StoredFile> AddAsync(PlannedContent content, StoredFile? twin, CancellationToken cancellation)
    {
        var row = content.Parts!.Row;
        ArticleRows.Place(row, nextId++, now);
        row.Slug = await slugs.TakeAsync(content.Article!.Slug, cancellation);
        row.TwinId = twin?.SubjectId;
        journal!.Added(SourceKind.Article, row.Id);
        return await WriteAsync(row, content, null, cancellation);
    }

    /// <summary>Writes a changed article over its earlier version. Its number and address stay, and so does what curators have decided.</summary>
    /// <returns>The file as the store knows it from now on.</returns>
    public async Task<StoredFile> ChangeAsync(
        PlannedContent content, StoredFile stored, StoredFile? twin, ArticleDecisions decisions, CancellationToken cancellation)
    {
        var before = await NoteAsync(stored.SubjectId, BatchAction.Changed, decisions.GivenUp, cancellation);
        await RemovePartsAsync(before, cancellation);
        foreach (var edit in decisions.GivenUp)
        {
            await queries.RunAsync(Forget, [edit.ArticleId, edit.Field], cancellation);
        }

        content = decisions.LaidOver(content);
        var row = content.Parts!.Row;
        ArticleRows.Place(row, before.Id, now);
        row.Slug = before.Slug;
        row.TwinId = twin is { } other && other.SubjectId < before.Id ? other.SubjectId : null;
        return await WriteAsync(row, content, stored, cancellation);
    }

    /// <summary>Takes an article off the site because its file has gone. Nothing of it is deleted.</summary>
    public async Task RetractAsync(long articleId, CancellationToken cancellation)
    {
        var row = await NoteAsync(articleId, BatchAction.Retracted, [], cancellation);
        await TouchAddressesAsync(articleId, cancellation);
        Touched.Articles.Add(articleId);
        await CountOutAsync(row, cancellation);
        row.State = ArticleState.Retracted;
        rows.Update(row);
    }

    /// <summary>Writes an article as it stood before an import.</summary>
    /// <param name="now">The row as it stands.</param>
    /// <param name="before">The row as it stood.</param>
    /// <param name="file">What its file said then.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task RestoreAsync(ArticleRow now, ArticleRow before, Article file, CancellationToken cancellation)
    {
        // What curators had decided stands in the row, and not in the file.
        var parts = ArticleRows.PartsOf(file) with { Row = before, Words = ArticleRows.WordsOf(before, file.Body, "") };
        return RewriteAsync(now, parts, file with { Topics = before.TopicNames }, cancellation);
    }

    /// <summary>Writes an article as curators want it, from the version of its file that counts already.</summary>
    /// <param name="before">The row as it stands.</param>
    /// <param name="article">What the file says, with the decisions laid over it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The row as it stands now.</returns>
    public async Task<ArticleRow> EditAsync(ArticleRow before, Article article, CancellationToken cancellation)
    {
        var parts = ArticleRows.PartsOf(article);
        var row = parts.Row;
        ArticleRows.Place(row, before.Id, now);
        (row.Slug, row.TwinId, row.SourceId) = (before.Slug, before.TwinId, before.SourceId);
        await RewriteAsync(before, parts, article, cancellation);
        return row;
    }

    private async Task RewriteAsync(ArticleRow before, ArticleParts parts, Article article, CancellationToken cancellation)
    {
        await RemovePartsAsync(before, cancellation);
        Touched.Articles.Add(before.Id);
        var provider = providers.Of(article.Provider);
        parts.Row.ProviderId = provider.Id;
        rows.Update(parts.Row);
        WriteParts(parts, article, provider);
    }

    /// <summary>Puts the words of a provider's articles into the index anew.</summary>
    public async Task ReindexAsync(long providerId, string providerName, ArticleFileReader reader, CancellationToken cancellation)
    {
        var articles = db.Articles.Where(article => article.ProviderId == providerId)
            .Join(db.SourceContents, article => article.SourceId, source => source.SourceId, (article, source) => new { Row = article, source.Packed }).AsNoTracking();
        foreach (var article in await articles.ToListAsync(cancellation))
        {
            var file = reader.ReadKept(article.Row.Path, PackedBytes.Unpack(article.Packed));
            words.Remove(article.Row.FeedKey);
            words.Add(article.Row.FeedKey, ArticleRows.WordsOf(article.Row, file?.Body ?? "", providerName));
        }
    }

    private async Task<StoredFile> WriteAsync(ArticleRow row, PlannedContent content, StoredFile? before, CancellationToken cancellation)
    {
        var article = content.Article!;
        var provider = providers.Of(article.Provider);
        row.ProviderId = provider.Id;
        Touched.Articles.Add(row.Id);
        row.SourceId = await journal!.KeepAsync(article.Path, SourceKind.Article, row.Id, content, before, cancellation);
        if (before is null)
        {
            rows.Insert(row);
        }
        else
        {
            rows.Update(row);
        }

        WriteParts(content.Parts!, article, provider);
        return new StoredFile(row.SourceId, SourceKind.Article, row.Id, content.Hash, content.Stamp, false);
    }

    private void WriteParts(ArticleParts parts, Article article, ProviderRow provider)
    {
        var row = parts.Row;
        foreach (var topicId in article.Topics.Select(name => topics.Of(name).Id).Distinct())
        {
            articleTopics.Insert(new ArticleTopicRow { ArticleId = row.Id, TopicId = topicId });
            Touched.Topics.Add(topicId, row.State == ArticleState.Public ? 1 : 0);
        }

        foreach (var key in parts.UrlKeys)
        {
            urls.Insert(new ArticleUrlRow { UrlKey = key, ArticleId = row.Id });
            Touched.UrlKeys.Add(key);
        }

        foreach (var link in parts.Links)
        {
            link.ArticleId = row.Id;
            links.Insert(link);
            Touched.UrlKeys.Add(link.UrlKey);
        }

        Touched.Providers.Add(provider.Id, row.State == ArticleState.Public ? 1 : 0);
        words.Add(row.FeedKey, parts.Words with { Provider = OddWords.Kept(providers.NameOf(provider)) });
    }

    private async Task RemovePartsAsync(ArticleRow before, CancellationToken cancellation)
    {
        await TouchAddressesAsync(before.Id, cancellation);
        await CountOutAsync(before, cancellation);
        articleTopics.Delete(before.Id);
        urls.Delete(before.Id);
        links.Delete(before.Id);
        words.Remove(before.FeedKey);
    }

    private Task TouchAddressesAsync(long articleId, CancellationToken cancellation) =>
        queries.ReadAsync(Addresses, [articleId], row => Touched.UrlKeys.Add(row.GetInt64(0)), cancellation);

    /// <summary>A public article no longer counts as it stood.</summary>
    private async Task CountOutAsync(ArticleRow row, CancellationToken cancellation)
    {
        if (row.State == ArticleState.Public)
        {
            Touched.Providers.Add(row.ProviderId, -1);
            await queries.ReadAsync(TopicIds, [row.Id], topic => Touched.Topics.Add(topic.GetInt64(0), -1), cancellation);
        }
    }

    private async Task<ArticleRow> NoteAsync(long articleId, BatchAction action, IReadOnlyCollection<ArticleEditRow> givenUp, CancellationToken cancellation)
    {
        var row = (await queries.ListAsync($"""{table.Select} WHERE "Id" = @p0""", [articleId], table.RowOf, cancellation)).Single();
        journal!.Changed(SourceKind.Article, row.Id, action, row, row.SourceId, givenUp);
        return row;
    }
}
