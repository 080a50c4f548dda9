using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsFeed.Feed;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Api.Contract;

/// <summary>The documents that clients of the original sites read, which are numbered and so can be files.</summary>
/// <param name="lists">Counts lists.</param>
/// <param name="topics">Reads topics.</param>
/// <param name="options">The length of a page.</param>
internal sealed class ContractAddresses(FeedQuery lists, TopicQuery topics, IOptions<ApiOptions> options) : IPublicAddresses
{
    public async IAsyncEnumerable<PublicAddress> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var topic in TopicNode.Flat(await topics.TreeAsync(cancellation)))
        {
            foreach (var address in PagesOf($"/api/news/{topic.Slug}", topic.ArticleCount))
            {
                yield return address;
            }
        }

        foreach (var address in PagesOf("/api/news", (await lists.NumbersAsync(new FeedRequest(), cancellation)).Count))
        {
            yield return address;
        }

        yield return Document("/api/topics");
    }

    private IEnumerable<PublicAddress> PagesOf(string list, int articles)
    {
        for (var number = 1; number == 1 || (number - 1) * (long)options.Value.PageSize < articles; number++)
        {
            yield return Document(string.Create(CultureInfo.InvariantCulture, $"{list}/page/{number}"));
        }

        yield return Document(list);
    }

    private static PublicAddress Document(string path) => new(path, path[1..] + "/index.json");
}
