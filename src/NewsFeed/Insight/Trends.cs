using NewsFeed.Feed;

namespace NewsFeed.Insight;

/// <summary>What the newest half year of the feed looks like in numbers. Every number is that of the articles that one list shows.</summary>
/// <param name="Weeks">The Mondays of the weeks, rising; the last is the week of the newest article.</param>
/// <param name="All">How many articles each week has.</param>
/// <param name="Topics">The topics with the most articles in these weeks, most first.</param>
/// <param name="Qualities">Scores in steps of ten, lowest first, from the lowest to the highest that some article has; over the whole feed.</param>
/// <param name="Rising">Topics that have more articles in the last four weeks than in the four before, the most surprising first.</param>
/// <param name="Leaders">Providers with the most articles in the last 180 days.</param>
public sealed record Trends(
    IReadOnlyList<DateOnly> Weeks,
    IReadOnlyList<int> All,
    IReadOnlyList<TopicTrend> Topics,
    IReadOnlyList<QualityStep> Qualities,
    RisingTopics Rising,
    Leaderboard Leaders);

/// <summary>A topic's articles week by week.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Counts">How many articles each week has.</param>
public sealed record TopicTrend(TopicRef Topic, IReadOnlyList<int> Counts);

/// <summary>Topics on the rise.</summary>
/// <param name="Before">The first day that counts as before; the last is the day before <paramref name="From"/>.</param>
/// <param name="From">The first day that counts as now.</param>
/// <param name="To">The last one.</param>
/// <param name="Topics">The topics.</param>
public sealed record RisingTopics(DateOnly Before, DateOnly From, DateOnly To, IReadOnlyList<RisingTopic> Topics);

/// <summary>A topic on the rise.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Now">How many articles it has in the last four weeks.</param>
/// <param name="Before">How many it had in the four weeks before.</param>
public sealed record RisingTopic(TopicRef Topic, int Now, int Before);

/// <summary>Who tells the news.</summary>
/// <param name="From">The first day that counts.</param>
/// <param name="To">The last one.</param>
/// <param name="Total">How many articles all providers have in these days.</param>
/// <param name="Rows">The providers, most articles first.</param>
public sealed record Leaderboard(DateOnly From, DateOnly To, int Total, IReadOnlyList<Leader> Rows);

/// <summary>A provider on the leaderboard.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Count">How many articles it has in these days: its presence, as a share of all.</param>
/// <param name="Mentions">In how many places other providers' articles of these days name one of its articles as related: its leadership.</param>
public sealed record Leader(ProviderRef Provider, int Count, int Mentions);
