namespace NewsFeed.Feed.Columns;

/// <summary>All topics and providers of the store: hundreds, where articles are hundreds of thousands, and read anew with each change.</summary>
/// <remarks>A place is a topic's or provider's position by number. Only an undo deletes any, so otherwise a place stays the same for good.</remarks>
internal sealed class FeedDirectory
{
    private readonly Dictionary<string, string> slugByShortName;

    /// <param name="topics">All topics by number.</param>
    /// <param name="providers">All providers by number.</param>
    public FeedDirectory(IReadOnlyList<TopicEntry> topics, IReadOnlyList<ProviderEntry> providers)
    {
        (Topics, Providers) = (topics, providers);
        TopicPlaces = PlacesOf(topics, topic => topic.Id);
        ProviderPlaces = PlacesOf(providers, provider => provider.Id);

        // Of a topic that only hidden articles have, not even the name may be told: to lists it is as unknown as one that never was.
        var shown = topics.Where(topic => topic.IsListed).ToArray();
        TopicBySlug = shown.ToDictionary(topic => topic.Ref.Slug, topic => TopicPlaces[topic.Id], StringComparer.Ordinal);
        TopicByName = shown.SelectMany(topic => topic.FormerNames.Append(topic.NameKey), (topic, name) => (topic.Ref, name))
            .ToDictionary(topic => topic.name, topic => topic.Ref, StringComparer.Ordinal);
        slugByShortName = shown.Where(topic => topic.ShortName is not null).DistinctBy(topic => topic.ShortName!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(topic => topic.ShortName!, topic => topic.Ref.Slug, StringComparer.OrdinalIgnoreCase);
        ProviderByDomain = providers.Where(provider => provider.View.ArticleCount > 0)
            .ToDictionary(provider => provider.View.Provider.Domain, provider => ProviderPlaces[provider.Id], StringComparer.Ordinal);
        Tree = new TopicTree(topics);
    }

    /// <summary>All topics, those that are not shown too.</summary>
    public IReadOnlyList<TopicEntry> Topics { get; }

    /// <summary>All providers, those that are not shown too.</summary>
    public IReadOnlyList<ProviderEntry> Providers { get; }

    /// <summary>Places of topics by number.</summary>
    public IReadOnlyDictionary<long, int> TopicPlaces { get; }

    /// <summary>Places of providers by number.</summary>
    public IReadOnlyDictionary<long, int> ProviderPlaces { get; }

    /// <summary>Places of the topics that lists speak of, by slug.</summary>
    public IReadOnlyDictionary<string, int> TopicBySlug { get; }

    /// <summary>Topics that lists speak of, by the lower-case names that articles use.</summary>
    public IReadOnlyDictionary<string, TopicRef> TopicByName { get; }

    /// <summary>Places of the providers with a public article, by domain.</summary>
    public IReadOnlyDictionary<string, int> ProviderByDomain { get; }

    /// <summary>The topics as trees.</summary>
    public TopicTree Tree { get; }

    /// <summary>The provider with a number; null where it was made after this was read.</summary>
    public ProviderRef? ProviderWith(long id) => ProviderPlaces.TryGetValue(id, out var place) ? Providers[place].View.Provider : null;

    /// <summary>The slug of the topic that lists speak of and somebody calls so: by name, a former one, slug or short name; null where there is none.</summary>
    public string? TopicCalled(string name) =>
        TopicByName.TryGetValue(name.ToLowerInvariant(), out var topic) ? topic.Slug
        : TopicBySlug.ContainsKey(name.ToLowerInvariant()) ? name.ToLowerInvariant()
        : slugByShortName.GetValueOrDefault(name);

    /// <summary>The domains of the providers with a public article that somebody calls so: the one of that domain, or all of that name.</summary>
    public IReadOnlyList<string> DomainsCalled(string name) => ProviderByDomain.ContainsKey(name.ToLowerInvariant())
        ? [name.ToLowerInvariant()]
        : [.. ProviderByDomain.Where(pair => Providers[pair.Value].View.Provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key)];

    /// <summary>Whether cards look the same by the other directory: no topic or provider is called or shown otherwise.</summary>
    public bool NamesAsIn(FeedDirectory other) =>
        TopicByName.Count == other.TopicByName.Count && StillNames(other);

    /// <summary>Whether every topic and provider that the other directory knows is called and shown as it was; there may be more.</summary>
    public bool StillNames(FeedDirectory other) =>
        other.TopicByName.All(topic => TopicByName.TryGetValue(topic.Key, out var known) && known == topic.Value)
        && other.Providers.All(provider => ProviderWith(provider.Id) == provider.View.Provider)
        && slugByShortName.Count == other.slugByShortName.Count
        && slugByShortName.All(topic => other.slugByShortName.GetValueOrDefault(topic.Key) == topic.Value);

    /// <summary>Whether every topic and provider of the other directory is still there, at the same place.</summary>
    public bool KeepsPlacesOf(FeedDirectory other) =>
        other.TopicPlaces.All(topic => TopicPlaces.TryGetValue(topic.Key, out var place) && place == topic.Value)
        && other.ProviderPlaces.All(provider => ProviderPlaces.TryGetValue(provider.Key, out var place) && place == provider.Value);

    private static Dictionary<long, int> PlacesOf<T>(IReadOnlyList<T> rows, Func<T, long> id) =>
        rows.Select((row, place) => (Id: id(row), place)).ToDictionary(row => row.Id, row => row.place);
}

/// <summary>A provider's row, as far as lists and its own page need it.</summary>
internal sealed record ProviderEntry(long Id, ProviderView View);
