namespace NewsFeed.Importing;

/// <summary>What an import has touched, and so has to be counted and linked anew.</summary>
internal sealed class TouchedThings
{
    public PublicCounts Topics { get; } = new();

    public PublicCounts Providers { get; } = new();

    public HashSet<long> UrlKeys { get; } = [];

    public HashSet<long> Articles { get; } = [];
}

/// <summary>By how much the numbers of public articles of topics or providers have changed.</summary>
/// <remarks>Counting anew would read every article of a topic, and most articles share one.</remarks>
internal sealed class PublicCounts
{
    private readonly Dictionary<long, int> changes = [];

    public void Add(long id, int change) => changes[id] = Of(id) + change;

    public int Of(long id) => changes.GetValueOrDefault(id);
}
