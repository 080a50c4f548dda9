namespace NewsFeed.Importing;

/// <summary>What one key said in two versions of an article.</summary>
/// <param name="Key">The key as in the file, dotted for keys inside others: <c>title</c>, <c>provider.name</c>; <c>body</c> for what follows
/// the front matter.</param>
/// <param name="Before">The earlier value in readable form; null where the key was absent.</param>
/// <param name="After">The later value in readable form; null where the key is absent now.</param>
public sealed record FieldChange(string Key, string? Before, string? After)
{
    /// <summary>Of a list: the lines that only the later version has, as many as are kept; null for what is no list. None on either side means another order.</summary>
    public IReadOnlyList<string>? Added { get; init; }

    /// <summary>Of a list: the lines that only the earlier version has, as many as are kept; null for what is no list.</summary>
    public IReadOnlyList<string>? Removed { get; init; }

    /// <summary>The text with the changed words marked; empty for a list, and where one version has no value or neither has two words.</summary>
    public IReadOnlyList<TextPart> Words => Added is null && Before is not null && After is not null && (Before.Contains(' ') || After.Contains(' '))
        ? TextPart.Compare(Before, After)
        : [];
}
