using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What follows from written articles: related links that now lead to an article of the feed.</summary>
/// <param name="db">The store, in the import's transaction.</param>
internal sealed class Aftermath(NewsFeedDb db)
{
    /// <summary>Beyond this many touched addresses one pass over the whole table is cheaper than looking each up.</summary>
    private const int Few = 2_000;

    /// <summary>Of several articles with the address a public one is the target; of these the oldest.</summary>
    /// <param name="urlKeys">The addresses that articles have got or lost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task<int> ResolveLinksAsync(HashSet<long> urlKeys, CancellationToken cancellation)
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
}
