using NewsFeed.FrontMatter;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>The writing half of one undo.</summary>
internal sealed class UndoWork : IAsyncDisposable
{
    private const int Step = 50;

    private const string SlugOf = """SELECT "Slug" FROM "Articles" WHERE "Id" = @p0""";

    private readonly PreparedQueries queries;
    private readonly ArticleFileReader reader;
    private readonly IBulkWrite bulk;
    private readonly BatchRow batch;
    private readonly IRowWriter<BatchRow> batches;
    private readonly ProviderBook providers;
    private readonly TopicBook topics;
    private readonly ArticleWriter articles;
    private readonly ArticleUndo articleUndo;
    private readonly DirectoryUndo directoryUndo;

    private UndoWork(
        NewsFeedDb db, PreparedQueries queries, ArticleFileReader reader, IBulkWrite bulk, (BatchRow Row, IRowWriter<BatchRow> Rows) batch,
        BatchJournal journal, (ProviderBook Providers, TopicBook Topics, ArticleWriter Articles) books)
    {
        (this.queries, this.reader, this.bulk) = (queries, reader, bulk);
        (this.batch, batches) = batch;
        (providers, topics, articles) = books;
        articleUndo = new ArticleUndo(db, queries, bulk, journal, articles, reader);
        directoryUndo = new DirectoryUndo(queries, journal, topics, providers);
    }

    private long Import => batch.Undoes!.Value;

    /// <summary>Begins the writing with the batch's row.</summary>
    public static async Task<UndoWork> OpenAsync(
        NewsFeedDb db, IStoreEngine engine, PreparedQueries queries, ArticleFileReader reader, BatchRow batch, CancellationToken cancellation)
    {
        var bulk = engine.OpenBulk(db);
        var batches = bulk.Rows<BatchRow>(nameof(BatchRow.Id));
        batches.Insert(batch);
        var journal = await BatchJournal.OpenAsync(db, bulk, queries, batch.Id, cancellation);
        var providers = await ProviderBook.OpenAsync(db, bulk, journal, queries, cancellation);
        var topics = await TopicBook.OpenAsync(db, bulk, journal, queries, cancellation);
        var articles = await ArticleWriter.OpenAsync(db, bulk, queries, journal, providers, topics, batch.StartedAt, cancellation);
        return new UndoWork(db, queries, reader, bulk, (batch, batches), journal, (providers, topics, articles));
    }

    /// <summary>Undoes what was done: new articles go, changed and retracted ones are put back, then topics and providers follow.</summary>
    public async Task RunAsync(IReadOnlyList<StandingChange> changes, UndoReport report, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var things = changes.Where(change => change.Kind != SourceKind.Article).ToArray();
        topics.Claim(things.Where(change => change.Kind == SourceKind.Topic).Select(change => change.SubjectId));
        providers.Claim(things.Where(change => change.Kind == SourceKind.Provider).Select(change => change.SubjectId));
        var going = changes.Where(change => change is { Kind: SourceKind.Article, Action: BatchAction.Added, Since: null }).Select(change => change.SubjectId).ToHashSet();
        await articleUndo.RemoveAsync(Import, going, cancellation);
        report.Removed = going.Count;
        var done = going.Count;
        progress?.Report(new ImportProgress(done, changes.Count));
        foreach (var change in changes.Where(change => change.Kind == SourceKind.Article && !going.Contains(change.SubjectId)))
        {
            await RestoreAsync(change, report, cancellation);
            if (++done % Step == 0)
            {
                progress?.Report(new ImportProgress(done, changes.Count));
            }
        }

        await bulk.FlushAsync(cancellation);
        foreach (var thing in await directoryUndo.RunAsync(Import, things, cancellation))
        {
            report.Keep(thing);
        }

        report.Others = directoryUndo.Count;
    }

    /// <summary>Settles what follows, and completes the batch.</summary>
    public async Task FinishAsync(UndoReport report, DateTimeOffset finished, CancellationToken cancellation)
    {
        await bulk.FlushAsync(cancellation);
        foreach (var (id, name) in providers.Renamed)
        {
            await articles.ReindexAsync(id, name, reader, cancellation);
        }

        topics.Count(articles.Touched.Topics);
        providers.Count(articles.Touched.Providers);
        await bulk.FlushAsync(cancellation);
        await new Aftermath(queries).ResolveLinksAsync(articles.Touched.UrlKeys, cancellation);
        await new StoryBook(queries).RegroupAsync(articles.Touched.Articles, articleUndo.Loose, batch.Id, cancellation);
        (batch.Restored, batch.Removed, batch.Kept, batch.FinishedAt) = (report.Restored, report.Removed, report.Kept.Count, finished);
        batches.Update(batch);
        report.UndoId = batch.Id;
    }

    public ValueTask DisposeAsync() => bulk.DisposeAsync();

    private async Task RestoreAsync(StandingChange change, UndoReport report, CancellationToken cancellation)
    {
        if ((change.Since ?? await articleUndo.RestoreAsync(Import, change, cancellation)) is not { } reason)
        {
            report.Restored++;
            return;
        }

        var slug = (await queries.ListAsync(SlugOf, [change.SubjectId], row => row.GetString(0), cancellation)).Single();
        report.Keep(new KeptThing(SourceKind.Article, slug, reason));
    }
}
