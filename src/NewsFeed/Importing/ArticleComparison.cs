using NewsFeed.Articles;

namespace NewsFeed.Importing;

/// <summary>Says what differs between two versions of an article.</summary>
/// <remarks>The path and the slug made of it are the article's identity, and not compared.</remarks>
public static class ArticleComparison
{
    // In the order in which files have them.
    private static readonly (string Key, Func<Article, string?> Value)[] Fields =
    [
        ("category", article => article.Category),
        ("title", article => article.Title),
        ("excerpt", article => article.Excerpt),
        ("publishedDateTime", article => ReadableValue.Of(article.PublishedAt)),
        ("updatedDateTime", article => ReadableValue.Of(article.UpdatedAt)),
        ("originalUrl", article => article.OriginalUrl),
        ("webUrl", article => article.WebUrl),
        ("ampWebUrl", article => article.AmpWebUrl),
        ("cdnAmpWebUrl", article => article.CdnAmpWebUrl),
        ("type", article => article.Type),
        ("quality", article => ReadableValue.Of(article.Quality)),
        ("heat", article => ReadableValue.Of(article.Heat)),
        ("published", article => ReadableValue.Of(article.Published)),
        ("removed", article => ReadableValue.Of(article.Removed)),
        ("deleted", article => ReadableValue.Of(article.Deleted)),
        ("featuredContent", article => article.FeaturedContent),
        ("provider.name", article => article.Provider.Name),
        ("provider.domain", article => article.Provider.Domain),
        ("provider.images", article => ReadableValue.Of(article.Provider.Images)),
        ("provider.authors", article => ReadableValue.Of(article.Provider.Authors)),
        ("provider.publishers", article => ReadableValue.Of(article.Provider.Publishers)),
        ("topics", article => ReadableValue.Of(article.Topics)),
        ("tags", article => ReadableValue.Of(article.Tags)),
        ("highlight", article => article.Highlight),
        ("locale", article => article.Locale),
        ("images", article => ReadableValue.Of(article.Images)),
        ("related", article => ReadableValue.Of(article.Related)),
        ("secured", article => article.Secured),
        ("body", article => article.Body.Length == 0 ? null : article.Body),
    ];

    private static readonly HashSet<string> Lists = ["provider.images", "provider.authors", "provider.publishers", "topics", "tags", "images", "related"];

    /// <summary>Whether the value of a key is a list, one thing on each line.</summary>
    internal static bool IsList(string key) => Lists.Contains(key);

    /// <summary>Compares two versions key by key.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <returns>One change for each key whose value differs, in the order of the file; none where the versions say the same.</returns>
    public static IReadOnlyList<FieldChange> Changes(Article before, Article after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Fields.Select(field => new FieldChange(field.Key, field.Value(before), field.Value(after)))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }
}
