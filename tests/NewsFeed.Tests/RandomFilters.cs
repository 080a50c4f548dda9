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
            from anyTopic in Some(topics, 3)
            from notTopic in Some(topics, 2)
            from provider in Some(domains, 3)
            from quality in Gen.Int[0, 150].Array[2]
            from hasQuality in Gen.Int[0, 3]
            from type in Maybe(types)
            from day in Gen.OneOf(days).Array[2]
            from hasDay in Gen.Int[0, 7]
            from query in Queries(topics, domains, types, words, days)
            from hasQuery in Gen.Int[0, 2]
            select new FeedFilter
            {
                Topics = topic,
                AnyTopics = anyTopic,
                NotTopics = notTopic,
                Providers = provider,
                MinQuality = hasQuality is 1 or 3 ? quality.Min() : null,
                MaxQuality = hasQuality is 2 or 3 ? quality.Max() : null,
                Type = type,
                From = hasDay is 1 or 3 ? day.Min() : null,
                To = hasDay is 2 or 3 ? day.Max() : null,
                Query = hasQuery == 0 ? query : null,
            };
    }

    /// <summary>Searches of the whole language, but for days counted back from the present.</summary>
    private static Gen<string> Queries(string[] topics, string[] domains, string[] types, string[] words, DateOnly[] days)
    {
        var number = Gen.OneOf(">=", ">", "<=", "<", "").SelectMany(sign => Gen.Int[1, 120].Select(value => $"{sign}{value}"));
        var day = Gen.OneOf(days).SelectMany(at => Gen.OneOf($"{at:yyyy}", $"{at:yyyy-MM}", $"{at:yyyy-MM-dd}", $"{at:yyyy-MM}..", $"..{at:yyyy-MM-dd}"));
        var one = Gen.Frequency(
            (4, Gen.OneOf(words)),
            (1, Gen.OneOf(words).Select(word => word[..1] + "*")),
            (1, Gen.OneOf(words).Select(word => $"title:{word}")),
            (2, Gen.OneOf(topics).Select(topic => $"topic:{topic}")),
            (1, Gen.OneOf(domains).Select(domain => $"provider:{domain}")),
            (1, Gen.OneOf(types).Select(type => $"type:{type}")),
            (1, number.Select(span => $"quality:{span}")),
            (1, number.Select(span => $"heat:{span}")),
            (1, day.Select(span => $"date:{span}")),
            (1, Gen.Const("has:related")));
        return Joined(Gen.Frequency((3, one), (1, Joined(one).Select(group => $"({group})"))));
    }

    private static Gen<string> Joined(Gen<string> one) =>
        from nodes in Gen.Select(Gen.Frequency((3, Gen.Const("")), (1, Gen.Const("-"))), one, (minus, node) => minus + node).Array[1, 3]
        from word in Gen.OneOf(" ", " ", " OR ")
        select string.Join(word, nodes);

    /// <summary>None as often as some.</summary>
    private static Gen<string[]> Some(string[] values, int most) =>
        Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, Gen.OneOf(values).Array[1, most].Select(some => some.Distinct().ToArray())));

    private static Gen<string?> Maybe(string[] values) =>
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf(values).Select(value => (string?)value)));
}
