using NewsFeed.Articles;
using NewsFeed.Curation;

namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>What stands in the form of an article: as it is, or as somebody has typed it.</summary>
/// <param name="Values">By the keys of <see cref="ArticleEdit.Fields"/>; topics stand one on each line.</param>
public sealed record ArticleForm(IReadOnlyDictionary<string, string> Values)
{
    private const string Topics = "topics";

    /// <summary>The fields whose file is to count again.</summary>
    public IReadOnlyList<string> Follow { get; init; } = [];

    /// <summary>Why, as typed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the form of an article shows at first.</summary>
    /// <param name="article">The article as it is.</param>
    public static ArticleForm Of(Article article) => new(ArticleEdit.Fields.ToDictionary(field => field, field => Lines(ArticleEdit.TextOf(article, field))));

    /// <summary>Reads a form.</summary>
    /// <param name="form">What was sent. Fields that are missing stay as they are.</param>
    /// <param name="article">The article as it is.</param>
    public static ArticleForm Of(IFormCollection form, Article article) => new(Of(article).Values.ToDictionary(
        value => value.Key,
        value => form.TryGetValue(value.Key, out var typed) ? Lines(typed.ToString()) : value.Value))
    {
        Follow = [.. form["follow"].OfType<string>().Where(ArticleEdit.Fields.Contains).Distinct()],
        Reason = form["reason"].ToString(),
    };

    /// <summary>What it asks for: only what differs from the article as it is.</summary>
    /// <param name="article">The article as it is.</param>
    public ArticleEdit EditOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (now, wanted, asItIs) = (article.Topics, NamesIn(Values[Topics]), Of(article).Values);
        var isOpen = !Follow.Contains(Topics);
        return new ArticleEdit
        {
            Set = Values.Where(value => value.Key != Topics && !Follow.Contains(value.Key) && value.Value != asItIs[value.Key]).ToDictionary(),
            AddTopics = isOpen ? [.. wanted.Except(now, StringComparer.OrdinalIgnoreCase)] : [],
            RemoveTopics = isOpen ? [.. now.Except(wanted, StringComparer.OrdinalIgnoreCase)] : [],
            Follow = Follow,
        };
    }

    private static string[] NamesIn(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Browsers send lines with two characters between them; files have one.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
