using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Everything that the page of one public article shows of the article itself.</summary>
/// <param name="Item">What its card shows.</param>
public sealed record ArticleView(FeedItem Item)
{
    /// <summary>Why "top" puts it where it stands.</summary>
    public required Rank Rank { get; init; }

    /// <summary>When the publisher last changed it, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where the story was first found; null where that is the page itself.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>The AMP page.</summary>
    public string? AmpWebUrl { get; init; }

    /// <summary>The body as the file has it: untrusted, for <c>Rendering</c> only.</summary>
    public required string Body { get; init; }

    /// <summary>The player's HTML as the file has it: untrusted, for <c>Rendering</c> only.</summary>
    public string? FeaturedContent { get; init; }

    /// <summary>All pictures, the leading one first.</summary>
    public required IReadOnlyList<Image> Images { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Free words.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>A line the editors set apart.</summary>
    public string? Highlight { get; init; }

    /// <summary>A language tag; null where the file has none.</summary>
    public string? Locale { get; init; }
}

/// <summary>Reads one public article.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
public sealed class ArticleQuery(NewsFeedDb db, FeedColumnsCache cache)
{
    /// <summary>Reads the public article with this address.</summary>
    /// <param name="slug">What the address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no public article has it.</returns>
    public async Task<ArticleView?> BySlugAsync(string slug, CancellationToken cancellation)
    {
        var card = await db.Articles.Where(article => article.Slug == slug && article.State == ArticleState.Public)
            .Select(Card.Columns).FirstOrDefaultAsync(cancellation);
        if (card is null)
        {
            return null;
        }

        var content = await db.ArticleContents.AsNoTracking().SingleAsync(known => known.ArticleId == card.Id, cancellation);
        var row = await db.Articles.Where(article => article.Id == card.Id)
            .Select(article => new { article.UpdatedAt, article.Rank }).SingleAsync(cancellation);
        var columns = await cache.CurrentAsync(db, cancellation);
        return new ArticleView(card.ToItem(columns))
        {
            Rank = Rank.PartsOf(row.Rank, card.Quality, card.Heat),
            UpdatedAt = row.UpdatedAt,
            OriginalUrl = content.OriginalUrl == card.Url ? null : content.OriginalUrl,
            AmpWebUrl = content.AmpWebUrl,
            Body = TextRepair.Repair(content.Body),
            FeaturedContent = content.FeaturedContent,
            Images = content.Images ?? [],
            Authors = content.Provider.Authors ?? [],
            Tags = content.Tags ?? [],
            Highlight = DisplayText.Of(content.Highlight),
            Locale = content.Locale,
        };
    }
}
