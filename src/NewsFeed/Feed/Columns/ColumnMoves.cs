namespace NewsFeed.Feed.Columns;

/// <summary>Where each position goes when some articles leave the columns and others come in, and the columns that follow.</summary>
internal sealed class ColumnMoves
{
    private readonly FeedColumns old;
    private readonly int[] moved;
    private readonly int[] places;
    private readonly int size;

    /// <param name="old">The columns before.</param>
    /// <param name="removed">Positions that leave.</param>
    /// <param name="added">Articles that come in, by key; their keys are no one's that stays.</param>
    public ColumnMoves(FeedColumns old, IEnumerable<int> removed, IReadOnlyList<AddedArticle> added)
    {
        (this.old, Added, moved, places) = (old, added, new int[old.Count], new int[added.Count]);
        foreach (var position in removed)
        {
            moved[position] = -1;
        }

        var next = 0;
        for (var position = 0; position < moved.Length; position++)
        {
            while (next < places.Length && added[next].Key < old.Keys[position])
            {
                places[next++] = size++;
            }

            moved[position] = moved[position] < 0 ? -1 : size++;
        }

        while (next < places.Length)
        {
            places[next++] = size++;
        }
    }

    /// <summary>The articles that come in.</summary>
    public IReadOnlyList<AddedArticle> Added { get; }

    /// <summary>Where an added article stands.</summary>
    public int PositionOfAdded(int index) => places[index];

    /// <summary>Positions at their new places, and some of the added ones.</summary>
    public Positions Moved(Positions positions, IEnumerable<int> more)
    {
        var rising = new List<int>(positions.Count);
        foreach (var position in positions.ToRising())
        {
            if (moved[position] >= 0)
            {
                rising.Add(moved[position]);
            }
        }

        rising.AddRange(more);
        rising.Sort();
        return Positions.Of(size, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rising));
    }

    /// <summary>The columns that follow.</summary>
    /// <param name="version">The change of the store that they stand for.</param>
    /// <param name="directory">Topics and providers as they are then.</param>
    /// <param name="touched">Numbers of the articles whose cards may have changed.</param>
    /// <param name="words">What is still known of words.</param>
    public FeedColumns ToColumns(long version, FeedDirectory directory, IEnumerable<long> touched, BoundedMemory<Positions> words)
    {
        var ranks = Column(old.Ranks, article => article.Rank);
        var qualities = Column(old.Qualities, article => article.Quality);
        var providers = Column(old.ProviderOf, article => article.Provider);
        var ids = Column(old.Ids, article => article.Id);
        string[] types = [.. old.Types.Union(Added.Select(article => article.Type), StringComparer.Ordinal)];
        Positions[] topics = [.. directory.Topics.Select((_, place) => Moved(At(old.OfTopic, place), AddedWhere(article => article.Topics.Contains(place))))];
        var isNamedAlike = directory.NamesAsIn(old.Directory);
        return new FeedColumns
        {
            State = old.State,
            Version = version,
            Directory = directory.Counted(topics),
            Keys = Column(old.Keys, article => article.Key),
            Ids = ids,
            Ranks = ranks,
            Qualities = qualities,
            Heats = Column(old.Heats, article => article.Heat),
            WithRelated = Moved(old.WithRelated, AddedWhere(article => article.HasRelated)),
            StoryOf = Column(old.StoryOf, article => article.Story),
            ProviderOf = providers,
            Types = types,
            OfType = [.. types.Select((type, place) => Moved(At(old.OfType, place), AddedWhere(article => article.Type == type)))],
            OfTopic = topics,
            OfProvider = ColumnsDraft.Grouped(providers, directory.Providers.Count),
            OfStep = ColumnsDraft.StepsOf(qualities),
            ByRank = Order(old.ByRank, position => ranks[position]),
            ByQuality = Order(old.ByQuality, position => qualities[position]),
            PlaceOfId = ColumnsDraft.PlacesOf(ids),
            Cards = isNamedAlike ? old.Cards.Without(touched) : new ArticleMemory<FeedItem>(FeedColumns.CardSlots),
            Articles = isNamedAlike ? old.Articles.Without(touched.ToHashSet()) : new ReadArticles(),
            Texts = old.Texts.Without(touched),
            Words = words,
        };
    }

    private T[] Column<T>(T[] before, Func<AddedArticle, T> value)
    {
        var column = new T[size];
        for (var position = 0; position < before.Length; position++)
        {
            if (moved[position] >= 0)
            {
                column[moved[position]] = before[position];
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            column[places[i]] = value(Added[i]);
        }

        return column;
    }

    private IEnumerable<int> AddedWhere(Func<AddedArticle, bool> isWanted) => places.Where((_, i) => isWanted(Added[i]));

    /// <summary>An order of those that stay, with those that come in between them: highest number first, the newer of equals first.</summary>
    private int[] Order(int[] before, Func<int, long> number)
    {
        int[] coming = [.. places.OrderByDescending(number).ThenByDescending(position => position)];
        var order = new int[size];
        var (at, next) = (0, 0);
        foreach (var position in before.Select(position => moved[position]).Where(position => position >= 0))
        {
            while (next < coming.Length && (number(coming[next]), coming[next]).CompareTo((number(position), position)) > 0)
            {
                order[at++] = coming[next++];
            }

            order[at++] = position;
        }

        coming.AsSpan(next).CopyTo(order.AsSpan(at));
        return order;
    }

    /// <summary>A topic or type that came since has a place behind the earlier ones.</summary>
    private static Positions At(Positions[] before, int place) => place < before.Length ? before[place] : Positions.None;
}
