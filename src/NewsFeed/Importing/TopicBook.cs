using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>The topics during an import: finds them by name, makes those that are missing, and keeps their tree.</summary>
internal sealed class TopicBook
{
    private readonly Dictionary<string, TopicRow> byName;
    private readonly HashSet<string> slugs;
    private readonly HashSet<long> changed = [];
    private readonly BatchJournal? journal;
    private readonly IRowWriter<TopicRow> rows;
    private readonly StoredTable<TopicRow> table;
    private long nextId;

    private TopicBook(IBulkWrite bulk, BatchJournal? journal, StoredTable<TopicRow> table, List<TopicRow> topics, IEnumerable<string> decidedSlugs)
    {
        (this.journal, this.table) = (journal, table);
        byName = topics.SelectMany(topic => topic.FormerNames.Append(topic.NameKey), (topic, name) => (topic, name))
            .ToDictionary(pair => pair.name, pair => pair.topic, StringComparer.Ordinal);
        slugs = topics.Select(topic => topic.Slug).Concat(decidedSlugs).ToHashSet(StringComparer.Ordinal);
        nextId = 1 + topics.Select(topic => topic.Id).DefaultIfEmpty().Max();
        rows = bulk.Rows<TopicRow>(nameof(TopicRow.Id));
    }

    public static async Task<TopicBook> OpenAsync(
        NewsFeedDb db, IBulkWrite bulk, BatchJournal? journal, PreparedQueries queries, CancellationToken cancellation)
    {
        var table = new StoredTable<TopicRow>(db);
        var decisions = await DirectoryDecisions.LoadAsync(queries, SourceKind.Topic, cancellation);
        var decidedSlugs = decisions.All.SelectMany(decided => decisions.AddressesOf(decided.SubjectId));
        return new TopicBook(bulk, journal, table, await queries.ListAsync(table.Select, [], table.RowOf, cancellation), decidedSlugs);
    }

    /// <summary>The topic with this name; made where it is missing.</summary>
    public TopicRow Of(string name) => Find(name, null);

    /// <summary>The number of the topic that a file describes; made where it is missing. The file of a topic may rename it.</summary>
    /// <param name="file">What the file says.</param>
    /// <param name="describedBefore">The number of the topic that an earlier version of the file described; null for a new file.</param>
    public long Describe(Topic file, long? describedBefore)
    {
        var isKnown = byName.ContainsKey(KeyOf(file.Name));
        if (!isKnown && byName.Values.FirstOrDefault(topic => topic.Id == describedBefore) is { } topic)
        {
            Rename(topic, file.Name);
            return topic.Id;
        }

        return Find(file.Name, file.Slug).Id;
    }

    /// <summary>Writes what a file says of its topic.</summary>
    public void Write(Topic file, long sourceId)
    {
        var topic = Of(file.Name);
        Note(topic);
        topic.Name = DisplayText.Of(file.Name) ?? file.Name;
        topic.ShortName = DisplayText.Of(file.ShortName);
        topic.Description = DisplayText.Of(file.Description);
        topic.ParentName = file.Parent;
        topic.Position = file.Position;
        topic.Keywords = file.Keywords;
        topic.Hashtags = file.Hashtags;
        topic.Images = file.Images;
        topic.Services = file.Services;
        topic.SourceId = sourceId;
        rows.Update(topic);
    }

    /// <summary>All topics as they stand.</summary>
    public IEnumerable<TopicRow> All => byName.Values.Distinct();

    /// <summary>Topics that an undo restores are noted as that, whatever else is done to them on the way.</summary>
    public void Claim(IEnumerable<long> ids) => changed.UnionWith(ids);

    /// <summary>The names that would find a topic no more if it stood as before an import.</summary>
    public IReadOnlyList<string> NamesLost(TopicRow topic, string image)
    {
        var before = ImageOf(image);
        return [.. topic.FormerNames.Append(topic.NameKey).Except(before.FormerNames.Append(before.NameKey), StringComparer.Ordinal)];
    }

    /// <summary>Writes a topic as it stood before an import. Its place in the tree follows from <see cref="LinkParents"/>.</summary>
    public void Restore(TopicRow topic, string image)
    {
        foreach (var name in topic.FormerNames.Append(topic.NameKey))
        {
            byName.Remove(name);
        }

        RowImage.Fill(table, topic, image, nameof(TopicRow.Id), nameof(TopicRow.ArticleCount), nameof(TopicRow.ParentId));
        foreach (var name in topic.FormerNames.Append(topic.NameKey))
        {
            byName.Add(name, topic);
        }

        rows.Update(topic);
    }

    /// <summary>Deletes a topic, which no article may have and no other topic be below.</summary>
    public void Remove(TopicRow topic)
    {
        foreach (var name in topic.FormerNames.Append(topic.NameKey))
        {
            byName.Remove(name);
        }

        rows.Delete(topic.Id);
    }

    /// <summary>Turns the names of parents into numbers, all anew. A parent that would close a circle is left out.</summary>
    public void LinkParents()
    {
        foreach (var name in byName.Values.Select(topic => topic.ParentName).OfType<string>().ToArray())
        {
            Of(name);
        }

        var parents = new Dictionary<long, long>();
        foreach (var topic in byName.Values.Distinct().OrderBy(topic => topic.Id))
        {
            var parent = topic.ParentName is { } name ? Of(name) : null;
            if (parent is not null && !IsBelow(parent.Id, topic.Id, parents))
            {
                parents.Add(topic.Id, parent.Id);
            }
        }

        foreach (var topic in byName.Values.Distinct())
        {
            var parentId = parents.TryGetValue(topic.Id, out var id) ? id : (long?)null;
            if (topic.ParentId != parentId)
            {
                Note(topic);
                topic.ParentId = parentId;
                rows.Update(topic);
            }
        }
    }

    /// <summary>Brings the numbers of public articles up to date.</summary>
    /// <param name="changes">By how much they have changed.</param>
    public void Count(PublicCounts changes)
    {
        foreach (var topic in byName.Values.Distinct().Where(each => changes.Of(each.Id) != 0))
        {
            topic.ArticleCount += changes.Of(topic.Id);
            rows.Update(topic);
        }
    }

    private static bool IsBelow(long topic, long ancestor, Dictionary<long, long> parents)
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

    /// <summary>The topic with this name; null where there is none.</summary>
    public TopicRow? Find(string name) => byName.GetValueOrDefault(KeyOf(name));

    private TopicRow Find(string name, string? slug)
    {
        var key = KeyOf(name);
        if (byName.TryGetValue(key, out var topic))
        {
            return topic;
        }

        topic = new TopicRow { Id = nextId++, Name = DisplayText.Of(name) ?? name, NameKey = key, Slug = Free(slug ?? Slug.From(name)) };
        byName.Add(key, topic);
        rows.Insert(topic);
        journal?.Added(SourceKind.Topic, topic.Id);
        changed.Add(topic.Id);
        return topic;
    }

    /// <summary>Articles that still use the former name keep their topic.</summary>
    private void Rename(TopicRow topic, string name)
    {
        Note(topic);
        topic.FormerNames = [.. topic.FormerNames, topic.NameKey];
        topic.NameKey = KeyOf(name);
        byName.Add(topic.NameKey, topic);
    }

    private TopicRow ImageOf(string image)
    {
        var before = Activator.CreateInstance<TopicRow>();
        RowImage.Fill(table, before, image);
        return before;
    }

    private static string KeyOf(string name) => name.ToLowerInvariant();

    private string Free(string wanted)
    {
        var slug = wanted;
        for (var i = 2; !slugs.Add(slug); i++)
        {
            slug = $"{wanted}-{i}";
        }

        return slug;
    }

    private void Note(TopicRow topic)
    {
        if (changed.Add(topic.Id))
        {
            journal?.Changed(SourceKind.Topic, topic.Id, BatchAction.Changed, topic, topic.SourceId);
        }
    }
}
