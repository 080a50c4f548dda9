using System.Globalization;
using NewsFeed.Articles;

namespace NewsFeed.Importing;

/// <summary>Values of an article as lines that a person can read, such that different values never look the same.</summary>
internal static class ReadableValue
{
    private const string EmptyList = "(an empty list)";

    /// <summary>A point in time as files write it.</summary>
    public static string? Of(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Yes or no.</summary>
    public static string? Of(bool? flag) => flag switch { true => "true", false => "false", null => null };

    /// <summary>Texts, one on each line.</summary>
    public static string? Of(IReadOnlyList<string>? texts) => Lines(texts, text => text);

    /// <summary>Pictures, one on each line.</summary>
    public static string? Of(IReadOnlyList<Image>? images) => Lines(images, Line);

    /// <summary>Related links, one on each line.</summary>
    public static string? Of(IReadOnlyList<RelatedLink>? links) => Lines(links, Line);

    /// <summary>The things of a list that <see cref="Of(IReadOnlyList{string}?)"/> and its like have put on lines.</summary>
    public static string[] LinesOf(string? list) => list is null or EmptyList ? [] : list.Split('\n');

    private static string? Lines<T>(IReadOnlyList<T>? items, Func<T, string> line) =>
        items is null ? null : items.Count == 0 ? EmptyList : string.Join('\n', items.Select(line));

    private static string Line(Image image) => Joined(
        [
            image.Url,
            Named("width", Of(image.Width)),
            Named("height", Of(image.Height)),
            Named("title", image.Title),
            Named("attribution", image.Attribution),
            Named("isCached", Of(image.IsCached)),
        ]);

    private static string Line(RelatedLink link) => Joined(
        [
            link.Title,
            link.WebUrl,
            Named("provider", link.ProviderName),
            Named("domain", link.ProviderDomain),
            Named("quality", Of(link.Quality)),
            Named("published", Of(link.PublishedAt)),
            Named("type", link.Type),
            Named("amp", link.AmpWebUrl),
            Named("cdnAmp", link.CdnAmpWebUrl),
            Named("excerpt", link.Excerpt),
            link.Images is null ? null : Named("images", $"[{string.Join("; ", link.Images.Select(Line))}]"),
        ]);

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => part is not null));
}
