namespace NewsFeed.Syndication;

/// <summary>A format that readers of feeds understand.</summary>
/// <param name="name">Its name for people.</param>
/// <param name="extension">What stands after a list's address, without the dot.</param>
/// <param name="mediaType">What it is called over HTTP.</param>
public abstract class FeedFormat(string name, string extension, string mediaType)
{
    /// <summary>RSS 2.0, for everything.</summary>
    public static FeedFormat Rss { get; } = new RssFormat();

    /// <summary>Atom 1.0.</summary>
    public static FeedFormat Atom { get; } = new AtomFormat();

    /// <summary>JSON Feed 1.1.</summary>
    public static FeedFormat Json { get; } = new JsonFeedFormat();

    /// <summary>All formats, the most widely understood one first.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [Rss, Atom, Json];

    /// <summary>Its name for people.</summary>
    public string Name => name;

    /// <summary>What stands after a list's address, without the dot.</summary>
    public string Extension => extension;

    /// <summary>What it is called over HTTP.</summary>
    public string MediaType => mediaType;

    /// <summary>Writes a feed.</summary>
    /// <param name="feed">What to write.</param>
    /// <param name="output">Where it goes, as UTF-8; left open.</param>
    public abstract void Write(FeedDocument feed, Stream output);
}
