using System.Text.Json.Nodes;
using NewsFeed.Articles;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Takes one change of an article back: its fields say again what they said before it, as long as they still say what it made of them.</summary>
internal sealed class TakenBack : FieldWish
{
    private readonly Dictionary<string, string> wanted;

    /// <param name="file">What the article's file says.</param>
    /// <param name="before">What was decided before.</param>
    /// <param name="taken">The change to take back.</param>
    public TakenBack(Article file, IReadOnlyList<ArticleEditRow> before, CuratorEventRow taken)
        : base(file, before)
    {
        wanted = ValuesOf(taken.Before);
        Fields = [.. wanted.Keys];
        Problems = IsStanding(CuratedArticle.With(file, before), taken.After)
            ? []
            : ["What it changed was changed again since: take the later change back first."];
    }

    public override IReadOnlyList<string> Problems { get; }

    public override IReadOnlyList<string> Fields { get; }

    public override CuratorAction Action => CuratorAction.TakenBack;

    /// <summary>Whether an article still says what a change made of it.</summary>
    /// <param name="now">The article, with decisions laid over it.</param>
    /// <param name="after">What the fields said after the change, as a JSON object.</param>
    public static bool IsStanding(Article now, string after) => ValuesOf(after).All(value => CuratedArticle.ValueOf(now, value.Key) == value.Value);

    protected override string? WantedOf(string field) => wanted[field];

    private static Dictionary<string, string> ValuesOf(string json) => JsonNode.Parse(json)!.AsObject()
        .ToDictionary(value => value.Key, value => value.Value?.ToJsonString(Readable) ?? "null", StringComparer.Ordinal);
}
