using Microsoft.EntityFrameworkCore;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>A related link as the article's page shows it.</summary>
/// <param name="Title">The headline for readers.</param>
/// <param name="Url">The page at the provider's, an absolute http(s) address.</param>
public sealed record RelatedItem(string Title, string Url)
{
    /// <summary>The excerpt for readers.</summary>
    public string? Excerpt { get; init; }

    /// <summary>When it appeared, in UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Name of the publisher.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Domain of the publisher.</summary>
    public string? ProviderDomain { get; init; }

    /// <summary>Editorial score.</summary>
    public int? Quality { get; init; }

    /// <summary><c>article</c>, <c>video</c> …</summary>
    public string? Type { get; init; }

    /// <summary>The leading picture's address as the file has it.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The slug of this feed's own public page for the link; null where there is none.</summary>
    public string? TargetSlug { get; init; }
}

/// <summary>The neighbours of an article.</summary>
/// <param name="Links">What the article lists, in its order.</param>
/// <param name="Mentions">Public articles that list this one, newest first, at most <see cref="RelatedQuery.MaxMentions"/>.</param>
/// <param name="Twins">Other public articles with one of the same addresses.</param>
public sealed record Neighbours(IReadOnlyList<RelatedItem> Links, IReadOnlyList<FeedItem> Mentions, IReadOnlyList<FeedItem> Twins);

/// <summary>Reads the neighbours of a public article.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class RelatedQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>The most mentions shown: more would bury the page, and one query reads them all.</summary>
    public const int MaxMentions = 30;

    /// <summary>Reads the neighbours.</summary>
    /// <param name="articleId">The article's number.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<Neighbours> OfAsync(long articleId, CancellationToken cancellation)
    {
        var listed = await db.RelatedLinks.AsNoTracking().Where(link => link.ArticleId == articleId).OrderBy(link => link.Position)
            .GroupJoin(
                db.Articles.Where(article => article.State == ArticleState.Public),
                link => link.TargetId, article => article.Id, (link, targets) => new { link, targets })
            .SelectMany(pair => pair.targets.DefaultIfEmpty(), (pair, target) => new { Link = pair.link, TargetSlug = target!.Slug })
            .ToListAsync(cancellation);
        var mentions = await CardsAsync(
            db.RelatedLinks.Where(link => link.TargetId == articleId).Select(link => link.ArticleId), cancellation);
        var twins = await CardsAsync(
            db.ArticleUrls.Where(own => own.ArticleId == articleId)
                .Join(db.ArticleUrls, own => own.UrlKey, other => other.UrlKey, (own, other) => other.ArticleId)
                .Where(id => id != articleId),
            cancellation);
        return new Neighbours([.. listed.Select(row => ItemOf(row.Link, row.TargetSlug))], mentions, twins);
    }

    private async Task<IReadOnlyList<FeedItem>> CardsAsync(IQueryable<long> ids, CancellationToken cancellation)
    {
        // Joined from the few ids, so that no engine is tempted to walk through all public articles.
        var cards = await ids.Distinct()
            .Join(db.Articles, id => id, article => article.Id, (id, article) => article)
            .Where(article => article.State == ArticleState.Public)
            .OrderByDescending(article => article.FeedKey)
            .Take(MaxMentions)
            .Select(Card.Columns)
            .ToListAsync(cancellation);
        var columns = await cache.CurrentAsync(db, cancellation);
        return [.. cards.Select(card => card.ToItem(columns))];
    }

    private static RelatedItem ItemOf(RelatedLinkRow link, string? targetSlug) => new(link.ShownTitle ?? link.Title, link.Url)
    {
        Excerpt = link.ShownExcerpt ?? link.Excerpt,
        PublishedAt = link.PublishedAt,
        ProviderName = link.ProviderName,
        ProviderDomain = link.ProviderDomain,
        Quality = link.Quality,
        Type = link.Type,
        ImageUrl = link.Images is [var first, ..] ? first.Url : null,
        TargetSlug = targetSlug,
    };
}
