using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Makes new columns of old ones and what the changes since have touched: milliseconds, where reading all articles takes seconds.</summary>
/// <param name="readers">Reading connections.</param>
/// <param name="db">The store.</param>
/// <param name="fullText">The engine's full-text index.</param>
/// <param name="old">The columns to start from.</param>
internal sealed class ColumnsPatch(StoreReaders readers, NewsFeedDb db, IFullTextIndex fullText, FeedColumns old)
{
    /// <summary>Of more touched articles than this all are read anew: it takes about as long.</summary>
    private const int MaxTouched = 5_000;

    /// <summary>How often the index is asked whether a remembered word is in an added article; the words asked for last come first.</summary>
    private const int MaxQuestions = 400;

    /// <summary>The state is looked at here and not asked for, as in <see cref="Card.ByIds"/>.</summary>
    public const string Articles =
        $"""SELECT "FeedKey", "Id", "Rank", "QualityOrder", "ProviderId", "Type", "State", "Heat", "RelatedCount", "StoryId", "StorySize" FROM "Articles" WHERE "Id" IN {StoreReaders.Numbers}""";

    public const string Topics = $"""SELECT "ArticleId", "TopicId" FROM "ArticleTopics" WHERE "ArticleId" IN {StoreReaders.Numbers}""";

    /// <summary>Makes the columns of a later change.</summary>
    /// <param name="version">The change.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Null where too much was touched, or topics or providers have gone.</returns>
    public async Task<FeedColumns?> ApplyAsync(long version, CancellationToken cancellation)
    {
        var touched = await readers.ReadAsync(
            db, ChangeNumber.Touched, [old.Version, version], row => (Kind: (SourceKind)row.GetInt32(0), Id: row.GetInt64(1)), cancellation);
        if (touched.Count > MaxTouched || version < old.Version)
        {
            return null;
        }

        var ids = touched.Where(thing => thing.Kind == SourceKind.Article).Select(thing => thing.Id).Distinct().ToArray();
        var directory = await FeedDirectoryLoader.LoadAsync(readers, db, old.State, cancellation);
        if (!directory.KeepsPlacesOf(old.Directory))
        {
            return null;
        }

        var added = await ReadAsync(ids, directory, cancellation);
        var moves = new ColumnMoves(old, ids.Select(old.PositionOfId).OfType<int>(), added);
        return moves.ToColumns(version, directory, ids, await WordsAsync(moves, directory, cancellation));
    }

    private async Task<List<AddedArticle>> ReadAsync(long[] ids, FeedDirectory directory, CancellationToken cancellation)
    {
        var topics = new List<(long Article, long Topic)>();
        await readers.ReadByNumbersAsync(db, Topics, ids, row => topics.Add((row.GetInt64(0), row.GetInt64(1))), cancellation);
        var topicsOf = topics.ToLookup(pair => pair.Article, pair => directory.TopicPlaces.GetValueOrDefault(pair.Topic, -1));
        var added = new List<AddedArticle>();
        await readers.ReadByNumbersAsync(
            db, Articles, ids,
            row =>
            {
                if (row.GetInt32(6) == (int)old.State)
                {
                    added.Add(new AddedArticle(
                        row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3),
                        directory.ProviderPlaces.GetValueOrDefault(row.GetInt64(4)), row.GetString(5), [.. topicsOf[row.GetInt64(1)]],
                        row.IsDBNull(7) ? -1 : row.GetInt32(7), row.GetInt32(8) > 0, FeedColumnsLoader.StoryIn(row, 9)));
                }
            },
            cancellation);
        added.Sort((left, right) => left.Key.CompareTo(right.Key));
        return added;
    }

    /// <summary>The remembered words at their new places. A provider's new name stands in all its articles, so then they are forgotten.</summary>
    private async Task<BoundedMemory<Positions>> WordsAsync(ColumnMoves moves, FeedDirectory directory, CancellationToken cancellation)
    {
        var words = new BoundedMemory<Positions>(FeedColumns.MaxWordBytes);
        if (!directory.NamesAsIn(old.Directory))
        {
            return words;
        }

        foreach (var name in old.Words.Names.Take(MaxQuestions / Math.Max(1, moves.Added.Count)).Reverse())
        {
            if (old.Words.Find(name) is { } positions)
            {
                words.Remember(name, moves.Moved(positions, await AddedWithAsync(name, moves, cancellation)));
            }
        }

        return words;
    }

    private async Task<List<int>> AddedWithAsync(string name, ColumnMoves moves, CancellationToken cancellation)
    {
        var found = new List<int>();
        for (var i = 0; i < moves.Added.Count; i++)
        {
            var key = moves.Added[i].Key;
            if ((await fullText.MatchingAsync(db, SearchTerm.Named(name), new KeyRange(key, key), cancellation)).Count > 0)
            {
                found.Add(moves.PositionOfAdded(i));
            }
        }

        return found;
    }
}

/// <summary>An article that is new to the columns, or stands in them with other values.</summary>
/// <param name="Key">Its feed key.</param>
/// <param name="Id">Its number.</param>
/// <param name="Rank">Its static rank.</param>
/// <param name="Quality">Its editorial score; -1 for none.</param>
/// <param name="Provider">The place of its provider.</param>
/// <param name="Type">Its type.</param>
/// <param name="Topics">The places of its topics; -1 for one that the directory does not know.</param>
/// <param name="Heat">Its attention; -1 where it is not known.</param>
/// <param name="HasRelated">Whether it lists related links.</param>
/// <param name="Story">See <see cref="FeedColumns.StoryOf"/>.</param>
internal sealed record AddedArticle(long Key, int Id, long Rank, int Quality, int Provider, string Type, int[] Topics, int Heat, bool HasRelated, int Story);
