using NewsFeed.Articles;
using NewsFeed.Importing;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Writes an article anew as curators want it, with all that follows: topics, counts, words, links, stories.</summary>
/// <param name="db">The store, in a transaction of the only writer.</param>
/// <param name="engine">Its engine.</param>
/// <param name="now">The moment of the change.</param>
internal sealed class EditWriting(NewsFeedDb db, IStoreEngine engine, DateTimeOffset now)
{
    /// <summary>Writes it.</summary>
    /// <param name="row">The row as it stands.</param>
    /// <param name="article">The article as it is to be.</param>
    /// <param name="eventId">The number of the change.</param>
    /// <param name="cancellation">Ends the work early; the transaction is then to be given up.</param>
    /// <returns>Whether the public sees it now.</returns>
    public async Task<ArticleState> WriteAsync(ArticleRow row, Article article, long eventId, CancellationToken cancellation)
    {
        using var queries = PreparedQueries.Of(db);
        await using var bulk = engine.OpenBulk(db);
        var providers = await ProviderBook.OpenAsync(db, bulk, null, queries, cancellation);
        var topics = await TopicBook.OpenAsync(db, bulk, null, queries, cancellation);
        var articles = await ArticleWriter.OpenAsync(db, bulk, queries, null, providers, topics, now, cancellation);
        var written = await articles.EditAsync(row, article, cancellation);
        await bulk.FlushAsync(cancellation);
        topics.Count(articles.Touched.Topics);
        providers.Count(articles.Touched.Providers);
        await bulk.FlushAsync(cancellation);
        await new Aftermath(queries).ResolveLinksAsync(articles.Touched.UrlKeys, cancellation);
        await new StoryBook(queries).RegroupAsync(articles.Touched.Articles, eventId, cancellation);
        return written.State;
    }
}
