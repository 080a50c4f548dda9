using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>What curators have decided about an article that an import changes.</summary>
/// <param name="Kept">The decisions that stay.</param>
/// <param name="GivenUp">Those that the file contradicts, where it is to win.</param>
internal sealed record ArticleDecisions(IReadOnlyCollection<ArticleEditRow> Kept, IReadOnlyCollection<ArticleEditRow> GivenUp)
{
    private static readonly ArticleDecisions None = new([], []);

    /// <summary>Splits the decisions about an article by how its conflicts are to be settled.</summary>
    public static ArticleDecisions Of(IEnumerable<ArticleEditRow> edits, IReadOnlyList<FieldConflict> conflicts)
    {
        var all = edits.ToLookup(edit => conflicts.Any(conflict => conflict.TakesFile && conflict.Field == edit.Field));
        return all.Count == 0 ? None : new ArticleDecisions([.. all[false]], [.. all[true]]);
    }

    /// <summary>What is to be written of the article: what was prepared, unless there are decisions.</summary>
    public PlannedContent LaidOver(PlannedContent content)
    {
        if (Kept.Count == 0)
        {
            return content;
        }

        var article = CuratedArticle.With(content.Article!, Kept);
        return content with { Article = article, Parts = ArticleRows.PartsOf(article) };
    }
}
