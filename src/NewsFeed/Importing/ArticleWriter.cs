using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Writes articles with all that hangs on them: rows, addresses, topics, links, words.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly NewsFeedDb db;
    private readonly BatchJournal journal;
    private readonly ProviderBook providers;
    private readonly TopicBook topics;
    private readonly IRowWriter<ArticleRow> rows;
    private readonly IRowWriter<ArticleContentRow> contents;
    private readonly IRowWriter<ArticleTopicRow> articleTopics;
    private readonly IRowWriter<ArticleUrlRow> urls;
    private readonly IRowWriter<RelatedLinkRow> links;
    private readonly SlugBook slugs;
    private readonly IFullTextWriter words;
    private readonly DateTimeOffset now;
    private long nextId;

    private ArticleWriter(
        NewsFeedDb db, IBulkWrite bulk, BatchJournal journal, ProviderBook providers, TopicBook topics, DateTimeOffset now, long nextId)
    {
        (this.db, this.journal, this.providers, this.topics, this.now, this.nextId) = (db, journal, providers, topics, now, nextId);
        rows = bulk.Rows<ArticleRow>(nameof(ArticleRow.Id));
        contents = bulk.Rows<ArticleContentRow>(nameof(ArticleContentRow.ArticleId));
        articleTopics = bulk.Rows<ArticleTopicRow>(nameof(ArticleTopicRow.ArticleId));
        urls = bulk.Rows<ArticleUrlRow>(nameof(ArticleUrlRow.ArticleId));
        links = bulk.Rows<RelatedLinkRow>(nameof(RelatedLinkRow.ArticleId));
        slugs = new SlugBook(db);
        words = bulk.Words;
    }

    /// <summary>What the writing has touched, and so has to be counted and linked anew.</summary>
    public TouchedThings Touched { get; } = new();

    public static async Task<ArticleWriter> OpenAsync(
        NewsFeedDb db, IBulkWrite bulk, BatchJournal journal, ProviderBook providers, TopicBook topics, DateTimeOffset now, CancellationToken cancellation)
    {
        var nextId = 1 + (await db.Articles.MaxAsync(article => (long?)article.Id, cancellation) ?? 0);
        return new ArticleWriter(db, bulk, journal, providers, topics, now, nextId);
    }

    /// <summary>Writes a new article.</summary>
    /// <returns>The file as the store knows it from now on.</returns>
    public async Task<StoredFile> AddAsync(PlannedContent content, StoredFile? twin, CancellationToken cancellation)
    {
        var article = content.Article!;
        var row = ArticleRows.Of(article, nextId++, now);
        row.Slug = slugs.Take(article.Slug);
        row.TwinId = twin?.SubjectId;
        journal.Added(SourceKind.Article, row.Id);
        return await WriteAsync(row, content, null, cancellation);
    }

    /// <summary>Writes a changed article over its earlier version. Its number and address stay.</summary>
    /// <returns>The file as the store knows it from now on.</returns>
    public async Task<StoredFile> ChangeAsync(PlannedContent content, StoredFile stored, StoredFile? twin, CancellationToken cancellation)
    {
        var before = await NoteAsync(stored.SubjectId, BatchAction.Changed, cancellation);
        await RemovePartsAsync(before, cancellation);
        var row = ArticleRows.Of(content.Article!, before.Id, now);
        row.Slug = before.Slug;
        row.TwinId = twin?.SubjectId < before.Id ? twin.SubjectId : null;
        return await WriteAsync(row, content, stored, cancellation);
    }

    /// <summary>Takes an article off the site because its file has gone. Nothing of it is deleted.</summary>
    public async Task RetractAsync(long articleId, CancellationToken cancellation)
    {
        var row = await NoteAsync(articleId, BatchAction.Retracted, cancellation);
        Touched.UrlKeys.UnionWith(await db.ArticleUrls.Where(url => url.ArticleId == articleId).Select(url => url.UrlKey).ToListAsync(cancellation));
        Touched.Topics.UnionWith(await db.ArticleTopics.Where(topic => topic.ArticleId == articleId).Select(topic => topic.TopicId).ToListAsync(cancellation));
        row.State = ArticleState.Retracted;
        rows.Update(row);
    }

    /// <summary>Puts the words of a provider's articles into the index anew.</summary>
    public async Task ReindexAsync(long providerId, string providerName, CancellationToken cancellation)
    {
        var articles = db.Articles.Where(article => article.ProviderId == providerId)
            .Select(article => new { Row = article, article.Content!.Body }).AsNoTracking();
        foreach (var article in await articles.ToListAsync(cancellation))
        {
            words.Remove(article.Row.FeedKey);
            words.Add(article.Row.FeedKey, WordsOf(article.Row, article.Body, providerName));
        }
    }

    public void Dispose() => slugs.Dispose();

    private async Task<StoredFile> WriteAsync(ArticleRow row, PlannedContent content, StoredFile? before, CancellationToken cancellation)
    {
        var article = content.Article!;
        var provider = providers.Of(article.Provider);
        row.ProviderId = provider.Id;
        row.SourceId = await journal.KeepAsync(article.Path, SourceKind.Article, row.Id, content, before, cancellation);
        if (before is null)
        {
            rows.Insert(row);
        }
        else
        {
            rows.Update(row);
        }

        WriteParts(row, article, provider);
        return new StoredFile(row.SourceId, SourceKind.Article, row.Id, FileHash.Short(content.Hash), false);
    }

    private void WriteParts(ArticleRow row, Article article, ProviderRow provider)
    {
        contents.Insert(ArticleRows.ContentOf(article, row.Id));
        foreach (var topicId in article.Topics.Select(name => topics.Of(name).Id).Distinct())
        {
            articleTopics.Insert(new ArticleTopicRow { ArticleId = row.Id, TopicId = topicId });
            Touched.Topics.Add(topicId);
        }

        foreach (var key in TwinFinder.KeysOf(article))
        {
            urls.Insert(new ArticleUrlRow { UrlKey = key, ArticleId = row.Id });
            Touched.UrlKeys.Add(key);
        }

        foreach (var link in ArticleRows.LinksOf(article, row.Id))
        {
            links.Insert(link);
            Touched.UrlKeys.Add(link.UrlKey);
        }

        Touched.Providers.Add(provider.Id);
        words.Add(row.FeedKey, WordsOf(row, article.Body, provider.Name));
    }

    internal static SearchableText WordsOf(ArticleRow row, string body, string providerName) =>
        new(row.ShownTitle ?? row.Title, row.ShownExcerpt ?? row.Excerpt ?? "", TextRepair.Repair(body), providerName);

    private async Task RemovePartsAsync(ArticleRow before, CancellationToken cancellation)
    {
        Touched.UrlKeys.UnionWith(await db.ArticleUrls.Where(url => url.ArticleId == before.Id).Select(url => url.UrlKey).ToListAsync(cancellation));
        Touched.Topics.UnionWith(await db.ArticleTopics.Where(topic => topic.ArticleId == before.Id).Select(topic => topic.TopicId).ToListAsync(cancellation));
        contents.Delete(before.Id);
        articleTopics.Delete(before.Id);
        urls.Delete(before.Id);
        links.Delete(before.Id);
        words.Remove(before.FeedKey);
    }

    private async Task<ArticleRow> NoteAsync(long articleId, BatchAction action, CancellationToken cancellation)
    {
        var row = await db.Articles.AsNoTracking().SingleAsync(article => article.Id == articleId, cancellation);
        journal.Changed(SourceKind.Article, row.Id, action, row, row.SourceId);
        Touched.Providers.Add(row.ProviderId);
        return row;
    }
}

/// <summary>Numbers of what an import has touched.</summary>
internal sealed class TouchedThings
{
    public HashSet<long> Topics { get; } = [];

    public HashSet<long> Providers { get; } = [];

    public HashSet<long> UrlKeys { get; } = [];
}
