using System.Xml.Linq;
using NewsFeed.Feed;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Syndication;

/// <summary>Writes sitemaps that are small enough to be held (https://www.sitemaps.org/protocol.html).</summary>
public static class Sitemap
{
    /// <summary>The namespace of sitemaps.</summary>
    internal const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>How long an article is news.</summary>
    public static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);

    /// <summary>The most articles of a news sitemap.</summary>
    public const int MaxNews = 1_000;

    private static readonly XNamespace Ns = Space;
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Writes the index of sitemaps.</summary>
    /// <param name="sitemaps">Absolute addresses; with each, when the latest of its pages was changed, where that is known.</param>
    /// <param name="output">Where it goes, as UTF-8; left open.</param>
    public static void WriteIndex(IEnumerable<(string Url, DateTimeOffset? ModifiedAt)> sitemaps, Stream output) => Save(
        Element(Ns + "sitemapindex", sitemaps.Select(sitemap => Element(Ns + "sitemap", Place(sitemap)))), output);

    /// <summary>Writes a sitemap.</summary>
    /// <param name="pages">Absolute addresses, at most <see cref="SitemapPart.MaxAddresses"/>; with each, when it was changed, where that is known.</param>
    /// <param name="output">Where it goes, as UTF-8; left open.</param>
    public static void Write(IEnumerable<(string Url, DateTimeOffset? ModifiedAt)> pages, Stream output) => Save(
        Element(Ns + "urlset", pages.Take(SitemapPart.MaxAddresses).Select(page => Element(Ns + "url", Place(page)))), output);

    /// <summary>Writes a sitemap of news, by Google's rules.</summary>
    /// <param name="site">The site's front page, absolute, with a slash at its end.</param>
    /// <param name="siteTitle">The site's name.</param>
    /// <param name="articles">What is news.</param>
    /// <param name="output">Where it goes, as UTF-8; left open.</param>
    public static void WriteNews(Uri site, string siteTitle, IReadOnlyList<FeedItem> articles, Stream output)
    {
        ArgumentNullException.ThrowIfNull(site);
        Save(
            Element(
                Ns + "urlset",
                new XAttribute(XNamespace.Xmlns + "news", News),
                articles.Take(MaxNews).Select(article => Element(
                    Ns + "url",
                    Element(Ns + "loc", site.AbsoluteUri + SitePath.OfArticle(article.Slug)),
                    Element(
                        News + "news",
                        Element(News + "publication", Element(News + "name", siteTitle), Element(News + "language", FeedDocument.Language)),
                        Element(News + "publication_date", AtomFormat.Moment(article.PublishedAt)),
                        Element(News + "title", article.Title))))),
            output);
    }

    private static IEnumerable<XElement> Place((string Url, DateTimeOffset? ModifiedAt) page)
    {
        yield return Element(Ns + "loc", page.Url);
        if (page.ModifiedAt is { } moment)
        {
            yield return Element(Ns + "lastmod", AtomFormat.Moment(moment));
        }
    }
}
