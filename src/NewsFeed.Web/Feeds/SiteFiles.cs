using System.Text;
using Microsoft.Extensions.Options;
using NewsFeed.Feed;
using NewsFeed.Syndication;
using NewsFeed.Web.Caching;
using NewsFeed.Web.Publishing;

namespace NewsFeed.Web.Feeds;

/// <summary>Answers with the files that programs look for at the root of a site: all feeds, what crawlers may ask for, what the site is.</summary>
/// <param name="topics">Reads topics.</param>
/// <param name="providers">Reads providers.</param>
/// <param name="options">What the site calls itself and where it stands.</param>
internal sealed class SiteFiles(TopicQuery topics, ProviderQuery providers, IOptions<SiteOptions> options)
{
    public const string Xml = "application/xml; charset=utf-8";

    private const string Text = "text/plain; charset=utf-8";

    private const string Filters =
        "Every list takes the same filter from its query string: `topic`, `any-topic`, `not-topic`, `provider` (repeatable), `min-quality`, `max-quality`, `type`, `from`, `to` (days), `q` (words), `sort`.";

    private readonly SiteOptions own = options.Value;

    /// <summary>The feeds of digests, topics and providers.</summary>
    public async Task OpmlAsync(HttpContext http, Uri site)
    {
        var roots = await topics.TreeAsync(http.RequestAborted);
        var all = await providers.ListAsync(http.RequestAborted);
        (string, string)[] digests = StaticPage.Of(http) is null ? [.. ((bool[])[false, true]).Select(isWeek => (DigestFeeds.PathOf(isWeek), DigestFeeds.NameOf(isWeek)))] : [];
        await SendAsync(http, $"{Opml.MediaType}; charset=utf-8", new PageContents { HasAllCounts = true }, output => Opml.Write(site, own.SiteTitle, digests, roots, all, output));
    }

    /// <summary>What crawlers may ask for: everything but lists with filters, which are endless and name nothing that the sitemaps do not.</summary>
    public static Task RobotsAsync(HttpContext http, Uri site) => SendTextAsync(
        http,
        new PageContents(),
        $"""
        User-agent: *
        Disallow: /*?
        Disallow: /admin
        Allow: /css/
        Allow: /js/
        Allow: /mark.svg

        Sitemap: {site.AbsoluteUri}sitemap.xml
        Sitemap: {site.AbsoluteUri}sitemap-news.xml

        """);

    /// <summary>What the site is, for language models and those who work with them (https://llmstxt.org).</summary>
    public async Task LlmsAsync(HttpContext http, Uri site)
    {
        var address = site.AbsoluteUri;
        var text = new StringBuilder($"""
            # {own.SiteTitle}

            > Curated news: headlines, excerpts and links with topics, a provider, an editorial score and the related articles of the same story. Every story belongs to its publisher.

            {(StaticPage.Of(http) is null ? Filters : "This is a static edition: every list stands at its own address, without filters.")}

            ## Feeds

            - [RSS]({address}feed.rss): everything, newest first; `.rss`, `.atom` or `.json` after any list's address{(StaticPage.Of(http) is null ? ", with the same query string" : "")}
            - [Atom]({address}feed.atom)
            - [JSON Feed]({address}feed.json)
            - [OPML]({address}feeds.opml): the feeds of all topics and providers
            {(StaticPage.Of(http) is null ? $"- [Digests]({address}digest): the best of every day and week, story by story; as feeds [daily]({address}digest.rss) and [weekly]({address}digest/weekly.rss)\n" : "")}
            ## API

            {(StaticPage.Of(http) is null ? Api(address) : $"- [Topics]({address}api/topics/): the topics, as JSON")}
            - [News API]({address}api/news/): the pages that older clients read

            ## Topics

            """);
        foreach (var topic in TopicNode.Flat(await topics.TreeAsync(http.RequestAborted)))
        {
            text.Append("- [").Append(Plain(topic.Name)).Append("](").Append(address).Append(SitePath.OfTopic(topic.Slug)).Append(')');
            text.Append(topic.Description is { } description ? $": {Plain(description)}\n" : "\n");
        }

        text.Append("\n## Optional\n\n- [Providers](").Append(address).Append("providers)\n- [Sitemap](").Append(address).Append("sitemap.xml)\n");
        await SendTextAsync(http, new PageContents { HasAllCounts = true }, text.ToString());
    }

    /// <summary>Sends something small, to be kept until what it shows changes.</summary>
    public static async Task SendAsync(HttpContext http, string mediaType, PageContents contents, Action<Stream> write)
    {
        http.Response.ContentType = mediaType;
        contents.Say(http);
        using var output = new MemoryStream();
        write(output);
        await http.Response.Body.WriteAsync(output.GetBuffer().AsMemory(0, (int)output.Length), http.RequestAborted);
    }

    private static Task SendTextAsync(HttpContext http, PageContents contents, string text) =>
        SendAsync(http, Text, contents, output => output.Write(Encoding.UTF8.GetBytes(CleanText.Of(text))));

    private static string Api(string address) =>
        $"- [API]({address}api/v1/articles): articles with all filters, as JSON; also [topics]({address}api/v1/topics) and [providers]({address}api/v1/providers)\n"
        + $"- [What the API takes and answers]({address}api), with examples; for programs [as OpenAPI]({address}api/v1/openapi.json)";

    /// <summary>On one line, and nothing of it taken for a link.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace('[', '(').Replace(']', ')');
}
