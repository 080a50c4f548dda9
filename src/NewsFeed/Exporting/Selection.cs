using System.Data.Common;
using System.Runtime.CompilerServices;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Exporting;

/// <summary>Reads the public articles of a list with their files: the same list, in the same order, that its page shows; of everything all articles, as an export loses none.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">The columns of the store.</param>
/// <param name="lists">Reads lists.</param>
public sealed class Selection(NewsFeedDb db, FeedColumnsCache cache, FeedQuery lists)
{
    /// <summary>Cards with their files, by the numbers of articles.</summary>
    internal const string Files =
        $"""
        SELECT {Card.Columns}, a."UpdatedAt", a."Path", c."Packed"
        FROM "Articles" AS a JOIN "SourceContents" AS c ON c."SourceId" = a."SourceId" WHERE a."Id" IN {StoreReaders.Numbers}
        """;

    /// <summary>Which articles the list has.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Their numbers, in its order: 8 bytes an article are all that is held of them.</returns>
    public Task<IReadOnlyList<long>> FindAsync(FeedRequest request, CancellationToken cancellation) => lists.NumbersAsync(request, cancellation);

    /// <summary>Reads articles a page at a time. One that has gone meanwhile is left out.</summary>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async IAsyncEnumerable<ExportedFile> ReadAsync(IReadOnlyList<long> numbers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        foreach (var some in numbers.Chunk(FeedQuery.PageSize))
        {
            var directory = (await cache.CurrentAsync(db, cancellation)).Directory;
            var files = new Dictionary<long, ExportedFile>(some.Length);
            await cache.Readers.ReadByNumbersAsync(
                db,
                Files,
                some,
                row =>
                {
                    if (FileOf(row, directory) is { } file)
                    {
                        files.Add(file.Card.Id, file);
                    }
                },
                cancellation);
            foreach (var number in some)
            {
                if (files.TryGetValue(number, out var file))
                {
                    yield return file;
                }
            }
        }
    }

    private static ExportedFile? FileOf(DbDataReader row, FeedDirectory directory)
    {
        const int Own = Card.ColumnCount;
        return Card.Of(row, directory) is { } card
            ? new ExportedFile(row.GetString(Own + 1), PackedBytes.Unpack(row.GetFieldValue<byte[]>(Own + 2)))
            {
                Listed = new ListedArticle(card, row.MomentOrNull(Own)),
            }
            : null;
    }
}
