using System.Runtime.CompilerServices;
using NewsFeed.Feed;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Publishing;

/// <summary>The pages that readers see: articles, then the lists that lead to them.</summary>
/// <param name="lists">Reads lists.</param>
/// <param name="topics">Reads topics.</param>
/// <param name="sitemaps">Knows the providers' pages.</param>
/// <param name="articles">Knows the articles' pages.</param>
internal sealed class PageAddresses(FeedQuery lists, TopicQuery topics, SitemapQuery sitemaps, ArticleSitemaps articles) : IPublicAddresses
{
    public async IAsyncEnumerable<PublicAddress> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var path in articles.PathsAsync(cancellation))
        {
            yield return PublicAddress.OfPage("/" + Uri.UnescapeDataString(path));
        }

        await foreach (var (path, scope) in ListsAsync(cancellation))
        {
            var pages = await lists.PagesFromEndAsync(new FeedRequest { Scope = scope }, cancellation);
            for (var number = 1; number <= pages.Count; number++)
            {
                var (request, length) = pages[number - 1];
                yield return new PublicAddress(path, StaticPage.At(path, number)[1..] + ".html")
                {
                    Query = request.QueryString,
                    Page = new StaticPage(number, pages.Count, length),
                };
            }

            yield return PublicAddress.OfPage(path) with { Page = new StaticPage(null, pages.Count, null) };
        }

        yield return PublicAddress.OfPage("/topics");
        yield return PublicAddress.OfPage("/providers");
        yield return new PublicAddress("/404.html", "404.html") { Status = StatusCodes.Status404NotFound };
    }

    private async IAsyncEnumerable<(string Path, FeedFilter Scope)> ListsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var topic in TopicNode.Flat(await topics.TreeAsync(cancellation)))
        {
            yield return ($"/topics/{topic.Slug}", FeedFilter.Everything with { Topics = [topic.Slug] });
        }

        foreach (var (path, _) in await sitemaps.ProvidersAsync(cancellation))
        {
            var page = "/" + Uri.UnescapeDataString(path);
            yield return (page, FeedFilter.Everything with { Providers = [page[(page.LastIndexOf('/') + 1)..]] });
        }

        yield return ("/", FeedFilter.Everything);
    }
}
