using System.Globalization;
using Microsoft.Extensions.Options;
using NewsFeed.Digests;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;
using NewsFeed.Syndication;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Feeds;

/// <summary>Answers crawlers that ask what pages there are.</summary>
/// <param name="articles">The sitemaps of articles.</param>
/// <param name="query">Reads what the other sitemaps show.</param>
/// <param name="issues">Knows which digests there are.</param>
/// <param name="db">The store.</param>
/// <param name="cache">Knows the number of the store's last change.</param>
/// <param name="clock">Tells the present.</param>
/// <param name="options">What the site calls itself and where it stands.</param>
internal sealed class SitemapAnswers(
    ArticleSitemaps articles, SitemapQuery query, IssueQuery issues, NewsFeedDb db, FeedColumnsCache cache, TimeProvider clock, IOptions<SiteOptions> options)
{
    /// <summary>The most digests of days, and of weeks: some three years, and nineteen. Older ones are led to by those that follow them.</summary>
    private const int MaxIssues = 1_000;

    /// <summary>The index of all sitemaps but that of news, which crawlers of news are told of by robots.txt.</summary>
    public async Task IndexAsync(HttpContext http, Uri site)
    {
        var parts = await articles.PartsAsync(http.RequestAborted);
        var topics = await query.TopicsAsync(http.RequestAborted);
        var providers = await query.ProvidersAsync(http.RequestAborted);
        (string, DateTimeOffset?)[] sitemaps =
        [
            .. parts.Select((part, index) => ($"{site.AbsoluteUri}sitemap-articles-{index + 1}.xml", (DateTimeOffset?)part.LastModified)),
            ($"{site.AbsoluteUri}sitemap-topics.xml", Latest(topics)),
            ($"{site.AbsoluteUri}sitemap-providers.xml", Latest(providers)),
            .. StaticPage.Of(http) is null ? [($"{site.AbsoluteUri}sitemap-digests.xml", (DateTimeOffset?)null)] : Array.Empty<(string, DateTimeOffset?)>(),
        ];
        await SendAsync(http, new PageContents { HasAllCounts = true }, output => Sitemap.WriteIndex(sitemaps, output));
    }

    /// <summary>The front page and the topics.</summary>
    public async Task TopicsAsync(HttpContext http, Uri site)
    {
        var topics = await query.TopicsAsync(http.RequestAborted);
        await SendPagesAsync(http, site, [("", Latest(topics)), ("topics", Latest(topics)), .. topics.Select(topic => (topic.Path, (DateTimeOffset?)topic.ModifiedAt))]);
    }

    /// <summary>The providers.</summary>
    public async Task ProvidersAsync(HttpContext http, Uri site)
    {
        var providers = await query.ProvidersAsync(http.RequestAborted);
        await SendPagesAsync(http, site, [("providers", Latest(providers)), .. providers.Select(provider => (provider.Path, (DateTimeOffset?)provider.ModifiedAt))]);
    }

    /// <summary>The digests of days and weeks that are over and had articles.</summary>
    public async Task DigestsAsync(HttpContext http, Uri site)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var days = await issues.PeriodsAsync(isWeek: false, MaxIssues, today, http.RequestAborted);
        var weeks = await issues.PeriodsAsync(isWeek: true, MaxIssues, today, http.RequestAborted);
        (string, DateTimeOffset?)[] pages = [("digest", null), .. days.Concat(weeks).Select(period => (period.Path, (DateTimeOffset?)null))];
        var contents = new PageContents { HasAllCounts = true, Until = new DateTimeOffset(today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) };
        await SendAsync(http, contents, output => Sitemap.Write(pages.Select(page => (site.AbsoluteUri + page.Item1, page.Item2)), output));
    }

    /// <summary>What is news.</summary>
    public async Task NewsAsync(HttpContext http, Uri site)
    {
        var news = await query.NewsAsync(clock.GetUtcNow(), http.RequestAborted);
        var contents = new PageContents { List = new FeedRequest(), Until = news.Until };
        await SendAsync(http, contents, output => Sitemap.WriteNews(site, options.Value.SiteTitle, news.Articles, output));
    }

    /// <summary>A part of the articles: megabytes, so it is not kept but written anew, and not at all for who has it since the store's last change.</summary>
    public async Task ArticlesAsync(HttpContext http, Uri site)
    {
        var version = await cache.VersionAsync(db, http.RequestAborted);
        var number = int.Parse((string)http.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        var parts = await articles.PartsAsync(http.RequestAborted);
        if (number < 1 || number > parts.Count)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var tag = $"W/\"sitemap-{version.ToString("x", CultureInfo.InvariantCulture)}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.Any(known => known is not null && known.Split(',', StringSplitOptions.TrimEntries).Contains(tag)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = SiteFiles.Xml;
        await articles.WriteAsync(parts[number - 1], site, http.Response.Body, http.RequestAborted);
    }

    private static Task SendPagesAsync(HttpContext http, Uri site, IEnumerable<(string Path, DateTimeOffset? ModifiedAt)> pages) => SendAsync(
        http, new PageContents { HasAllCounts = true }, output => Sitemap.Write(pages.Select(page => (site.AbsoluteUri + page.Path, page.ModifiedAt)), output));

    private static Task SendAsync(HttpContext http, PageContents contents, Action<Stream> write) => SiteFiles.SendAsync(http, SiteFiles.Xml, contents, write);

    private static DateTimeOffset? Latest(IEnumerable<(string Path, DateTimeOffset ModifiedAt)> pages) => pages.Max(page => (DateTimeOffset?)page.ModifiedAt);
}
