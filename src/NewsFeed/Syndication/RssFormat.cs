using System.Globalization;
using System.Xml.Linq;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Syndication;

/// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification), with the elements of Atom, Dublin Core and Media RSS for what it lacks.</summary>
internal sealed class RssFormat() : FeedFormat("RSS", "rss", "application/rss+xml")
{
    public override void Write(FeedDocument feed, Stream output) => Save(
        Element(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", PlainXml.Atom),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "media", Media),
            new XAttribute(XNamespace.Xmlns + "nf", Own),
            Element(
                "channel",
                Element("title", feed.Title),
                Element("link", feed.HomeUrl),
                Element("description", feed.Description),
                Element("language", FeedDocument.Language),
                Text("lastBuildDate", feed.UpdatedAt is { } updated ? Moment(updated) : null),
                Element("generator", "NewsFeed"),
                Link("self", feed.SelfUrl, MediaType),
                Link("first", feed.FirstUrl, MediaType),
                Link("next", feed.NextUrl, MediaType),
                Link("previous", feed.PreviousUrl, MediaType),
                Link("hub", feed.HubUrl),
                feed.Entries.Select(Item))),
        output);

    private static XElement Item(FeedEntry entry) => Element(
        "item",
        Element("title", entry.Item.Title),
        Element("link", entry.PageUrl),
        Element("guid", new XAttribute("isPermaLink", "false"), entry.Id),
        Element("pubDate", Moment(entry.Item.PublishedAt)),
        entry.UpdatedAt == entry.Item.PublishedAt ? null : Element(PlainXml.Atom + "updated", AtomFormat.Moment(entry.UpdatedAt)),
        Text("description", Html(entry.Item.Excerpt)),
        Text(Content + "encoded", entry.Content.Value),
        entry.Authors.Select(author => Element(Dc + "creator", author)),
        Element(Dc + "publisher", entry.Item.Provider.Name),
        Text(Dc + "language", entry.Language),
        entry.Item.Topics.Select(topic => Element("category", topic.Name)),
        Picture(entry.ImageUrl, entry.Item.ImageWidth, entry.Item.ImageHeight),
        Link("via", entry.SourceUrl),
        entry.Related.Select(related => Link("related", related.Url, title: related.Title)),
        OwnElements.Of(entry.Item));

    /// <summary>Readers take a description for HTML, so a text has to become some: “a &lt; b” would lose its end.</summary>
    private static string? Html(string? text) => text?
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Moment(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);
}
