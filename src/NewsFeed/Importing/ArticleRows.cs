using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Turns an article into the rows that keep it.</summary>
internal static class ArticleRows
{
    /// <summary>Whether the public sees an article whose file says this.</summary>
    public static ArticleState StateOf(Article article) => article switch
    {
        { Removed: true } or { Deleted: true } => ArticleState.Removed,
        { Published: false } => ArticleState.Draft,
        _ => ArticleState.Public,
    };

    /// <summary>All that is to be written of an article. Any thread may make it: nothing of the store is needed.</summary>
    public static ArticleParts PartsOf(Article article)
    {
        var row = Of(article);
        return new ArticleParts(
            row,
            TwinFinder.KeysOf(article),
            article.Related is null ? [] : [.. LinksOf(article)],
            WordsOf(row, article.Body, ""));
    }

    /// <summary>The words of an article as readers see them.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="body">Its body as the file has it.</param>
    /// <param name="provider">The provider's name.</param>
    public static SearchableText WordsOf(ArticleRow row, string body, string provider) =>
        new(
            OddWords.Kept(row.ShownTitle ?? row.Title),
            OddWords.Kept(row.ShownExcerpt ?? row.Excerpt ?? ""),
            OddWords.Kept(TextRepair.Repair(body)),
            OddWords.Kept(provider));

    /// <summary>Gives a row what follows from its number and from the moment of the import.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">The article's number.</param>
    /// <param name="now">The moment of the import: an article from the future ranks as if it had appeared now.</param>
    public static void Place(ArticleRow row, long id, DateTimeOffset now)
    {
        row.Id = id;
        row.FeedKey = FeedKey.Of(row.PublishedAt, id);
        row.Rank = Rank.Of(row.Quality, row.Heat, row.PublishedAt < now ? row.PublishedAt : now).Stored;
    }

    private static ArticleRow Of(Article article)
    {
        var image = article.Images is [var first, ..] ? first : null;
        return new ArticleRow
        {
            Path = article.Path,
            Slug = article.Slug,
            State = StateOf(article),
            Category = article.Category,
            Title = article.Title,
            ShownTitle = ShownIfOther(article.Title),
            Excerpt = article.Excerpt,
            ShownExcerpt = ShownIfOther(article.Excerpt),
            PublishedAt = article.PublishedAt,
            UpdatedAt = article.UpdatedAt,
            Url = article.Url,
            Type = article.Type,
            Quality = article.Quality,
            QualityOrder = article.Quality ?? -1,
            Heat = article.Heat,
            TopicNames = article.Topics,
            ImageUrl = image?.Url,
            ImageWidth = image?.Width,
            ImageHeight = image?.Height,
            RelatedCount = article.Related?.Count ?? 0,
        };
    }

    private static IEnumerable<RelatedLinkRow> LinksOf(Article article) => (article.Related ?? []).Select((link, position) => new RelatedLinkRow
    {
        Position = position,
        Url = link.WebUrl,
        UrlKey = NormalizedUrl.Key(link.WebUrl) ?? 0,
        AmpWebUrl = link.AmpWebUrl,
        CdnAmpWebUrl = link.CdnAmpWebUrl,
        Title = link.Title,
        ShownTitle = ShownIfOther(link.Title),
        Excerpt = link.Excerpt,
        ShownExcerpt = ShownIfOther(link.Excerpt),
        PublishedAt = link.PublishedAt,
        Type = link.Type,
        ProviderName = DisplayText.Of(link.ProviderName),
        ProviderDomain = link.ProviderDomain,
        Quality = link.Quality,
        Images = link.Images,
    });

    private static string? ShownIfOther(string? text)
    {
        var shown = DisplayText.Of(text) ?? "";
        return string.Equals(shown, text ?? "", StringComparison.Ordinal) ? null : shown;
    }
}

/// <summary>What is to be written of one article, but for the numbers that the store gives it.</summary>
/// <param name="Row">The slim row.</param>
/// <param name="UrlKeys">The keys of its addresses, each once.</param>
/// <param name="Links">Its related links, in order.</param>
/// <param name="Words">Its words; the provider's name is the store's to give.</param>
internal sealed record ArticleParts(ArticleRow Row, long[] UrlKeys, RelatedLinkRow[] Links, SearchableText Words);
