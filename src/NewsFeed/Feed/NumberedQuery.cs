using System.Data.Common;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>One page of a list that is cut into numbered pages.</summary>
/// <param name="Number">The page's number, 1 and up.</param>
/// <param name="Articles">Its articles as their files have them.</param>
/// <param name="Next">The number of the following page; null on the last.</param>
public sealed record NumberedPage(int Number, IReadOnlyList<VerbatimArticle> Articles, int? Next);

/// <summary>Reads numbered pages: latest publication first, of articles of one second those with the lesser path. For clients that know nothing else.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="reader">Reads the files that are kept.</param>
public sealed class NumberedQuery(NewsFeedDb db, FeedColumnsCache cache, VerbatimReader reader)
{
    /// <summary>The files of some articles, by their keys.</summary>
    internal const string Files =
        $"""
        SELECT a."Id", a."State", a."Path", c."Packed"
        FROM "Articles" AS a JOIN "SourceContents" AS c ON c."SourceId" = a."SourceId" WHERE a."Id" IN {StoreReaders.Numbers}
        """;

    /// <summary>Reads one page.</summary>
    /// <param name="filter">What the list shows; its text to search for is not looked at.</param>
    /// <param name="number">The page, 1 and up.</param>
    /// <param name="size">Articles on a page, 1 and up.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where the list has no such page; it always has a first.</returns>
    public async Task<NumberedPage?> PageAsync(FeedFilter filter, int number, int size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var columns = await cache.CurrentAsync(db, cancellation);
        var list = FilteredPositions.Of(columns, filter, null).Whole;
        var (total, start) = (list.Count(), (number - 1L) * size);
        if (start >= total && number != 1)
        {
            return null;
        }

        var shown = await new PathOrder(db, cache.Readers, columns).PageAsync(list, (int)start, size, cancellation);
        return new NumberedPage(number, await ReadAsync(columns, shown, cancellation), start + size < total ? number + 1 : null);
    }

    /// <summary>The topic that clients call by its name in lower case, with hyphens for spaces.</summary>
    /// <param name="name">Such a name, or the topic's slug.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The topic's slug; null where no list may speak of such a topic.</returns>
    public async Task<string?> TopicAsync(string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (directory, key) = ((await cache.CurrentAsync(db, cancellation)).Directory, name.ToLowerInvariant());
        return directory.TopicBySlug.ContainsKey(key)
            ? key
            : directory.TopicByName.FirstOrDefault(topic => topic.Key.Replace(' ', '-') == key).Value?.Slug;
    }

    private async Task<IReadOnlyList<VerbatimArticle>> ReadAsync(FeedColumns columns, IReadOnlyList<int> positions, CancellationToken cancellation)
    {
        long[] ids = [.. positions.Select(position => (long)columns.Ids[position])];
        var files = new Dictionary<long, VerbatimArticle>(ids.Length);
        await cache.Readers.ReadByNumbersAsync(db, Files, ids, See, cancellation);
        return [.. ids.Select(files.GetValueOrDefault).OfType<VerbatimArticle>()];

        // An import may end between the look at memory and that at the store.
        void See(DbDataReader row)
        {
            if (row.GetInt32(1) == (int)ArticleState.Public
                && reader.Read(row.GetString(2), PackedBytes.Unpack(row.GetFieldValue<byte[]>(3))) is { } article)
            {
                files.Add(row.GetInt64(0), article);
            }
        }
    }
}
