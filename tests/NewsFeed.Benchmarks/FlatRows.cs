using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Benchmarks;

/// <summary>One article as rows.</summary>
internal sealed record FlatArticle(ArticleRow Row, string Body, List<ArticleTopicRow> Topics, List<RelatedLinkRow> Links);

/// <summary>
/// Makes rows like those of real files: 24 topics and 400 providers, some far more common than others, two thirds public, a fifth with
/// related links, and words as common as in English: the n-th most common word is n times as rare as the first. The same for the same seed.
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class FlatRows(int seed)
{
    public const int TopicCount = 24;
    public const int ProviderCount = 400;

    private const int Vocabulary = 20_000;

    private static readonly DateTimeOffset Start = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(WordOf)];

    private readonly Random random = new(seed);

    /// <summary>The n-th most common word: it holds only letters, so that it is one word to every index.</summary>
    public static string WordOf(int number)
    {
        var word = "";
        for (var rest = number + 1; rest > 0; rest = (rest - 1) / 20)
        {
            word += "bcdfghjklmnpqrstvwxz"[(rest - 1) % 20] + "" + "aeiou"[(rest + number) % 5];
        }

        return word;
    }

    public static long UrlKeyOf(int id) => (id * 0x1E3779B97F4A7C15L) | 1;

    public static string SlugOf(int id) => $"2020-01-01-article-{id}";

    public IEnumerable<TopicRow> Topics(int articles) => Enumerable.Range(1, TopicCount).Select(id => new TopicRow
    {
        Id = id,
        Slug = $"topic-{id}",
        Name = $"Topic {id}",
        NameKey = $"topic {id}",
        ArticleCount = articles / id,
        ParentId = id == 1 ? null : 1,
    });

    public IEnumerable<ProviderRow> Providers(int articles) => Enumerable.Range(1, ProviderCount).Select(id => new ProviderRow
    {
        Id = id,
        Domain = $"provider{id}.example",
        Name = $"Provider {id}",
        LogoUrl = $"https://assets.example/provider{id}.png",
        ArticleCount = articles / id,
    });

    public FlatArticle Next(int id)
    {
        var quality = Math.Clamp((int)(70 + (25 * Gaussian())), 0, 194);
        var links = random.Next(100) < 20 ? random.Next(1, 6) : 0;
        int[] topics = [1, .. Enumerable.Range(0, random.Next(4)).Select(_ => 2 + Skewed(TopicCount - 1)).Distinct()];
        var published = Start.AddSeconds(random.NextInt64(0, 12L * 365 * 86_400));
        var provider = 1 + Skewed(ProviderCount);
        var url = $"https://www.provider{provider}.example/{published:yyyy/MM}/article-{id}";
        var row = new ArticleRow
        {
            Id = id,
            Path = $"_news/{SlugOf(id)}.md",
            Slug = SlugOf(id),
            FeedKey = FeedKey.Of(published, id),
            State = random.Next(100) < 66 ? ArticleState.Public : ArticleState.Draft,
            Category = "news",
            Title = Sentence(6, 12),
            Excerpt = Sentence(45, 60),
            PublishedAt = published,
            Url = url,
            Type = random.Next(100) < 5 ? "video" : "article",
            Quality = quality,
            QualityOrder = quality,
            Heat = quality + (10 * links),
            Rank = Rank.Of(quality, quality + (10 * links), published).Stored,
            TopicNames = [.. topics.Select(topic => $"Topic {topic}")],
            ImageUrl = $"https://images.provider{provider}.example/uploads/article-{id}.jpg",
            ImageWidth = 1200,
            ImageHeight = 675,
            RelatedCount = links,
            ProviderId = provider,
            SourceId = id,
        };
        return new(row, random.Next(100) < 30 ? Sentence(80, 160) : "", [.. topics.Select(topic => new ArticleTopicRow { ArticleId = id, TopicId = topic })], [.. Enumerable.Range(0, links).Select(place => Link(id, place))]);
    }

    /// <summary>Half of the links lead to an earlier article, half outside.</summary>
    private RelatedLinkRow Link(int id, int place)
    {
        var target = id > 1 && random.Next(2) == 0 ? random.Next(1, id) : (int?)null;
        return new RelatedLinkRow
        {
            ArticleId = id,
            Position = place,
            Url = $"https://elsewhere.example/{target}-{place}",
            UrlKey = target is { } known ? UrlKeyOf(known) : random.NextInt64(),
            Title = Sentence(6, 12),
            Excerpt = Sentence(20, 40),
            Type = "article",
            ProviderName = "Elsewhere",
            ProviderDomain = "elsewhere.example",
            PublishedAt = Start,
            Quality = random.Next(30, 90),
            TargetId = target,
        };
    }

    private int Skewed(int count) => (int)(count * random.NextDouble() * random.NextDouble());

    private string Sentence(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Word()));

    /// <summary>Zipf's law: the logarithm of the rank is evenly spread.</summary>
    private string Word() => Words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];

    private double Gaussian() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
