using System.Data.Common;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Reads the columns from the store, whole.</summary>
/// <param name="readers">Reading connections.</param>
/// <param name="db">The store.</param>
/// <param name="state">The state of the articles that are wanted.</param>
internal sealed class FeedColumnsLoader(StoreReaders readers, NewsFeedDb db, ArticleState state = ArticleState.Public)
{
    /// <summary>All that lists need of an article, in one narrow index: the wide rows are not touched.</summary>
    public const string Articles =
        """SELECT "FeedKey", "Id", "Rank", "QualityOrder", "ProviderId", "Type", "Heat", "RelatedCount", "StoryId", "StorySize" FROM "Articles" WHERE "State" = @p0 ORDER BY "FeedKey" """;

    /// <summary>In the order of the table's key.</summary>
    public const string Topics = """SELECT "TopicId", "ArticleId" FROM "ArticleTopics" ORDER BY "TopicId", "ArticleId" """;

    public async Task<FeedColumns> LoadAsync(long version, CancellationToken cancellation)
    {
        var directory = await FeedDirectoryLoader.LoadAsync(readers, db, state, cancellation);

        // Side by side: each is about half of the work.
        var reading = Task.Run(() => ReadTopicsAsync(directory, cancellation), cancellation);
        var draft = await ReadArticlesAsync(directory, cancellation);
        var idsOfTopics = await reading;
        return draft.ToColumns(version, directory, placeOfId => PositionsOf(idsOfTopics, placeOfId, draft.Count));
    }

    private async Task<ColumnsDraft> ReadArticlesAsync(FeedDirectory directory, CancellationToken cancellation)
    {
        var draft = new ColumnsDraft(state);
        await readers.ReadAsync(
            db, Articles, [(int)state],
            row => draft.Add(
                row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3),
                directory.ProviderPlaces.GetValueOrDefault(row.GetInt64(4)), row.GetString(5),
                row.IsDBNull(6) ? -1 : row.GetInt32(6), row.GetInt32(7) > 0, StoryIn(row, 8)),
            cancellation);
        return draft;
    }

    /// <summary>A story as <see cref="FeedColumns.StoryOf"/> has it, from its number and its size, which only the leader has.</summary>
    public static int StoryIn(DbDataReader row, int column) => row.GetInt32(column + 1) > 0 ? row.GetInt32(column) : -row.GetInt32(column);

    private async Task<List<int>[]> ReadTopicsAsync(FeedDirectory directory, CancellationToken cancellation)
    {
        var ids = directory.Topics.Select(_ => new List<int>()).ToArray();
        await readers.ReadAsync(
            db, Topics, [],
            row =>
            {
                if (directory.TopicPlaces.TryGetValue(row.GetInt64(0), out var place))
                {
                    ids[place].Add(row.GetInt32(1));
                }
            },
            cancellation);
        return ids;
    }

    private static Positions[] PositionsOf(List<int>[] idsOfTopics, int[] placeOfId, int size) => Array.ConvertAll(idsOfTopics, ids =>
    {
        var set = PositionSet.None(size);
        foreach (var id in ids)
        {
            if (id < placeOfId.Length && placeOfId[id] is > 0 and var place)
            {
                set.Add(place - 1);
            }
        }

        return Positions.Of(set);
    });
}
