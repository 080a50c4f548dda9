using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;
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

    /// <summary>The slim row. Number, slug, provider, twin and source are the caller's to give.</summary>
    /// <param name="article">The article.</param>
    /// <param name="id">Its number.</param>
    /// <param name="now">The moment of the import: an article from the future ranks as if it had appeared now.</param>
    public static ArticleRow Of(Article article, long id, DateTimeOffset now)
    {
        var image = article.Images is [var first, ..] ? first : null;
        return new ArticleRow
        {
            Id = id,
            Path = article.Path,
            Slug = article.Slug,
            FeedKey = FeedKey.Of(article.PublishedAt, id),
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
            Rank = Rank.Of(article.Quality, article.Heat, article.PublishedAt < now ? article.PublishedAt : now).Stored,
            TopicNames = article.Topics,
            ImageUrl = image?.Url,
            ImageWidth = image?.Width,
            ImageHeight = image?.Height,
            RelatedCount = article.Related?.Count ?? 0,
        };
    }

    /// <summary>The row of what only the article's own page reads.</summary>
    public static ArticleContentRow ContentOf(Article article, long id) => new()
    {
        ArticleId = id,
        Body = article.Body,
        FeaturedContent = article.FeaturedContent,
        OriginalUrl = article.OriginalUrl,
        WebUrl = article.WebUrl,
        AmpWebUrl = article.AmpWebUrl,
        CdnAmpWebUrl = article.CdnAmpWebUrl,
        Images = article.Images,
        Provider = article.Provider,
        Tags = article.Tags,
        Highlight = article.Highlight,
        Locale = article.Locale,
    };

    /// <summary>The rows of the related links, in order.</summary>
    public static IEnumerable<RelatedLinkRow> LinksOf(Article article, long id) => (article.Related ?? []).Select((link, position) => new RelatedLinkRow
    {
        ArticleId = id,
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
