using System.Globalization;
using System.Xml.Linq;
using NewsFeed.Feed;
using static NewsFeed.Syndication.PlainXml;

namespace NewsFeed.Syndication;

/// <summary>What no standard element says of an article, in a namespace of our own: its scores and its kind.</summary>
internal static class OwnElements
{
    public static IEnumerable<XElement> Of(FeedItem item)
    {
        XElement?[] elements =
        [
            Text(Own + "type", item.Type),
            Text(Own + "quality", item.Quality?.ToString(CultureInfo.InvariantCulture)),
            Text(Own + "heat", item.Heat?.ToString(CultureInfo.InvariantCulture)),
        ];
        return elements.OfType<XElement>();
    }
}
