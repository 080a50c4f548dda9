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

    /// <summary>Puts together what the store says of an article and what only its file says.</summary>
    /// <param name="card">What its card shows.</param>
    /// <param name="updatedAt">When the publisher last changed it, in UTC.</param>
    /// <param name="file">Its file; null where the kept one cannot be read.</param>
    public static ArticleView Of(FeedItem card, DateTimeOffset? updatedAt, Article? file)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new ArticleView(card)
        {
            UpdatedAt = updatedAt,
            OriginalUrl = file?.OriginalUrl == card.Url ? null : file?.OriginalUrl,
            AmpWebUrl = file?.AmpWebUrl,
            Body = TextRepair.Repair(file?.Body ?? ""),
            FeaturedContent = file?.FeaturedContent,
            Images = file?.Images ?? [],
            Authors = file?.Provider.Authors ?? [],
            Tags = file?.Tags ?? [],
            Highlight = DisplayText.Of(file?.Highlight),
            Locale = file?.Locale,
        };
    }
}

/// <summary>Reads one public article.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="reader">Reads what only the article's own page shows from the file that is kept.</param>
public sealed class ArticleQuery(NewsFeedDb db, FeedColumnsCache cache, ArticleFileReader reader)
{
    /// <summary>The article with its file, by the unique index of slugs and the key of files.</summary>
    internal const string BySlug =
        $"""
        SELECT {Card.Columns},
        a."UpdatedAt", a."Path", c."Packed"
        FROM "Articles" AS a JOIN "SourceContents" AS c ON c."SourceId" = a."SourceId" WHERE a."Slug" = @p0
        """;

    /// <summary>Reads the public article with this address.</summary>
    /// <param name="slug">What the address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where no public article has it.</returns>
    public async Task<ArticleView?> BySlugAsync(string slug, CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        if (columns.Articles.Find(slug) is { } known)
        {
            return known;
        }

        ArticleView? found = null;
        await cache.Readers.ReadAsync(db, BySlug, [slug], row => found = ViewOf(row, columns), cancellation);
        if (found is not null)
        {
            columns.Articles.Remember(found);
        }

        return found;
    }

    private ArticleView? ViewOf(DbDataReader row, FeedColumns columns)
    {
        if (Card.Of(row, columns.Directory) is not { } card)
        {
            return null;
        }

        const int Own = Card.ColumnCount;
        var file = reader.ReadKept(row.GetString(Own + 1), PackedBytes.Unpack(row.GetFieldValue<byte[]>(Own + 2)));
        return ArticleView.Of(card, row.MomentOrNull(Own), file);
    }
}
