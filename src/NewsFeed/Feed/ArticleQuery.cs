using System.Data.Common;
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
    /// <summary>The article with its content, by the unique index of slugs and the contents' key.</summary>
    internal const string BySlug =
        $"""
        SELECT {Card.Columns},
        a."Rank", a."UpdatedAt", c."OriginalUrl", c."AmpWebUrl", c."Body", c."FeaturedContent", c."Images", c."Provider", c."Tags", c."Highlight", c."Locale"
        FROM "Articles" AS a JOIN "ArticleContents" AS c ON c."ArticleId" = a."Id" WHERE a."Slug" = @p0
        """;

    /// <summary>Reads the public article with this address.</summary>
    /// <param name="slug">What the address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no public article has it.</returns>
    public async Task<ArticleView?> BySlugAsync(string slug, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        ArticleView? found = null;
        await cache.Readers.ReadAsync(db, BySlug, [slug], row => found = ViewOf(row, columns), cancellation);
        return found;
    }

    private static ArticleView? ViewOf(DbDataReader row, FeedColumns columns)
    {
        if (Card.Of(row, columns.Directory) is not { } card)
        {
            return null;
        }

        const int Own = Card.ColumnCount;
        var originalUrl = row.TextOrNull(Own + 2);
        return new ArticleView(card)
        {
            Rank = Rank.PartsOf(row.GetInt64(Own), card.Quality, card.Heat),
            UpdatedAt = row.MomentOrNull(Own + 1),
            OriginalUrl = originalUrl == card.Url ? null : originalUrl,
            AmpWebUrl = row.TextOrNull(Own + 3),
            Body = TextRepair.Repair(row.GetString(Own + 4)),
            FeaturedContent = row.TextOrNull(Own + 5),
            Images = JsonColumn.Read<Image[]>(row.TextOrNull(Own + 6)) ?? [],
            Authors = JsonColumn.Read<ArticleProvider>(row.TextOrNull(Own + 7))?.Authors ?? [],
            Tags = JsonColumn.Read<string[]>(row.TextOrNull(Own + 8)) ?? [],
            Highlight = DisplayText.Of(row.TextOrNull(Own + 9)),
            Locale = row.TextOrNull(Own + 10),
        };
    }
}
