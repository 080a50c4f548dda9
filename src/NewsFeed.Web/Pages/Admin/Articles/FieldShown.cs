namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>How the form of an article calls and shows a field.</summary>
/// <param name="Key">The key that files use.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Rows">Lines of text that the form shows; 1 for one line only.</param>
/// <param name="Hint">What is expected; null where the label says it.</param>
public sealed record FieldShown(string Key, string Label, int Rows, string? Hint = null)
{
    /// <summary>The fields in the order of the form.</summary>
    public static IReadOnlyList<FieldShown> All { get; } =
    [
        new("title", "Headline", 2),
        new("excerpt", "Excerpt", 4),
        new("quality", "Quality", 1, "0 to 100 as a rule; empty for none."),
        new("heat", "Heat", 1, "Attention; empty where it was not measured, -1 for a member of another article’s story."),
        new("topics", "Topics", 4, "One on each line."),
        new("type", "Type", 1, "One word, such as article or video."),
        new("publishedDateTime", "Appeared", 1, "In UTC, such as 2026-05-01T09:30:00Z."),
    ];

    /// <summary>How a field is called for people; its key where it has no other name.</summary>
    /// <param name="key">The key that files use.</param>
    public static string NameOf(string key) => All.FirstOrDefault(field => field.Key == key)?.Label ?? key;
}
