using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>An article as its file has it, with what curators have decided laid over it, field by field.</summary>
internal static class CuratedArticle
{
    /// <summary>Values stand in the store and in reports for people: other scripts stay readable.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, CuratedField> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = new(article => JsonOf(article.Title), (article, value) => article with { Title = ValueIn<string>(value)! }),
        ["excerpt"] = new(article => JsonOf(article.Excerpt), (article, value) => article with { Excerpt = ValueIn<string>(value) }),
        ["publishedDateTime"] = new(article => JsonOf(ReadableValue.Of(article.PublishedAt)), (article, value) => article with { PublishedAt = MomentIn(value) }),
        ["type"] = new(article => JsonOf(article.Type), (article, value) => article with { Type = ValueIn<string>(value)! }),
        ["quality"] = new(article => JsonOf(article.Quality), (article, value) => article with { Quality = ValueIn<int?>(value) }),
        ["heat"] = new(article => JsonOf(article.Heat), (article, value) => article with { Heat = ValueIn<int?>(value) }),
        ["topics"] = new(article => JsonOf(article.Topics), (article, value) => article with { Topics = ValueIn<string[]>(value)! }),
        ["published"] = new(article => JsonOf(article.Published ?? true), (article, value) => article with { Published = ValueIn<bool>(value) }),
        ["removed"] = new(article => JsonOf(article.Removed ?? false), (article, value) => article with { Removed = ValueIn<bool>(value) }),
        ["deleted"] = new(article => JsonOf(article.Deleted ?? false), (article, value) => article with { Deleted = ValueIn<bool>(value) }),
    };

    /// <summary>Whether the public sees an article.</summary>
    /// <param name="file">What its file says.</param>
    /// <param name="edits">What curators have decided.</param>
    public static ArticleState StateOf(Article file, IEnumerable<ArticleEditRow> edits) => ArticleRows.StateOf(With(file, edits));

    /// <summary>The article with decisions laid over it; the very same where there are none.</summary>
    public static Article With(Article file, IEnumerable<ArticleEditRow> edits) =>
        edits.Aggregate(file, (article, edit) => Fields[edit.Field].Put(article, edit.Value));

    /// <summary>What an article says in a field that curators can decide, as JSON. A field that is not there says what its absence means.</summary>
    public static string ValueOf(Article article, string field) => Fields[field].Of(article);

    /// <summary>The decisions that a new version of the file contradicts: it says neither what was decided, nor what the file said then.</summary>
    public static IEnumerable<(ArticleEditRow Edit, string FileValue)> Conflicts(Article file, IEnumerable<ArticleEditRow> edits) =>
        edits.Select(edit => (Edit: edit, FileValue: ValueOf(file, edit.Field)))
            .Where(pair => pair.FileValue != pair.Edit.Value && pair.FileValue != pair.Edit.FileValue);

    /// <summary>A value as JSON.</summary>
    public static string JsonOf<T>(T value) => JsonSerializer.Serialize(value, Readable);

    private static T? ValueIn<T>(string json) => JsonSerializer.Deserialize<T>(json);

    private static DateTimeOffset MomentIn(string json) =>
        IsoDate.TryParse(ValueIn<string>(json), out var moment) ? moment : throw new InvalidDataException("A decided date in the store is no date: the store is damaged. Restore it from a backup.");

    /// <summary>A field that curators can decide.</summary>
    /// <param name="Of">Reads it, as JSON.</param>
    /// <param name="Put">The article with another value.</param>
    private sealed record CuratedField(Func<Article, string> Of, Func<Article, string, Article> Put);
}
