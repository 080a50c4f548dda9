using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>The writing half of one import. Opens its statements, and makes its batch, with the first thing that is to be written.</summary>
internal sealed class ImportWork(NewsFeedDb db, IStoreEngine engine, ArticleFileReader reader, IArticleSource source, ImportOptions options, DateTimeOffset started)
    : IAsyncDisposable
{
    private BatchRow? batch;
    private IRowWriter<BatchRow>? batches;
    private IBulkWrite? bulk;
    private PreparedQueries? queries;
    private BatchJournal? journal;
    private ProviderBook? providers;
    private TopicBook? topics;
    private ArticleWriter? articles;

    /// <summary>Writes a new or changed file.</summary>
    public async Task WriteAsync(PlannedFile file, StoreContents known, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        var stored = known.Find(file.Path);
        var content = file.Content!;
        known.Remember(file.Path, content switch
        {
            { Article: not null } when stored is null => await articles!.AddAsync(content, TwinOf(file, known), cancellation),
            { Article: not null } => await articles!.ChangeAsync(
                content, stored.Value, TwinOf(file, known), ArticleDecisions.Of(known.EditsOf(stored.Value.SubjectId), file.Conflicts), cancellation),
            { Topic: { } topic } => await WriteDataAsync(
                file.Path, SourceKind.Topic, topics!.Describe(topic, stored?.SubjectId), content, stored, id => topics.Write(topic, id), cancellation),
            _ => await WriteDataAsync(
                file.Path, SourceKind.Provider, providers!.Describe(content.Provider!), content, stored, id => providers.Write(content.Provider!, id), cancellation),
        });
    }

    /// <summary>Takes an article off the site.</summary>
    public async Task RetractAsync(StoredFile file, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await articles!.RetractAsync(file.SubjectId, cancellation);
    }

    /// <summary>Settles what follows from the writing, and completes the batch.</summary>
    /// <returns>Whether anything was written.</returns>
    public async Task<bool> FinishAsync(ImportReport report, DateTimeOffset finished, CancellationToken cancellation)
    {
        if (batch is null)
        {
            return false;
        }

        topics!.LinkParents();
        await bulk!.FlushAsync(cancellation);
        foreach (var (id, name) in providers!.Renamed)
        {
            await articles!.ReindexAsync(id, name, reader, cancellation);
        }

        topics.Count(articles!.Touched.Topics);
        providers.Count(articles.Touched.Providers);
        await bulk.FlushAsync(cancellation);
        await new Aftermath(queries!).ResolveLinksAsync(articles.Touched.UrlKeys, cancellation);
        await new StoryBook(queries!).RegroupAsync(articles.Touched.Articles, batch.Id, cancellation);
        (batch.New, batch.Changed, batch.Unchanged) = (report.New, report.Changed, report.Unchanged);
        (batch.Rejected, batch.Skipped, batch.Duplicates) = (report.Rejected, report.Skipped, report.Duplicates);
        (batch.Retracted, batch.FinishedAt) = (report.Retracted, finished);
        batches!.Update(batch);
        report.BatchId = batch.Id;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        queries?.Dispose();
        if (bulk is not null)
        {
            await bulk.DisposeAsync();
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (batch is not null)
        {
            return;
        }

        queries = PreparedQueries.Of(db);
        batch = new BatchRow
        {
            Id = await queries.NextIdAsync(ChangeNumber.Last, cancellation),
            Who = options.Who,
            Source = source.Name,
            StartedAt = started,
            FinishedAt = started,
        };
        bulk = engine.OpenBulk(db);
        batches = bulk.Rows<BatchRow>(nameof(BatchRow.Id));
        batches.Insert(batch);
        journal = await BatchJournal.OpenAsync(db, bulk, queries, batch.Id, cancellation);
        providers = await ProviderBook.OpenAsync(db, bulk, journal, queries, cancellation);
        topics = await TopicBook.OpenAsync(db, bulk, journal, queries, cancellation);
        articles = await ArticleWriter.OpenAsync(db, bulk, queries, journal, providers, topics, started, cancellation);
    }

    private async Task<StoredFile> WriteDataAsync(
        string path, SourceKind kind, long subjectId, PlannedContent content, StoredFile? stored, Action<long> write, CancellationToken cancellation)
    {
        var sourceId = await journal!.KeepAsync(path, kind, subjectId, content, stored, cancellation);
        write(sourceId);
        return new StoredFile(sourceId, kind, subjectId, content.Hash, content.Stamp, false);
    }

    private static StoredFile? TwinOf(PlannedFile file, StoreContents known) =>
        file.TwinPath is { } path ? known.Find(path) : null;
}
