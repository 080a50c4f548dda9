using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What an edit means for the fields of one article.</summary>
internal sealed class EditedFields : FieldWish
{
    private static readonly string[] Required = ["title", "publishedDateTime", "type"];

    private readonly Article file;
    private readonly string[] fields;
    private readonly Dictionary<string, string> wanted = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    /// <summary>Reads an edit by the rules of files.</summary>
    /// <param name="file">What the article's file says.</param>
    /// <param name="before">What was decided before.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="reader">Reads the values.</param>
    public EditedFields(Article file, IReadOnlyList<ArticleEditRow> before, ArticleEdit edit, ArticleFileReader reader)
        : base(file, before)
    {
        this.file = file;
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

    public override IReadOnlyList<string> Problems => problems;

    public override IReadOnlyList<string> Fields => fields;

    public override CuratorAction Action => CuratorAction.Edited;

    protected override string? WantedOf(string field) => wanted.GetValueOrDefault(field);

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
}
