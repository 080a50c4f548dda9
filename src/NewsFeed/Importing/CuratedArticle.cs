using System.Text.Json;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>An article as its file has it, with what curators have decided laid over it, field by field.</summary>
internal static class CuratedArticle
{
    private static readonly Dictionary<string, CuratedField> Fields = new(StringComparer.Ordinal)
    {
        ["published"] = new(article => JsonOf(article.Published ?? true), (article, value) => article with { Published = TruthOf(value) }),
        ["removed"] = new(article => JsonOf(article.Removed ?? false), (article, value) => article with { Removed = TruthOf(value) }),
        ["deleted"] = new(article => JsonOf(article.Deleted ?? false), (article, value) => article with { Deleted = TruthOf(value) }),
    };

    /// <summary>Whether the public sees an article.</summary>
    /// <param name="file">What its file says.</param>
    /// <param name="edits">What curators have decided.</param>
    public static ArticleState StateOf(Article file, IEnumerable<ArticleEditRow> edits) => ArticleRows.StateOf(With(file, edits));

    /// <summary>The article with decisions laid over it.</summary>
    public static Article With(Article file, IEnumerable<ArticleEditRow> edits) =>
        edits.Aggregate(file, (article, edit) => Fields[edit.Field].Put(article, edit.Value));

    /// <summary>What an article says in a field that curators can decide, as JSON. A field that is not there says what its absence means.</summary>
    public static string ValueOf(Article article, string field) => Fields[field].Of(article);

    /// <summary>The decisions that a new version of the file contradicts: it says neither what was decided, nor what the file said then.</summary>
    public static IEnumerable<(ArticleEditRow Edit, string FileValue)> Conflicts(Article file, IEnumerable<ArticleEditRow> edits) =>
        edits.Select(edit => (Edit: edit, FileValue: ValueOf(file, edit.Field)))
            .Where(pair => pair.FileValue != pair.Edit.Value && pair.FileValue != pair.Edit.FileValue);

    /// <summary>Truth as JSON.</summary>
    public static string JsonOf(bool truth) => JsonSerializer.Serialize(truth);

    private static bool TruthOf(string json) => JsonSerializer.Deserialize<bool>(json);

    /// <summary>A field that curators can decide.</summary>
    /// <param name="Of">Reads it, as JSON.</param>
    /// <param name="Put">The article with another value.</param>
    private sealed record CuratedField(Func<Article, string> Of, Func<Article, string, Article> Put);
}
