using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Reads the columns from the store.</summary>
internal sealed class FeedColumnsLoader(NewsFeedDb db)
{
    private readonly List<(long Key, long Id, long Rank, int Quality, int Provider, int Type)> rows = [];
    private readonly Dictionary<long, int> providers = [];
    private readonly Dictionary<string, int> types = new(StringComparer.Ordinal);

    public async Task<FeedColumns> LoadAsync(long version, CancellationToken cancellation)
    {
        await ReadArticlesAsync(cancellation);

        // Of a topic that only hidden articles have, not even the name may be told: to lists it is as unknown as one that never was.
        var topics = await db.Topics.Where(topic => topic.ArticleCount > 0 || topic.SourceId != null).OrderBy(topic => topic.Id)
            .Select(topic => new { topic.Id, topic.NameKey, topic.FormerNames, Ref = new TopicRef(topic.Slug, topic.Name) }).ToListAsync(cancellation);
        var topicPairs = await ReadTopicsAsync(
            topics.Select((topic, place) => (topic.Id, place)).ToDictionary(topic => topic.Id, topic => topic.place), cancellation);
        var providerRefs = await ReadProvidersAsync(cancellation);
        return new FeedColumns
        {
            Version = version,
            Keys = [.. rows.Select(row => row.Key)],
            Ids = [.. rows.Select(row => row.Id)],
            Ranks = [.. rows.Select(row => row.Rank)],
            Qualities = [.. rows.Select(row => row.Quality)],
            BandOf = [.. rows.Select(row => BandPlaceOf(row.Quality))],
            ProviderOf = [.. rows.Select(row => row.Provider)],
            TypeOf = [.. rows.Select(row => row.Type)],
            Providers = providerRefs,
            Types = [.. types.OrderBy(type => type.Value).Select(type => type.Key)],
            Topics = [.. topics.Select(topic => topic.Ref)],
            TopicPostings = new Postings(topics.Count, topicPairs),
            ProviderPostings = new Postings(providers.Count, [.. rows.Select((row, position) => (row.Provider, position))]),
            ByRank = Order(row => row.Rank),
            ByQuality = Order(row => row.Quality),
            TopicBySlug = topics.Select((topic, place) => (topic.Ref.Slug, place)).ToDictionary(topic => topic.Slug, topic => topic.place, StringComparer.Ordinal),
            TopicByName = topics.SelectMany(topic => topic.FormerNames.Append(topic.NameKey), (topic, name) => (topic.Ref, name))
                .ToDictionary(topic => topic.name, topic => topic.Ref, StringComparer.Ordinal),
            ProviderByDomain = providerRefs.Select((provider, place) => (provider.Domain, place)).ToDictionary(provider => provider.Domain, provider => provider.place, StringComparer.Ordinal),
        };
    }

    private async Task ReadArticlesAsync(CancellationToken cancellation)
    {
        var articles = db.Articles.Where(article => article.State == ArticleState.Public)
            .OrderBy(article => article.FeedKey)
            .Select(article => new { article.FeedKey, article.Id, article.Rank, article.QualityOrder, article.ProviderId, article.Type });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Add((
                article.FeedKey, article.Id, article.Rank, article.QualityOrder,
                PlaceOf(providers, article.ProviderId), PlaceOf(types, article.Type)));
        }
    }

    private async Task<List<(int Topic, int Position)>> ReadTopicsAsync(Dictionary<long, int> places, CancellationToken cancellation)
    {
        var positions = rows.Select((row, position) => (row.Id, position)).ToDictionary(row => row.Id, row => row.position);
        var pairs = new List<(int, int)>(rows.Count * 2);
        await foreach (var link in db.ArticleTopics.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (positions.TryGetValue(link.ArticleId, out var position) && places.TryGetValue(link.TopicId, out var place))
            {
                pairs.Add((place, position));
            }
        }

        return pairs;
    }

    private async Task<ProviderRef[]> ReadProvidersAsync(CancellationToken cancellation)
    {
        var refs = new ProviderRef[providers.Count];
        var known = db.Providers.Select(provider => new { provider.Id, Ref = new ProviderRef(provider.Domain, provider.Name, provider.LogoUrl) });
        await foreach (var provider in known.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (providers.TryGetValue(provider.Id, out var place))
            {
                refs[place] = provider.Ref;
            }
        }

        return refs;
    }

    /// <summary>Positions by a number, highest first; the newer of equals first.</summary>
    private int[] Order(Func<(long Key, long Id, long Rank, int Quality, int Provider, int Type), long> number)
    {
        var order = new (long Number, int Position)[rows.Count];
        for (var position = 0; position < order.Length; position++)
        {
            order[position] = (number(rows[position]), position);
        }

        Array.Sort(order, (left, right) => right.CompareTo(left));
        return Array.ConvertAll(order, pair => pair.Position);
    }

    private static int BandPlaceOf(int quality)
    {
        var band = QualityBand.Of(quality < 0 ? null : quality);
        return band is null ? QualityBand.All.Count : QualityBand.All.TakeWhile(other => other != band).Count();
    }

    private static int PlaceOf<T>(Dictionary<T, int> places, T value)
        where T : notnull
    {
        if (!places.TryGetValue(value, out var place))
        {
            places.Add(value, place = places.Count);
        }

        return place;
    }
}
