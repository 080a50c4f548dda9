using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <summary>Lays what curators have decided over what files say of topics.</summary>
/// <remarks>
/// A merge is no more than a reading: the articles keep the topics that their files give them, and who reads a topic reads its parts with it. So it
/// holds for what is imported later, too, and taking it back leaves everything as if it had never been.
/// </remarks>
internal sealed class DecidedTopics
{
    private readonly Dictionary<long, TopicEntry> byId;
    private readonly DirectoryDecisions decisions;
    private readonly Dictionary<string, long> byDecidedName = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> parents = [];

    private DecidedTopics(IReadOnlyList<TopicEntry> topics, DirectoryDecisions decisions)
    {
        (byId, this.decisions) = (topics.ToDictionary(topic => topic.Id), decisions);
        foreach (var topic in topics.Where(topic => decisions.Find(topic.Id, DirectoryField.PartOf) is null))
        {
            if (decisions.TextOf(topic.Id, DirectoryField.Name) is { } name)
            {
                byDecidedName.TryAdd(name.ToLowerInvariant(), topic.Id);
            }
        }
    }

    /// <summary>Lays decisions over topics.</summary>
    /// <param name="topics">All topics as files have them, by number.</param>
    /// <param name="decisions">The decisions.</param>
    public static IReadOnlyList<TopicEntry> Of(IReadOnlyList<TopicEntry> topics, DirectoryDecisions decisions) =>
        decisions.IsEmpty ? topics : new DecidedTopics(topics, decisions).Entries(topics);

    private TopicEntry[] Entries(IReadOnlyList<TopicEntry> topics)
    {
        var parts = topics.ToLookup(topic => WholeOf(topic.Id));
        LinkParents(topics.Where(topic => WholeOf(topic.Id) == topic.Id));
        return [.. topics.Select(topic => Decide(topic) with
        {
            ArticleCount = parts.Contains(topic.Id) ? parts[topic.Id].Sum(part => part.ArticleCount) : topic.ArticleCount,
        })];
    }

    private TopicEntry Decide(TopicEntry topic)
    {
        var (whole, addresses) = (WholeOf(topic.Id), decisions.AddressesOf(topic.Id));
        return topic with
        {
            Ref = new TopicRef(addresses.FirstOrDefault(topic.Ref.Slug), decisions.TextOf(topic.Id, DirectoryField.Name) ?? topic.Ref.Name),
            FormerSlugs = [.. addresses.Skip(1).Append(topic.Ref.Slug).Except(addresses.Take(1))],
            Description = decisions.Find(topic.Id, DirectoryField.Description) is { } description ? description.Value : topic.Description,
            IsHidden = IsHidden(topic.Id),
            PartOf = whole == topic.Id ? null : whole,
            ParentId = ShownParentOf(topic.Id),
        };
    }

    private bool IsHidden(long id) => decisions.Find(id, DirectoryField.Hidden) is not null;

    /// <summary>What a topic is part of: by a merge, or because a file calls a topic what a curator has called another.</summary>
    private long WholeOf(long id)
    {
        var whole = decisions.WholeOf(id);
        return !byId.TryGetValue(whole, out var topic) ? id
            : byDecidedName.TryGetValue(topic.NameKey, out var named) && decisions.TextOf(whole, DirectoryField.Name) is null ? named
            : whole;
    }

    /// <summary>Decided parents come before those of files; one that would close a circle is left out.</summary>
    private void LinkParents(IEnumerable<TopicEntry> wholes)
    {
        foreach (var topic in wholes.OrderBy(topic => decisions.Find(topic.Id, DirectoryField.Parent) is null).ThenBy(topic => topic.Id))
        {
            var wanted = decisions.Find(topic.Id, DirectoryField.Parent) is { } decided ? decided.TargetId : topic.ParentId;
            if (wanted is { } id && byId.ContainsKey(id) && WholeOf(id) is var parent && !IsBelow(parent, topic.Id))
            {
                parents.Add(topic.Id, parent);
            }
        }
    }

    private bool IsBelow(long topic, long ancestor)
    {
        while (topic != ancestor)
        {
            if (!parents.TryGetValue(topic, out topic))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is below a hidden topic stands below the next one above that is not.</summary>
    private long? ShownParentOf(long id)
    {
        var parent = parents.TryGetValue(id, out var first) ? first : (long?)null;
        while (parent is { } hidden && IsHidden(hidden))
        {
            parent = parents.TryGetValue(hidden, out var next) ? next : null;
        }

        return parent;
    }
}
