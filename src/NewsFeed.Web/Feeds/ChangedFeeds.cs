using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;
using NewsFeed.Syndication;

namespace NewsFeed.Web.Feeds;

/// <summary>Says, again and again, which whole feeds have changed since it was asked last: that of everything, of topics, of providers.</summary>
/// <param name="cache">The columns of the store.</param>
internal sealed class ChangedFeeds(FeedColumnsCache cache)
{
    /// <summary>Of one change no more lists are told: after an import of everything, hubs need not fetch the feeds of small providers.</summary>
    private const int MaxLists = 500;

    private readonly FeedChangeLog log = new(cache);

    /// <summary>The paths of the lists, below the site, and the number of the store's last change. At the first call that is all lists.</summary>
    public async Task<(IReadOnlyList<string> Paths, long Version)> NextAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var changes = await log.NextAsync(services.GetRequiredService<NewsFeedDb>(), cancellation);
        if (!changes.IsPublic)
        {
            return ([], changes.Version);
        }

        var lists = changes.IsEverything
            ? await AllAsync(services, cancellation)
            : ["", .. changes.Topics.Select(SitePath.OfTopic), .. changes.Providers.Select(SitePath.OfProvider)];
        return ([.. lists.Take(MaxLists)], changes.Version);
    }

    private static async Task<IReadOnlyList<string>> AllAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var topics = await services.GetRequiredService<TopicQuery>().TreeAsync(cancellation);
        var providers = await services.GetRequiredService<ProviderQuery>().ListAsync(cancellation);
        return ["", .. TopicNode.Flat(topics).Select(topic => SitePath.OfTopic(topic.Slug)), .. providers.Select(view => SitePath.Of(view.Provider))];
    }
}
