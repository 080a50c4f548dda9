using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Feed;
using NewsFeed.Related;

namespace NewsFeed.Benchmarks;

/// <summary>One kind of request.</summary>
/// <param name="Times">How often it is asked.</param>
/// <param name="Ask">Asks it for the n-th time.</param>
internal sealed record FlatRequest(int Times, Func<IServiceProvider, int, Task> Ask);

/// <summary>The kinds of requests that readers make.</summary>
internal static class FlatRequests
{
    private const int Times = 2_000;

    /// <summary>The lists that are asked for again and again, as readers do; the first time of each is among them.</summary>
    private static readonly (string Name, string Query)[] Lists =
    [
        ("top", ""),
        ("newest", "sort=newest"),
        ("oldest", "sort=oldest"),
        ("by quality", "sort=quality"),
        ("a common topic, newest", "topic=topic-2&sort=newest"),
        ("a rare topic, newest", "topic=topic-24&sort=newest"),
        ("two topics, top", "topic=topic-2&topic=topic-3"),
        ("two rare topics, top", "topic=topic-23&topic=topic-22"),
        ("one of two topics, top", "any-topic=topic-2&any-topic=topic-3"),
        ("without a topic, top", "not-topic=topic-2"),
        ("a common provider, newest", "provider=provider1.example&sort=newest"),
        ("a rare provider, top", "provider=provider399.example"),
        ("quality from 80, newest", "min-quality=80&sort=newest"),
        ("quality 140 to 150, oldest", "min-quality=140&max-quality=150&sort=oldest"),
        ("videos, top", "type=video"),
        ("a year, top", "from=2016-01-01&to=2016-12-31"),
        ("topic, quality and provider, by quality", "topic=topic-2&min-quality=60&provider=provider1.example&provider=provider2.example&sort=quality"),
        ("a common word, newest", $"q={FlatRows.WordOf(0)}&sort=newest"),
        ("a rare word, newest", $"q={FlatRows.WordOf(15_000)}&sort=newest"),
        ("two words of a topic, newest", $"q={FlatRows.WordOf(3)} {FlatRows.WordOf(40)}&topic=topic-2&sort=newest"),
    ];

    public static IEnumerable<(string Name, FlatRequest Request)> All(int articles)
    {
        foreach (var (name, query) in Lists)
        {
            yield return (name, new FlatRequest(Times, (scope, _) => ListAsync(scope, query)));
        }

        foreach (var (name, query) in (IEnumerable<(string, string)>)[("top", ""), ("a topic, newest", "topic=topic-2&sort=newest"), ("by quality", "sort=quality")])
        {
            yield return ($"{name}: pages 1 to 200 deep", Deep(query));
        }

        yield return ("random places of top, cards not in memory", RandomPlaces(articles));
        yield return ("an article", new FlatRequest(Times, (scope, i) => ArticleAsync(scope, FlatRows.SlugOf(NumberOf(i, articles)))));
        yield return ("related of an article", new FlatRequest(Times, (scope, i) => scope.GetRequiredService<RelatedQuery>().OfAsync(NumberOf(i, articles), CancellationToken.None)));
        yield return ("topics", new FlatRequest(Times, (scope, _) => scope.GetRequiredService<TopicQuery>().TreeAsync(CancellationToken.None)));
        yield return ("a provider", new FlatRequest(Times, (scope, i) => scope.GetRequiredService<ProviderQuery>().ByDomainAsync($"provider{1 + (i % 400)}.example", CancellationToken.None)));
        yield return ("never asked for before: any filters, with counts", new FlatRequest(300, (scope, i) => ListAsync(scope, RandomFilter(new Random(i), i))));
        yield return ("never asked for before: words by rank 1 to 300, newest", new FlatRequest(300, (scope, i) => ListAsync(scope, $"q={FlatRows.WordOf(i)}&sort=newest")));
        yield return ("never asked for before: rarer words, newest", new FlatRequest(300, (scope, i) => ListAsync(scope, $"q={FlatRows.WordOf(300 + (i * 60))}&sort=newest")));
        yield return ("by relevance, a first time: words by rank 1 to 300", new FlatRequest(300, (scope, i) => ListAsync(scope, $"q={FlatRows.WordOf(i)}&sort=relevance")));
        yield return ("by relevance, again", new FlatRequest(300, (scope, i) => ListAsync(scope, $"q={FlatRows.WordOf(i)}&sort=relevance")));
    }

    private static int NumberOf(int i, int articles) => 1 + (int)(i * 7919L % articles);

    /// <summary>A filter of every kind of condition, hardly ever the same twice.</summary>
    private static string RandomFilter(Random random, int i)
    {
        var parts = new List<string> { $"max-quality={100 + i}" };
        Add(2, $"topic=topic-{random.Next(1, 25)}");
        Add(2, $"not-topic=topic-{random.Next(2, 25)}");
        Add(3, $"provider=provider{random.Next(1, 401)}.example&provider=provider{random.Next(1, 401)}.example");
        Add(2, $"min-quality={random.Next(0, 90)}");
        Add(4, "type=article");
        Add(3, $"from=20{random.Next(14, 20)}-01-01&to=20{random.Next(20, 26)}-12-31");
        return string.Join('&', parts.Append(random.Next(2) == 0 ? "sort=top" : "sort=newest"));

        void Add(int oneIn, string part)
        {
            if (random.Next(oneIn) == 0)
            {
                parts.Add(part);
            }
        }
    }

    private static FlatRequest Deep(string query)
    {
        FeedCursor? at = null;
        return new FlatRequest(Times, async (scope, i) =>
            at = (await ListAsync(scope, i % 200 == 0 || at is null ? query : $"{query}&after={at}")).Next);
    }

    /// <summary>Any article's place: its rank is guessed from the range that ranks have, so the places are spread over the whole list.</summary>
    private static FlatRequest RandomPlaces(int articles) => new(Times, (scope, i) =>
        ListAsync(scope, $"after=top.{-1_000_000_000L + (long)(new Random(i).NextDouble() * 2_000_000_000)}.{articles}"));

    private static async Task ArticleAsync(IServiceProvider scope, string slug) =>
        await scope.GetRequiredService<ArticleQuery>().BySlugAsync(slug, CancellationToken.None);

    private static Task<FeedPage> ListAsync(IServiceProvider scope, string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1]));
        var (request, problems) = FeedRequestParser.Parse(pairs);
        return problems.Count == 0
            ? scope.GetRequiredService<FeedQuery>().PageAsync(request, CancellationToken.None)
            : throw new InvalidOperationException(problems[0].Sentence);
    }
}
