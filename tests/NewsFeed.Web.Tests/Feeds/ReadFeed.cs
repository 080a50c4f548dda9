using System.Text.Json;
using System.Xml.Linq;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>What all formats say alike.</summary>
/// <param name="Ids">The articles' names.</param>
/// <param name="Links">Their pages.</param>
/// <param name="Next">The feed's next page.</param>
/// <param name="Hub">The feed's hub.</param>
public sealed record ReadFeed(IReadOnlyList<string> Ids, IReadOnlyList<string> Links, string? Next, string? Hub)
{
    public static ReadFeed Of(string extension, string text) => extension switch
    {
        "rss" => OfRss(XDocument.Parse(text).Root!.Element("channel")!),
        "atom" => OfAtom(XDocument.Parse(text).Root!),
        _ => OfJson(JsonDocument.Parse(text).RootElement),
    };

    private static ReadFeed OfRss(XElement channel) => new(
        [.. channel.Elements("item").Select(item => item.Element("guid")!.Value)],
        [.. channel.Elements("item").Select(item => item.Element("link")!.Value)],
        LinkOf(channel, "next"),
        LinkOf(channel, "hub"));

    private static ReadFeed OfAtom(XElement feed) => new(
        [.. feed.Elements(FeedSchemas.Atom + "entry").Select(entry => entry.Element(FeedSchemas.Atom + "id")!.Value)],
        [.. feed.Elements(FeedSchemas.Atom + "entry").Select(entry => LinkOf(entry, "alternate")!)],
        LinkOf(feed, "next"),
        LinkOf(feed, "hub"));

    private static ReadFeed OfJson(JsonElement feed)
    {
        var items = feed.GetProperty("items").EnumerateArray().ToArray();
        return new(
            [.. items.Select(item => item.GetProperty("id").GetString()!)],
            [.. items.Select(item => item.GetProperty("url").GetString()!)],
            feed.TryGetProperty("next_url", out var next) ? next.GetString() : null,
            feed.TryGetProperty("hubs", out var hubs) ? hubs[0].GetProperty("url").GetString() : null);
    }

    private static string? LinkOf(XElement parent, string rel) =>
        parent.Elements(FeedSchemas.Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == rel)?.Attribute("href")!.Value;
}
