using System.Globalization;
using System.Xml.Linq;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Syndication;

/// <summary>Atom 1.0 (RFC 4287), with the pages of RFC 5005.</summary>
internal sealed class AtomFormat() : FeedFormat("Atom", "atom", "application/atom+xml")
{
    private static readonly XNamespace Ns = PlainXml.Atom;

    public override void Write(FeedDocument feed, Stream output) => Save(
        Element(
            Ns + "feed",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "media", Media),
            new XAttribute(XNamespace.Xmlns + "nf", Own),
            new XAttribute(XNamespace.Xml + "lang", FeedDocument.Language),
            Element(Ns + "id", feed.FirstUrl),
            Element(Ns + "title", feed.Title),
            Element(Ns + "subtitle", feed.Description),
            Element(Ns + "updated", Moment(feed.UpdatedAt ?? DateTimeOffset.UnixEpoch)),
            Element(Ns + "author", Element(Ns + "name", feed.SiteTitle), Element(Ns + "uri", feed.Site.AbsoluteUri)),
            Element(Ns + "generator", "NewsFeed"),
            Element(Ns + "icon", feed.IconUrl),
            Link("alternate", feed.HomeUrl, "text/html"),
            Link("self", feed.SelfUrl, MediaType),
            Link("first", feed.FirstUrl, MediaType),
            Link("next", feed.NextUrl, MediaType),
            Link("previous", feed.PreviousUrl, MediaType),
            Link("hub", feed.HubUrl),
            feed.Entries.Select(Entry)),
        output);

    /// <summary>A moment as RFC 3339 has it, with the zone.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static XElement Entry(FeedEntry entry) => Element(
        Ns + "entry",
        Attribute(XNamespace.Xml + "lang", entry.Language),
        Element(Ns + "id", entry.Id),
        Element(Ns + "title", entry.Item.Title),
        Element(Ns + "published", Moment(entry.Item.PublishedAt)),
        Element(Ns + "updated", Moment(entry.UpdatedAt)),
        entry.Authors.Select(author => Element(Ns + "author", Element(Ns + "name", author))),
        Element(Dc + "publisher", entry.Item.Provider.Name),
        entry.Item.Topics.Select(topic => Element(Ns + "category", Attribute("term", topic.Slug), Attribute("label", topic.Name))),
        Link("alternate", entry.PageUrl, "text/html"),
        Link("via", entry.SourceUrl),
        Picture(entry.ImageUrl, entry.Item.ImageWidth, entry.Item.ImageHeight),
        entry.Related.Select(related => Link("related", related.Url, title: related.Title)),
        Text(Ns + "summary", entry.Item.Excerpt),
        entry.Content.Value.Length == 0 ? null : Element(Ns + "content", new XAttribute("type", "html"), entry.Content.Value),
        OwnElements.Of(entry.Item));
}
