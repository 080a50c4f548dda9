namespace NewsFeed.Feed.Columns;

/// <summary>All topics and providers of the store: hundreds, where articles are hundreds of thousands, and read anew with each change.</summary>
/// <remarks>
/// A place is a topic's or provider's position by number. Only an undo deletes any, so otherwise a place stays the same for good; what was
/// merged into another has that one's place.
/// </remarks>
internal sealed class FeedDirectory
{
    private readonly Dictionary<string, string> slugByShortName;

    /// <param name="topics">All topics by number.</param>
    /// <param name="providers">All providers by number.</param>
    public FeedDirectory(IReadOnlyList<TopicEntry> topics, IReadOnlyList<ProviderEntry> providers)
    {
        (Topics, Providers) = (topics, providers);
        TopicPlaces = PlacesOf(topics, topic => topic.Id, topic => topic.PartOf);
        ProviderPlaces = PlacesOf(providers, provider => provider.Id, provider => provider.PartOf);

        // Of a topic that only hidden articles have, not even the name may be told: to lists it is as unknown as one that never was.
        TopicBySlug = Distinct(topics.Where(topic => topic.IsListed).Select(topic => (topic.Ref.Slug, TopicPlaces[topic.Id])));
        var named = topics.Select(topic => (Topic: topic, Whole: topics[TopicPlaces[topic.Id]])).Where(topic => topic.Whole.IsListed)
            .OrderBy(topic => topic.Topic.PartOf is not null).ToArray();
        TopicByName = Distinct(named.SelectMany(topic => topic.Topic.Keys.Select(key => (key, topic.Whole.Ref))));
        MovedTopics = Distinct(named.SelectMany(topic => topic.Topic.FormerSlugs.Prepend(topic.Topic.Ref.Slug)
            .Where(slug => !TopicBySlug.ContainsKey(slug)).Select(slug => (slug, topic.Whole.Ref.Slug))));
        slugByShortName = named.Where(topic => topic.Topic.ShortName is not null).DistinctBy(topic => topic.Topic.ShortName!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(topic => topic.Topic.ShortName!, topic => topic.Whole.Ref.Slug, StringComparer.OrdinalIgnoreCase);
        ProviderByDomain = providers.Where(provider => provider.IsListed)
            .ToDictionary(provider => provider.View.Provider.Domain, provider => ProviderPlaces[provider.Id], StringComparer.Ordinal);
        MovedDomains = providers.Where(provider => provider.PartOf is not null && WholeOf(provider).IsListed)
            .ToDictionary(provider => provider.View.Provider.Domain, provider => WholeOf(provider).View.Provider.Domain, StringComparer.Ordinal);
        Tree = new TopicTree(topics.Where(topic => topic is { PartOf: null, IsHidden: false }));
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

    /// <summary>Slugs of today by those that no longer are any: of topics that were merged into others, or got another address.</summary>
    public IReadOnlyDictionary<string, string> MovedTopics { get; }

    /// <summary>Places of the providers that lists lead to, by domain.</summary>
    public IReadOnlyDictionary<string, int> ProviderByDomain { get; }

    /// <summary>Domains of providers that others were merged into, by those of the others.</summary>
    public IReadOnlyDictionary<string, string> MovedDomains { get; }

    /// <summary>The topics as trees.</summary>
    public TopicTree Tree { get; }

    /// <summary>The provider that an article of a provider comes from; null where that was made after this was read.</summary>
    public ProviderRef? ProviderWith(long id) => ProviderPlaces.TryGetValue(id, out var place) ? Providers[place].View.Provider : null;

    /// <summary>The slug of the topic that lists speak of and somebody calls so: by name, a former one, slug or short name; null where there is none.</summary>
    public string? TopicCalled(string name) =>
        TopicByName.TryGetValue(name.ToLowerInvariant(), out var topic) ? topic.Slug
        : TopicBySlug.ContainsKey(name.ToLowerInvariant()) ? name.ToLowerInvariant()
        : MovedTopics.GetValueOrDefault(name.ToLowerInvariant()) ?? slugByShortName.GetValueOrDefault(name);

    /// <summary>The domains of the providers with a public article that somebody calls so: the one of that domain, or all of that name.</summary>
    public IReadOnlyList<string> DomainsCalled(string name)
    {
        var domain = name.ToLowerInvariant();
        domain = MovedDomains.GetValueOrDefault(domain, domain);
        return ProviderByDomain.ContainsKey(domain)
            ? [domain]
            : [.. Providers.Where(provider => provider.IsCalled(name)).Select(WholeOf).Where(provider => provider.IsListed).Select(provider => provider.View.Provider.Domain).Distinct()];
    }

    /// <summary>The same, in which lists may speak of every topic and provider that no curator has hidden.</summary>
    public FeedDirectory Whole => new(
        [.. Topics.Select(topic => topic with { ArticleCount = Math.Max(1, topic.ArticleCount) })],
        [.. Providers.Select(provider => provider with { View = provider.View with { ArticleCount = Math.Max(1, provider.View.ArticleCount) } })]);

    /// <summary>The same, with the numbers of articles of topics that have parts: an article may have several of these, and counts once.</summary>
    /// <param name="ofTopic">The articles of each place.</param>
    public FeedDirectory Counted(Positions[] ofTopic) => Topics.All(topic => topic.PartOf is null)
        ? this
        : new FeedDirectory([.. Topics.Select((topic, place) => topic.PartOf is null ? topic with { ArticleCount = ofTopic[place].Count } : topic)], Providers);

    /// <summary>Whether cards look the same by the other directory: no topic or provider is called or shown otherwise.</summary>
    public bool NamesAsIn(FeedDirectory other) =>
        TopicByName.Count == other.TopicByName.Count && StillNames(other);

    /// <summary>Whether every topic and provider that the other directory knows is called and shown as it was; there may be more.</summary>
    public bool StillNames(FeedDirectory other) =>
        other.TopicByName.All(topic => TopicByName.TryGetValue(topic.Key, out var known) && known == topic.Value)
        && other.Providers.All(provider => ProviderWith(provider.Id) == other.ProviderWith(provider.Id))
        && slugByShortName.Count == other.slugByShortName.Count
        && slugByShortName.All(topic => other.slugByShortName.GetValueOrDefault(topic.Key) == topic.Value);

    /// <summary>Whether every topic and provider of the other directory is still there, at the same place.</summary>
    public bool KeepsPlacesOf(FeedDirectory other) =>
        other.TopicPlaces.All(topic => TopicPlaces.TryGetValue(topic.Key, out var place) && place == topic.Value)
        && other.ProviderPlaces.All(provider => ProviderPlaces.TryGetValue(provider.Key, out var place) && place == provider.Value);

    private ProviderEntry WholeOf(ProviderEntry provider) => Providers[ProviderPlaces[provider.Id]];

    private static Dictionary<long, int> PlacesOf<T>(IReadOnlyList<T> rows, Func<T, long> id, Func<T, long?> partOf)
    {
        var own = rows.Select((row, place) => (Id: id(row), place)).ToDictionary(row => row.Id, row => row.place);
        return rows.ToDictionary(id, row => own[partOf(row) ?? id(row)]);
    }

    /// <summary>Of several values for one name the first counts.</summary>
    private static Dictionary<string, T> Distinct<T>(IEnumerable<(string Name, T Value)> pairs) =>
        pairs.DistinctBy(pair => pair.Name, StringComparer.Ordinal).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
