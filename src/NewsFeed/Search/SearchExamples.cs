namespace NewsFeed.Search;

/// <summary>A search and what it finds, as the page of help shows it.</summary>
/// <param name="Text">The search.</param>
/// <param name="Meaning">What it finds: continues “Finds …”.</param>
public sealed record SearchExample(string Text, string Meaning);

/// <summary>What the language of searches can say, by example.</summary>
public static class SearchExamples
{
    /// <summary>One example at least of every part of the language.</summary>
    public static IReadOnlyList<SearchExample> All { get; } =
    [
        new("open source", "articles with both words, in any order, in headline, excerpt, body or provider"),
        new("\"open source\"", "the two words in a row"),
        new("gen*", "words that begin so, such as generative"),
        new("robot -dance", "articles with one word and without the other"),
        new("GPT OR Claude", "articles with at least one of them"),
        new("(GPT OR Claude) -benchmark", "what is in parentheses is one condition"),
        new("naive C++", "accents and capitals do not count; C++ and C# are words of their own"),
        new("title:robot", "a word of the headline"),
        new("topic:\"AI in Healthcare\"", "articles of a topic, by its name, short name or slug"),
        new("-topic:robotics", "articles without a topic"),
        new("provider:example.org", "articles of a provider, by domain or name"),
        new("quality:>=80", "articles with a score of 80 or more; also >, <, <=, 60..79 and 80"),
        new("heat:>0", "articles that got attention"),
        new("type:video", "articles of a type"),
        new("date:2026-02", "articles of a month; also a year or a day"),
        new("date:2026-01..2026-03", "articles from one month through another"),
        new("date:7d", "articles of today and the seven days before"),
        new("has:related", "articles that list related articles"),
    ];
}
