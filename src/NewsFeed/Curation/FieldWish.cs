using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFeed.Articles;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What somebody wants of some fields of one article, by values and not by what is done.</summary>
/// <param name="file">What the article's file says.</param>
/// <param name="before">What was decided before.</param>
internal abstract class FieldWish(Article file, IReadOnlyList<ArticleEditRow> before)
{
    /// <summary>Values stand in the store for people: other scripts stay readable.</summary>
    protected static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Why it cannot be done, in sentences; none where it can.</summary>
    public abstract IReadOnlyList<string> Problems { get; }

    /// <summary>The fields that it is about.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    /// <summary>What is done, as the history calls it.</summary>
    public abstract CuratorAction Action { get; }

    /// <summary>Whether it is so already, and nothing is to be changed.</summary>
    public bool IsMade => Fields.All(key => DecisionOf(key) == before.FirstOrDefault(edit => edit.Field == key)?.Value);

    /// <summary>The article as it is to be.</summary>
    public Article Article => CuratedArticle.With(CuratedArticle.With(file, before.Where(edit => !Fields.Contains(edit.Field))), EditsOf(0, 0));

    /// <summary>What the fields said before, as a JSON object.</summary>
    public string Before => JsonOf(CuratedArticle.With(file, before));

    /// <summary>What they say by it, as a JSON object.</summary>
    public string After => JsonOf(Article);

    /// <summary>The rows that keep it. What the file says by itself needs no decision.</summary>
    public IEnumerable<ArticleEditRow> EditsOf(long articleId, long eventId) => Fields.Where(field => DecisionOf(field) is not null).Select(field => new ArticleEditRow
    {
        ArticleId = articleId,
        Field = field,
        Value = WantedOf(field)!,
        FileValue = CuratedArticle.ValueOf(file, field),
        EventId = eventId,
    });

    /// <summary>The value that is wanted of a field, as JSON; null where the file is to count.</summary>
    protected abstract string? WantedOf(string field);

    private string? DecisionOf(string field) => WantedOf(field) is { } value && value != CuratedArticle.ValueOf(file, field) ? value : null;

    private string JsonOf(Article article) => new JsonObject(
        Fields.Select(field => KeyValuePair.Create(field, JsonNode.Parse(CuratedArticle.ValueOf(article, field))))).ToJsonString(Readable);
}
