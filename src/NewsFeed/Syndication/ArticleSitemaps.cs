using System.Security;
using System.Text;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Syndication;

/// <summary>The sitemaps of all public articles, read a slice at a time: however many there are, only a thousand are held.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="memory">What was worked out since the last change of the store.</param>
public sealed class ArticleSitemaps(NewsFeedDb db, FeedColumnsCache cache, SitemapMemory memory)
{
    /// <summary>A stretch of the order of time.</summary>
    internal const string Slice =
        """
        SELECT a."FeedKey", a."Slug", a."PublishedAt", a."UpdatedAt" FROM "Articles" AS a
        WHERE a."State" = 0 AND a."FeedKey" >= @p0 AND a."FeedKey" <= @p1 ORDER BY a."FeedKey"
        """;

    private const int SliceLength = 1_000;

    /// <summary>How the articles are shared out among sitemaps. Worked out once per change of the store, by a look at each address.</summary>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<IReadOnlyList<SitemapPart>> PartsAsync(CancellationToken cancellation)
    {
        var columns = await cache.CurrentAsync(db, cancellation);
        if (memory.Find(columns.Version) is { } known)
        {
            return known;
        }

        var sharing = new SitemapSharing();
        await foreach (var row in RowsAsync(columns, long.MinValue, long.MaxValue, cancellation))
        {
            sharing.Add(row);
        }

        return memory.Remember(columns.Version, sharing.End());
    }

    /// <summary>The paths of all public articles, oldest first.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async IAsyncEnumerable<string> PathsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(await cache.CurrentAsync(db, cancellation), long.MinValue, long.MaxValue, cancellation))
        {
            yield return row.Path;
        }
    }

    /// <summary>Writes the sitemap of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="site">The site's front page, absolute, with a slash at its end.</param>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    public async Task WriteAsync(SitemapPart part, Uri site, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(output);
        var before = $"<url><loc>{SecurityElement.Escape(site.AbsoluteUri)}";
        var text = new StringBuilder($"""<?xml version="1.0" encoding="utf-8"?><urlset xmlns="{Sitemap.Space}">""");
        var held = 0;
        await foreach (var row in RowsAsync(await cache.CurrentAsync(db, cancellation), part.FirstKey, part.LastKey, cancellation))
        {
            // An escaped slug holds nothing that XML minds.
            text.Append(before).Append(row.Path).Append("</loc><lastmod>").Append(AtomFormat.Moment(row.ModifiedAt)).Append("</lastmod></url>\n");
            if (++held == SliceLength)
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
                (held, _) = (0, text.Clear());
            }
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.Append("</urlset>\n").ToString()), cancellation);
    }

    private async IAsyncEnumerable<SitemapRow> RowsAsync(
        FeedColumns columns, long first, long last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var keys = columns.Keys;
        for (var start = columns.PositionOf(first); start < keys.Length && keys[start] <= last; start += SliceLength)
        {
            var end = Math.Min(keys[Math.Min(start + SliceLength, keys.Length) - 1], last);
            var rows = await cache.Readers.ReadAsync(
                db, Slice, [keys[start], end],
                row => new SitemapRow(
                    row.GetInt64(0), SitePath.OfArticle(row.GetString(1)), Later(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.MomentOrNull(3))),
                cancellation);
            foreach (var row in rows.Where(row => row.Path.Length <= SitemapPart.MaxAddressLength))
            {
                yield return row;
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset published, DateTimeOffset? updated) => updated > published ? updated.Value : published;
}

/// <summary>An article as a sitemap names it.</summary>
internal readonly record struct SitemapRow(long Key, string Path, DateTimeOffset ModifiedAt);

/// <summary>Shares articles out among sitemaps, in their order.</summary>
internal sealed class SitemapSharing
{
    private readonly List<SitemapPart> parts = [];
    private SitemapPart? open;
    private int addresses;
    private long bytes;

    public void Add(SitemapRow row)
    {
        var size = row.Path.Length + SitemapPart.EntryBytes;
        if (open is not null && (addresses == SitemapPart.MaxAddresses || bytes + size > SitemapPart.MaxBytes))
        {
            parts.Add(open);
            open = null;
        }

        (addresses, bytes) = open is null ? (1, size) : (addresses + 1, bytes + size);
        open = open is null
            ? new SitemapPart(row.Key, row.Key, row.ModifiedAt)
            : open with { LastKey = row.Key, LastModified = row.ModifiedAt > open.LastModified ? row.ModifiedAt : open.LastModified };
    }

    public IReadOnlyList<SitemapPart> End() => open is null ? parts : [.. parts, open];
}

/// <summary>Keeps how articles are shared out among sitemaps until the store changes. One for the whole process.</summary>
public sealed class SitemapMemory
{
    private volatile Known? known;

    internal IReadOnlyList<SitemapPart>? Find(long version) => known is { } last && last.Version == version ? last.Parts : null;

    internal IReadOnlyList<SitemapPart> Remember(long version, IReadOnlyList<SitemapPart> parts)
    {
        known = new Known(version, parts);
        return parts;
    }

    private sealed record Known(long Version, IReadOnlyList<SitemapPart> Parts);
}
