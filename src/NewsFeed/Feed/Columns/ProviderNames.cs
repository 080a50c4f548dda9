namespace NewsFeed.Feed.Columns;

/// <summary>Articles by the names of their providers, the newest of each first.</summary>
internal sealed class ProviderNames
{
    private readonly int[] ranks;

    /// <param name="columns">The articles.</param>
    public ProviderNames(FeedColumns columns)
    {
        ranks = new int[columns.Directory.Providers.Count];
        foreach (var (rank, place) in columns.Directory.Providers.Index()
            .OrderBy(provider => provider.Item.View.Provider.Name, StringComparer.OrdinalIgnoreCase).ThenBy(provider => provider.Item.View.Provider.Domain, StringComparer.Ordinal)
            .Select((provider, rank) => (rank, provider.Index)))
        {
            ranks[place] = rank;
        }

        Order = [.. Enumerable.Range(0, columns.Count).OrderBy(position => ranks[columns.ProviderOf[position]]).ThenByDescending(position => position)];
    }

    /// <summary>All positions in that order.</summary>
    public int[] Order { get; }

    /// <summary>What a provider counts for where higher numbers come first.</summary>
    /// <param name="place">Its place in <see cref="FeedDirectory.Providers"/>.</param>
    public long NumberOf(int place) => -ranks[place];
}
