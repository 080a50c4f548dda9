using System.Xml.Linq;
using NewsFeed.Feed;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Syndication;

/// <summary>Writes OPML 2.0 (https://opml.org/spec2.opml): all feeds of the site, to be subscribed to at once.</summary>
public static class Opml
{
    /// <summary>What it is called over HTTP.</summary>
    public const string MediaType = "text/x-opml";

    /// <summary>Writes the feeds of everything, of digests, of each topic in its tree, and of each provider.</summary>
    /// <param name="site">The site's front page, absolute, with a slash at its end.</param>
    /// <param name="title">The site's name.</param>
    /// <param name="digests">The feeds of digests: paths below the site without a format, and names. Their page is that of all digests.</param>
    /// <param name="topics">The topics as trees.</param>
    /// <param name="providers">The providers.</param>
    /// <param name="output">Where it goes, as UTF-8; left open.</param>
    public static void Write(
        Uri site, string title, IReadOnlyList<(string Path, string Name)> digests, IReadOnlyList<TopicNode> topics, IReadOnlyList<ProviderView> providers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(providers);
        Save(
            Element(
                "opml",
                new XAttribute("version", "2.0"),
                Element("head", Element("title", title), Element("docs", "https://opml.org/spec2.opml")),
                Element(
                    "body",
                    Feed(site, "", title),
                    digests.Select(digest => Feed(site, digest.Path, digest.Name, "digest")),
                    Element("outline", Attribute("text", "Topics"), topics.Select(topic => Topic(site, topic))),
                    Element("outline", Attribute("text", "Providers"), providers.Select(view => Feed(site, SitePath.Of(view.Provider), view.Provider.Name))))),
            output);
    }

    private static XElement Topic(Uri site, TopicNode topic)
    {
        var outline = Feed(site, SitePath.OfTopic(topic.Slug), topic.Name);
        outline.Add(topic.Children.Select(child => Topic(site, child)));
        return outline;
    }

    private static XElement Feed(Uri site, string path, string name, string? page = null)
    {
        var place = new FeedPlace(site, path, new FeedRequest { Sort = FeedPlace.UsualSort });
        return Element(
            "outline",
            Attribute("text", name),
            Attribute("title", name),
            Attribute("type", "rss"),
            Attribute("xmlUrl", place.Url(FeedFormat.Rss)),
            Attribute("htmlUrl", site.AbsoluteUri + (page ?? path)));
    }
}
