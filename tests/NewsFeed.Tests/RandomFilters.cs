using CsCheck;
using NewsFeed.Articles;
using NewsFeed.Feed;

namespace NewsFeed.Tests;

/// <summary>Makes filters of what articles really hold, so that most of them find something.</summary>
public static class RandomFilters
{
    public static Gen<FeedFilter> Over(BruteForce articles)
    {
        var topics = articles.Public.SelectMany(article => article.Topics).Select(Slug.From).Distinct().Order(StringComparer.Ordinal).ToArray();
        var domains = articles.Public.Select(article => article.Provider.Domain).Distinct().Order(StringComparer.Ordinal).ToArray();
        var types = articles.Public.Select(article => article.Type).Append("podcast").Distinct().Order(StringComparer.Ordinal).ToArray();
        var words = articles.Public.SelectMany(article => BruteForce.WordsOf(article.Title + " " + article.Body))
            .Where(word => word.All(char.IsAsciiLetterOrDigit)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var days = articles.Public.Select(article => DateOnly.FromDateTime(article.PublishedAt.UtcDateTime)).Order().ToArray();
        return
            from topic in Some(topics, 2)
            from notTopic in Some(topics, 2)
            from provider in Some(domains, 3)
            from quality in Gen.Int[0, 150].Array[2]
            from hasQuality in Gen.Int[0, 3]
            from type in Maybe(types)
            from day in Gen.OneOf(days).Array[2]
            from hasDay in Gen.Int[0, 7]
            from word in Maybe(words)
            select new FeedFilter
            {
                Topics = topic,
                NotTopics = notTopic,
                Providers = provider,
                MinQuality = hasQuality is 1 or 3 ? quality.Min() : null,
                MaxQuality = hasQuality is 2 or 3 ? quality.Max() : null,
                Type = type,
                From = hasDay is 1 or 3 ? day.Min() : null,
                To = hasDay is 2 or 3 ? day.Max() : null,
                Query = word,
            };
    }

    /// <summary>None as often as some.</summary>
    private static Gen<string[]> Some(string[] values, int most) =>
        Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, Gen.OneOf(values).Array[1, most].Select(some => some.Distinct().ToArray())));

    private static Gen<string?> Maybe(string[] values) =>
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf(values).Select(value => (string?)value)));
}
