using NewsFeed.Feed;
using NewsFeed.Search;

namespace NewsFeed.Web.Caching;

/// <summary>What a page shows of the store. A page that says so is kept until just that changes; one that does not is made anew for each request.</summary>
public sealed record PageContents
{
    /// <summary>The list that the page shows; null where it shows none.</summary>
    public FeedRequest? List { get; init; }

    /// <summary>The number of the article whose page it is; null for other pages.</summary>
    public long? Article { get; init; }

    /// <summary>Numbers of the articles that the article's page names.</summary>
    public IReadOnlyList<long> Named { get; init; } = [];

    /// <summary>The words by which the page has looked for articles like its own; none where it has not.</summary>
    public ulong[] AlikeTo { get; init; } = [];

    /// <summary>Slugs of the topics whose numbers of articles the page shows, beside the list's facets.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether the page shows the numbers of articles of all topics or of all providers.</summary>
    public bool HasAllCounts { get; init; }

    /// <summary>When the page's words about time (“5 min ago”) are no longer right; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the answer says since when it has been so. Pages need not: browsers go by the entity tag.</summary>
    public bool IsDated { get; init; }

    /// <summary>The same contents, right no longer than the list means the same articles: one that counts days back turns at midnight, UTC.</summary>
    /// <param name="now">The present.</param>
    public PageContents UntilListTurns(DateTimeOffset now)
    {
        if (List?.Filter.Query is not { } text || SearchQuery.Read(text).Query is not { IsRelative: true })
        {
            return this;
        }

        var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        return Until < midnight ? this : this with { Until = midnight };
    }

    /// <summary>Whether a change of the store has made the page wrong.</summary>
    /// <param name="changes">What has changed since the page was made.</param>
    public bool IsWrongAfter(FeedChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.IsEverything
            || (HasAllCounts && changes.IsPublic)
            || (List is { } list && changes.Concern(list))
            || (Article is { } article && changes.Concern(article, Named))
            || changes.MayResemble(AlikeTo)
            || changes.ConcernTopics(Topics);
    }

    /// <summary>Lets the response be kept. To be said before the response starts, since it gets headers by it.</summary>
    /// <param name="context">The request.</param>
    public void Say(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<KeptPage>() is { } page)
        {
            page.Contents = this;
            context.Response.Headers.ETag = page.Tag;
            if (IsDated && page.LastModified is { } moment)
            {
                context.Response.GetTypedHeaders().LastModified = moment;
            }

            // Readers ask again each time; while nothing has changed that costs either side a few headers.
            context.Response.Headers.CacheControl = "no-cache";
        }
    }
}

/// <summary>A page in the making; a feature of its request.</summary>
/// <param name="Version">The number of the store's last change when the request began.</param>
/// <param name="Tag">The response's entity tag: never the same for two renderings.</param>
/// <param name="LastModified">Since when the store has been as it is, to the second; null where that is still to come.</param>
internal sealed record KeptPage(long Version, string Tag, DateTimeOffset? LastModified)
{
    /// <summary>What the page shows; null until it says so.</summary>
    public PageContents? Contents { get; set; }
}
