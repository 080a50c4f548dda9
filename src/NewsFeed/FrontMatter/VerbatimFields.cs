using System.Globalization;
using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>The values of one map as the file writes them. What has another type than the one asked for is absent.</summary>
/// <param name="map">The map.</param>
internal sealed class VerbatimFields(YamlMap map)
{
    /// <summary>A text; empty where the file writes an empty one in quotes.</summary>
    public string? Text(string key) => Find(key) is { } node ? TextOf(node) : null;

    /// <summary>The address of a page, where a reader may be sent there.</summary>
    public string? Page(string key) => Text(key) is { } url && WebAddress.Page(url, out _) is not null ? url : null;

    /// <summary>A list of texts.</summary>
    /// <remarks>An entry that is a map with a <c>name</c> counts as that name: authors are written in both ways.</remarks>
    public IReadOnlyList<string>? Texts(string key) => Find(key) is YamlList list
        ? [.. list.Items.Select(item => item is YamlMap entry ? new VerbatimFields(entry).Text("name") : TextOf(item)).OfType<string>()]
        : null;

    /// <summary>A list of pictures.</summary>
    public IReadOnlyList<Image>? Images(string key) => Find(key) is YamlList list ? [.. list.Items.Select(ImageOf).OfType<Image>()] : null;

    /// <summary>A map inside this one.</summary>
    public VerbatimFields? Map(string key) => Find(key) is YamlMap inner ? new VerbatimFields(inner) : null;

    private int? Number(string key) =>
        int.TryParse(Text(key), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Of a key that occurs twice the last value counts.</summary>
    private YamlNode? Find(string key) => map.Entries.FindLast(entry => entry.Key == key)?.Value;

    private static string? TextOf(YamlNode node) => node is YamlText text && !(text.IsPlain && text.IsAbsent) ? text.Value : null;

    private static Image? ImageOf(YamlNode node)
    {
        var fields = node is YamlMap map ? new VerbatimFields(map) : null;
        return (fields is null ? TextOf(node) : fields.Text("url")) is { } url && WebAddress.Image(url, out _) is not null
            ? new Image(url)
            {
                Width = fields?.Number("width"),
                Height = fields?.Number("height"),
                Title = fields?.Text("title"),
                Attribution = fields?.Text("attribution"),
                IsCached = Values.Flag(fields?.Text("isCached") ?? ""),
            }
            : null;
    }
}
