using NewsFeed.Articles;
using NewsFeed.Importing;

namespace NewsFeed.Curation;

/// <summary>What a curator wants of the fields of an article. Each value is held good against later versions of the file.</summary>
public sealed record ArticleEdit
{
    /// <summary>The fields that can be edited, by the keys that files use. Topics are added and removed; publishing and retracting are decisions of their own.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["title", "excerpt", "publishedDateTime", "type", "quality", "heat", "topics"];

    /// <summary>New values as files would have them, by field; empty for none, where a field may have none.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of topics that the article is to have beside those it has.</summary>
    public IReadOnlyList<string> AddTopics { get; init; } = [];

    /// <summary>Names of topics that it is not to have.</summary>
    public IReadOnlyList<string> RemoveTopics { get; init; } = [];

    /// <summary>Fields in which the file is to count again.</summary>
    public IReadOnlyList<string> Follow { get; init; } = [];

    /// <summary>Whether it wants nothing.</summary>
    public bool IsEmpty => Set.Count + AddTopics.Count + RemoveTopics.Count + Follow.Count == 0;

    /// <summary>What an article says in a field, as a form has it: what would be set to leave it as it is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <returns>Topics one on each line; empty for nothing.</returns>
    public static string TextOf(Article article, string field) => ChangedFields.TextOf(CuratedArticle.ValueOf(article, field)) ?? "";
}
