using NewsFeed.Feed;

namespace NewsFeed.Syndication;

/// <summary>Where a feed stands: the address of its list, and what it asks for.</summary>
/// <param name="Site">The site's front page, absolute, with a slash at its end.</param>
/// <param name="ListPath">The list's path below the site, escaped, without a slash in front; empty for the front page.</param>
/// <param name="Request">What is asked for.</param>
public sealed record FeedPlace(Uri Site, string ListPath, FeedRequest Request)
{
    /// <summary>What a feed is called that is of everything.</summary>
    public const string FrontName = "feed";

    /// <summary>The order of a feed of which none is asked for: what is new comes first, as readers of feeds expect.</summary>
    public const FeedSort UsualSort = FeedSort.Newest;

    /// <summary>Whether this is the beginning of a whole list in the usual order: what a subscriber can be told of changes of.</summary>
    public bool IsWhole => QueryOf(Request).Length == 0;

    /// <summary>The page that shows the same list.</summary>
    public string HomeUrl => $"{Site.AbsoluteUri}{ListPath}{(Request with { After = null, Before = null }).QueryString}";

    /// <summary>The feed's own address.</summary>
    /// <param name="format">The format.</param>
    public string Url(FeedFormat format) => Url(format, Request);

    /// <summary>The address of the feed's first page.</summary>
    /// <param name="format">The format.</param>
    public string FirstUrl(FeedFormat format) => Url(format, Request with { After = null, Before = null });

    /// <summary>The address of the page after a place.</summary>
    /// <param name="format">The format.</param>
    /// <param name="cursor">The place.</param>
    public string AfterUrl(FeedFormat format, FeedCursor cursor) => Url(format, Request with { After = cursor, Before = null });

    /// <summary>The address of the page before a place.</summary>
    /// <param name="format">The format.</param>
    /// <param name="cursor">The place.</param>
    public string BeforeUrl(FeedFormat format, FeedCursor cursor) => Url(format, Request with { After = null, Before = cursor });

    /// <summary>A feed's path below the site.</summary>
    /// <param name="listPath">See <see cref="ListPath"/>.</param>
    /// <param name="format">The format.</param>
    public static string PathOf(string listPath, FeedFormat format)
    {
        ArgumentNullException.ThrowIfNull(listPath);
        ArgumentNullException.ThrowIfNull(format);
        return $"{(listPath.Length == 0 ? FrontName : listPath)}.{format.Extension}";
    }

    /// <summary>The query string that asks a feed for this, with its <c>?</c>. It differs from a list's in what order goes without saying.</summary>
    /// <param name="request">What is asked for.</param>
    public static string QueryOf(FeedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var usual = request.QueryString;
        return request.Sort switch
        {
            UsualSort => Less(usual, "sort=newest"),
            FeedSort.Top => $"{usual}{(usual.Length == 0 ? '?' : '&')}sort=top",
            _ => usual,
        };
    }

    private string Url(FeedFormat format, FeedRequest request) => $"{Site.AbsoluteUri}{PathOf(ListPath, format)}{QueryOf(request)}";

    private static string Less(string query, string pair) => string.Join('&', query.Split('?', '&').Where(part => part != pair)) switch
    {
        ['&', .. var rest] => $"?{rest}",
        _ => "",
    };
}
