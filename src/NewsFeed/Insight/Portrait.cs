using NewsFeed.Feed;
using NewsFeed.Feed.Columns;

namespace NewsFeed.Insight;

/// <summary>A topic or a provider in numbers, each of them that of a list.</summary>
/// <param name="Months">The first days of the last 24 months, rising; the last is the month of the newest article that has appeared.</param>
/// <param name="Counts">How many articles each month has; those of the last up to <paramref name="Newest"/>.</param>
/// <param name="Newest">The day of the newest article that has appeared.</param>
/// <param name="Providers">Who publishes the most of it, most first; of a provider empty.</param>
/// <param name="Topics">Of a topic the ones that go with it, most articles first; of a provider those it has most articles of.</param>
/// <param name="MedianQuality">The score that as many articles are above as below; null where none has one.</param>
public sealed record Portrait(
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<int> Counts,
    DateOnly Newest,
    IReadOnlyList<Tally<ProviderRef>> Providers,
    IReadOnlyList<Tally<TopicRef>> Topics,
    int? MedianQuality) : ISized
{
    /// <inheritdoc/>
    int ISized.Bytes => 2_000;
}

/// <summary>Something with the number of its articles.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Of">What is counted.</param>
/// <param name="Count">How many articles.</param>
public sealed record Tally<T>(T Of, int Count);
