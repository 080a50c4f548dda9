using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>All topics, or all providers, as files have them, with what curators have decided.</summary>
/// <param name="kind">Which of the two.</param>
/// <param name="topics">The topics as files have them; none of providers.</param>
/// <param name="providers">The providers as files have them; none of topics.</param>
/// <param name="decisions">What is decided.</param>
internal sealed class DirectoryBook(SourceKind kind, IReadOnlyList<TopicEntry> topics, IReadOnlyList<ProviderEntry> providers, DirectoryDecisions decisions)
{
    private readonly Dictionary<long, DirectoryItem> fromFiles = topics.Select(DirectoryItem.Of).Concat(providers.Select(DirectoryItem.Of)).ToDictionary(item => item.Id);

    /// <summary>Which of the two.</summary>
    public SourceKind Kind => kind;

    /// <summary>What a person calls one of them.</summary>
    public string Word => kind == SourceKind.Topic ? "topic" : "provider";

    /// <summary>What is decided.</summary>
    public DirectoryDecisions Decisions => decisions;

    /// <summary>As readers have it.</summary>
    public FeedDirectory Directory { get; } = new(DecidedTopics.Of(topics, decisions), DecidedProviders.Of(providers, decisions));

    /// <summary>All of them, by number.</summary>
    public IReadOnlyDictionary<long, DirectoryItem> Items => field ??=
        Directory.Topics.Select(DirectoryItem.Of).Concat(Directory.Providers.Select(DirectoryItem.Of)).ToDictionary(item => item.Id);

    /// <summary>Reads them.</summary>
    public static async Task<DirectoryBook> LoadAsync(PreparedQueries queries, SourceKind kind, CancellationToken cancellation) => new(
        kind,
        kind == SourceKind.Topic ? await queries.ListAsync(FeedDirectoryLoader.Topics, [], FeedDirectoryLoader.TopicOf, cancellation) : [],
        kind == SourceKind.Provider ? await queries.ListAsync(FeedDirectoryLoader.Providers, [], FeedDirectoryLoader.ProviderOf, cancellation) : [],
        await DirectoryDecisions.LoadAsync(queries, kind, cancellation));

    /// <summary>One of them as its files have it.</summary>
    public DirectoryItem InFiles(long id) => fromFiles[id];

    /// <summary>The one that somebody calls so.</summary>
    public DirectoryItem? Find(string called) => DirectoryItem.Find(Items.Values, called);

    /// <summary>What something is part of; itself where it stands for itself.</summary>
    public DirectoryItem WholeOf(DirectoryItem item) => item.PartOf is { } whole ? Items[whole] : item;

    /// <summary>Numbers of something and of all that is part of it.</summary>
    public IReadOnlyList<long> PartsOf(long id) => [.. Items.Values.Where(item => item.Id == id || item.PartOf == id).Select(item => item.Id)];

    /// <summary>The same with other decisions.</summary>
    /// <param name="subject">Of what.</param>
    /// <param name="fields">What is decided by field; null for what is taken back.</param>
    public DirectoryBook With(long subject, IReadOnlyDictionary<string, DirectoryDecisions.Decided?> fields) => new(
        kind, topics, providers,
        new DirectoryDecisions(decisions.All.Where(decided => decided.SubjectId != subject || !fields.ContainsKey(decided.Field)).Concat(fields.Values.OfType<DirectoryDecisions.Decided>())));

    /// <summary>The addresses of lists that answer by themselves now, and would no longer.</summary>
    public IReadOnlyList<MovedAddress> MovesTo(DirectoryBook after)
    {
        var (now, then, moved) = kind == SourceKind.Topic
            ? (Directory.TopicBySlug.Keys, after.Directory.TopicBySlug, after.Directory.MovedTopics)
            : (Directory.ProviderByDomain.Keys, after.Directory.ProviderByDomain, after.Directory.MovedDomains);
        return [.. now.Where(key => !then.ContainsKey(key)).Order(StringComparer.Ordinal).Select(key => new MovedAddress(key, moved.GetValueOrDefault(key)))];
    }
}
