namespace NewsFeed.Feed;

/// <summary>A provider's row with what curators have decided laid over it, as far as lists and its own page need it.</summary>
internal sealed record ProviderEntry(long Id, ProviderView View)
{
    /// <summary>The name that files give it.</summary>
    public required string NameInFiles { get; init; }

    /// <summary>The number of the provider that it was merged into; null where it stands for itself.</summary>
    public long? PartOf { get; init; }

    /// <summary>Whether lists may lead to it: a public article comes from it, and no curator has hidden it or merged it into another.</summary>
    public bool IsListed => PartOf is null && !View.Provider.IsHidden && View.ArticleCount > 0;

    /// <summary>Whether somebody who gives this name means it.</summary>
    public bool IsCalled(string name) =>
        View.Provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || NameInFiles.Equals(name, StringComparison.OrdinalIgnoreCase);
}
