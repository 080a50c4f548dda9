using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What an edit means for the fields of one article.</summary>
internal sealed class EditedFields
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Required = ["title", "publishedDateTime", "type"];

    private readonly Article file;
    private readonly IReadOnlyList<ArticleEditRow> before;
    private readonly string[] fields;
    private readonly Dictionary<string, string> wanted = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    /// <summary>Reads an edit by the rules of files.</summary>
    /// <param name="file">What the article's file says.</param>
    /// <param name="before">What was decided before.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="reader">Reads the values.</param>
    public EditedFields(Article file, IReadOnlyList<ArticleEditRow> before, ArticleEdit edit, ArticleFileReader reader)
    {
        (this.file, this.before) = (file, before);
        var now = CuratedArticle.With(file, before);
        var values = edit.Set.ToDictionary(value => value.Key, value => (IReadOnlyList<string>)[value.Value], StringComparer.Ordinal);
        if (edit.AddTopics.Count + edit.RemoveTopics.Count > 0)
        {
            values["topics"] = [.. now.Topics.Except(edit.RemoveTopics, StringComparer.OrdinalIgnoreCase), .. edit.AddTopics.Except(now.Topics, StringComparer.OrdinalIgnoreCase)];
        }

        fields = [.. values.Keys.Union(edit.Follow)];
        Check(edit, now, values);
        if (problems.Count == 0)
        {
            Read(values, reader);
        }
    }

    /// <summary>Why it cannot be done, in sentences; none where it can.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The fields that the edit is about.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>Whether it is so already, and nothing is to be changed.</summary>
    public bool IsMade => fields.All(key => DecisionOf(key) == before.FirstOrDefault(edit => edit.Field == key)?.Value);

    /// <summary>The article as it is to be.</summary>
    public Article Article => CuratedArticle.With(CuratedArticle.With(file, before.Where(edit => !fields.Contains(edit.Field))), EditsOf(0, 0));

    /// <summary>What the fields said before, as a JSON object.</summary>
    public string Before => JsonOf(CuratedArticle.With(file, before));

    /// <summary>What they say by it, as a JSON object.</summary>
    public string After => JsonOf(Article);

    /// <summary>The rows that keep it. What the file says by itself needs no decision.</summary>
    public IEnumerable<ArticleEditRow> EditsOf(long articleId, long eventId) => fields.Where(field => DecisionOf(field) is not null).Select(field => new ArticleEditRow
    {
        ArticleId = articleId,
        Field = field,
        Value = wanted[field],
        FileValue = CuratedArticle.ValueOf(file, field),
        EventId = eventId,
    });

    private string? DecisionOf(string field) =>
        wanted.TryGetValue(field, out var value) && value != CuratedArticle.ValueOf(file, field) ? value : null;

    private void Check(ArticleEdit edit, Article now, Dictionary<string, IReadOnlyList<string>> values)
    {
        problems.AddRange(fields.Where(field => !ArticleEdit.Fields.Contains(field))
            .Select(field => $"“{field}” cannot be edited: the fields are {string.Join(", ", ArticleEdit.Fields)}."));
        if (edit.Set.ContainsKey("topics"))
        {
            problems.Add("Topics are not set but added and removed.");
        }

        problems.AddRange(edit.Follow.Where(values.ContainsKey).Select(field => $"“{field}” cannot both be set and follow the file."));
        problems.AddRange(edit.RemoveTopics.Where(topic => !now.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase)).Select(topic => $"The article does not have the topic “{topic}”."));
        problems.AddRange(Required
            .Where(field => values.TryGetValue(field, out var value) && string.IsNullOrWhiteSpace(value[0])).Select(field => $"“{field}” may not be empty."));
    }

    private void Read(Dictionary<string, IReadOnlyList<string>> values, ArticleFileReader reader)
    {
        var reading = reader.ReadFields(file.Path, values);
        if (reading.Value is not { } read)
        {
            problems.AddRange(reading.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => $"{problem.Key}: {problem.Reason}"));
            return;
        }

        foreach (var field in values.Keys)
        {
            wanted[field] = CuratedArticle.ValueOf(read, field);
        }
    }

    private string JsonOf(Article article) => new JsonObject(
        fields.Select(field => KeyValuePair.Create(field, JsonNode.Parse(CuratedArticle.ValueOf(article, field))))).ToJsonString(Readable);
}
