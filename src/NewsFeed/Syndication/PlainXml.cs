using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsFeed.Syndication;

/// <summary>Makes XML of which every text is clean, whatever it is given: the only way from an article into an XML format.</summary>
internal static class PlainXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    /// <summary>What no standard element says of an article.</summary>
    public static readonly XNamespace Own = "urn:newsfeed:1";

    /// <summary>UTF-8 without a mark in front, which some readers of feeds stumble over.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>An element; null and empty text among its content leave nothing behind.</summary>
    public static XElement Element(XName name, params object?[] content) => new(name, content.Select(Clean));

    /// <summary>An element with a text; null where there is no text.</summary>
    public static XElement? Text(XName name, string? text) => string.IsNullOrEmpty(text) ? null : new XElement(name, CleanText.Of(text));

    /// <summary>An attribute; null where there is no value.</summary>
    public static XAttribute? Attribute(XName name, string? value) => value is null ? null : new XAttribute(name, CleanText.Of(value));

    /// <summary>A link as Atom writes it, in whatever format.</summary>
    public static XElement? Link(string rel, string? address, string? type = null, string? title = null) => address is null
        ? null
        : Element(Atom + "link", Attribute("rel", rel), Attribute("type", type), Attribute("title", title), Attribute("href", address));

    /// <summary>A picture as Media RSS writes it, in whatever format.</summary>
    public static XElement? Picture(string? address, int? width, int? height) => address is null
        ? null
        : Element(
            Media + "content",
            Attribute("url", address),
            new XAttribute("medium", "image"),
            Attribute("width", width?.ToString(CultureInfo.InvariantCulture)),
            Attribute("height", height?.ToString(CultureInfo.InvariantCulture)));

    public static void Save(XElement root, Stream output)
    {
        using var xml = XmlWriter.Create(output, Settings);
        new XDocument(root).Save(xml);
    }

    private static object? Clean(object? content) => content switch
    {
        string text => CleanText.Of(text),
        IEnumerable<XObject?> several => several.OfType<XObject>(),
        _ => content,
    };
}
