using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Lays what curators have decided over what files say of providers. As with topics, a merge is a reading: articles stay with the provider of their file.</summary>
internal static class DecidedProviders
{
    /// <summary>Lays decisions over providers.</summary>
    /// <param name="providers">All providers as files have them, by number.</param>
    /// <param name="decisions">The decisions.</param>
    public static IReadOnlyList<ProviderEntry> Of(IReadOnlyList<ProviderEntry> providers, DirectoryDecisions decisions)
    {
        if (decisions.IsEmpty)
        {
            return providers;
        }

        var known = providers.Select(provider => provider.Id).ToHashSet();
        var parts = providers.ToLookup(provider => WholeOf(provider.Id));
        return [.. providers.Select(provider => Decide(provider, WholeOf(provider.Id), parts[provider.Id].Sum(part => part.View.ArticleCount), decisions))];

        long WholeOf(long id) => decisions.WholeOf(id) is var whole && known.Contains(whole) ? whole : id;
    }

    private static ProviderEntry Decide(ProviderEntry provider, long whole, int count, DirectoryDecisions decisions) => provider with
    {
        PartOf = whole == provider.Id ? null : whole,
        View = new ProviderView(
            provider.View.Provider with
            {
                Name = decisions.TextOf(provider.Id, DirectoryField.Name) ?? provider.View.Provider.Name,
                IsHidden = decisions.Find(provider.Id, DirectoryField.Hidden) is not null,
            },
            decisions.Find(provider.Id, DirectoryField.Description) is { } description ? description.Value : provider.View.Description,
            whole == provider.Id ? count : provider.View.ArticleCount),
    };
}
