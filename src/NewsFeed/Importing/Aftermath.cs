using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What follows from written articles: related links that now lead to an article of the feed, and the counts of topics and providers.</summary>
/// <param name="db">The store, in the import's transaction.</param>
internal sealed class Aftermath(NewsFeedDb db)
{
    /// <summary>Beyond this many touched things one pass over the whole table is cheaper than looking each up.</summary>
    private const int Few = 2_000;

    public async Task SettleAsync(TouchedThings touched, CancellationToken cancellation)
    {
        await ResolveLinksAsync(touched.UrlKeys, cancellation);
        await CountTopicsAsync(touched.Topics, cancellation);
        await CountProvidersAsync(touched.Providers, cancellation);
    }

    /// <summary>Of several articles with the address a public one is the target; of these the oldest.</summary>
    private Task<int> ResolveLinksAsync(HashSet<long> urlKeys, CancellationToken cancellation)
    {
        var keys = urlKeys.ToArray();
        var links = keys.Length <= Few ? db.RelatedLinks.Where(link => EF.Parameter(keys).Contains(link.UrlKey)) : db.RelatedLinks;
        return links.ExecuteUpdateAsync(
            row => row.SetProperty(
                link => link.TargetId,
                link => db.ArticleUrls.Where(url => url.UrlKey == link.UrlKey && url.ArticleId != link.ArticleId)
                    .Join(db.Articles, url => url.ArticleId, article => article.Id, (url, article) => article)
                    .OrderBy(article => article.State).ThenBy(article => article.Id)
                    .Select(article => (long?)article.Id)
                    .FirstOrDefault()),
            cancellation);
    }

    private Task<int> CountTopicsAsync(HashSet<long> ids, CancellationToken cancellation)
    {
        var some = ids.ToArray();
        var topics = some.Length <= Few ? db.Topics.Where(topic => EF.Parameter(some).Contains(topic.Id)) : db.Topics;
        return topics.ExecuteUpdateAsync(
            row => row.SetProperty(
                topic => topic.ArticleCount,
                topic => db.ArticleTopics.Count(link =>
                    link.TopicId == topic.Id && db.Articles.Any(article => article.Id == link.ArticleId && article.State == ArticleState.Public))),
            cancellation);
    }

    private Task<int> CountProvidersAsync(HashSet<long> ids, CancellationToken cancellation)
    {
        var some = ids.ToArray();
        var providers = some.Length <= Few ? db.Providers.Where(provider => EF.Parameter(some).Contains(provider.Id)) : db.Providers;
        return providers.ExecuteUpdateAsync(
            row => row.SetProperty(
                provider => provider.ArticleCount,
                provider => db.Articles.Count(article => article.ProviderId == provider.Id && article.State == ArticleState.Public)),
            cancellation);
    }
}
