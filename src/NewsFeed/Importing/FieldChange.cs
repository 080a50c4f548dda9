namespace NewsFeed.Importing;

/// <summary>What one key said in two versions of an article.</summary>
/// <param name="Key">The key as in the file, dotted for keys inside others: <c>title</c>, <c>provider.name</c>; <c>body</c> for what follows
/// the front matter.</param>
/// <param name="Before">The earlier value in readable form; null where the key was absent.</param>
/// <param name="After">The later value in readable form; null where the key is absent now.</param>
public sealed record FieldChange(string Key, string? Before, string? After);
