using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFeed.Articles;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What publishing or retracting means for the fields of one article.</summary>
/// <param name="file">What its file says.</param>
/// <param name="before">What was decided before.</param>
/// <param name="action">What is decided now.</param>
internal sealed class Decision(Article file, IReadOnlyList<ArticleEditRow> before, CuratorAction action)
{
    /// <summary>
    /// What the fields are to say. What keeps an article from the public is held on to even where the file says it too, so that no later
    /// file brings the article back; what the file allows by itself needs no decision.
    /// </summary>
    private readonly (string Field, bool Value, bool IsHeld)[] wanted = action == CuratorAction.Published
        ? [("published", true, false), ("removed", false, false), ("deleted", false, false)]
        : [("removed", true, true)];

    /// <summary>What is decided.</summary>
    public CuratorAction Action => action;

    /// <summary>The fields that it is about.</summary>
    public IReadOnlyList<string> Fields => [.. wanted.Select(each => each.Field)];

    /// <summary>Whether it was decided before, and nothing is to be changed.</summary>
    public bool IsMade => Held.All(each => before.Any(edit => edit.Field == each.Field && edit.Value == each.Json))
        && before.All(edit => !Fields.Contains(edit.Field) || Held.Any(each => each.Field == edit.Field));

    /// <summary>Whether the public sees the article by it.</summary>
    public ArticleState State => CuratedArticle.StateOf(file, [.. before.Where(edit => !Fields.Contains(edit.Field)), .. EditsOf(0, 0)]);

    /// <summary>What the fields said before, as a JSON object.</summary>
    public string Before => JsonOf(CuratedArticle.With(file, before));

    /// <summary>What they say by it, as a JSON object.</summary>
    public string After => JsonOf(CuratedArticle.With(CuratedArticle.With(file, before.Where(edit => !Fields.Contains(edit.Field))), EditsOf(0, 0)));

    private IEnumerable<(string Field, string Json)> Held => wanted
        .Select(each => (each.Field, Json: CuratedArticle.JsonOf(each.Value), each.IsHeld))
        .Where(each => each.IsHeld || each.Json != CuratedArticle.ValueOf(file, each.Field))
        .Select(each => (each.Field, each.Json));

    /// <summary>The rows that keep it.</summary>
    public IEnumerable<ArticleEditRow> EditsOf(long articleId, long eventId) => Held.Select(each => new ArticleEditRow
    {
        ArticleId = articleId,
        Field = each.Field,
        Value = each.Json,
        FileValue = CuratedArticle.ValueOf(file, each.Field),
        EventId = eventId,
    });

    private string JsonOf(Article article) => new JsonObject(
        Fields.Select(field => KeyValuePair.Create(field, JsonNode.Parse(CuratedArticle.ValueOf(article, field))))).ToJsonString(JsonSerializerOptions.Default);
}
