using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Undoes what an import did to topics and providers, and takes away those that nothing is left of.</summary>
/// <param name="queries">Queries of the undo's transaction.</param>
/// <param name="journal">The journal of the undo.</param>
/// <param name="topics">The topics.</param>
/// <param name="providers">The providers.</param>
internal sealed class DirectoryUndo(PreparedQueries queries, BatchJournal journal, TopicBook topics, ProviderBook providers)
{
    private const string Image = """SELECT "Before" FROM "BatchChanges" WHERE "BatchId" = @p0 AND "Kind" = @p1 AND "SubjectId" = @p2""";

    private const string ArticleWithTopic = """SELECT 1 FROM "ArticleTopics" WHERE "TopicId" = @p0 LIMIT 1""";

    private const string NamesInArticles =
        """SELECT a."TopicNames" FROM "ArticleTopics" AS t JOIN "Articles" AS a ON a."Id" = t."ArticleId" WHERE t."TopicId" = @p0""";

    private const string ProvidersOfArticles = """SELECT DISTINCT "ProviderId" FROM "Articles" """;

    private const string Decided =
        """SELECT "Kind", "SubjectId" FROM "DirectoryDecisions" UNION SELECT "Kind", "TargetId" FROM "DirectoryDecisions" WHERE "TargetId" IS NOT NULL""";

    private const string IsUsed = "Articles of other imports have it, or a file or topic that stays names it.";

    private readonly DataFileHistory files = new(queries);
    private readonly HashSet<(SourceKind Kind, long Id)> kept = [];
    private readonly HashSet<(SourceKind Kind, long Id)> restored = [];

    /// <summary>How many topics and providers stand as before, or are gone.</summary>
    public int Count { get; private set; }

    /// <summary>Undoes it. Articles have to be done, and what was written of them flushed.</summary>
    /// <param name="batchId">The import.</param>
    /// <param name="changes">What it did to topics and providers.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What stays, and why.</returns>
    public async Task<IReadOnlyList<KeptThing>> RunAsync(long batchId, IReadOnlyList<StandingChange> changes, CancellationToken cancellation)
    {
        await files.LoadAsync(cancellation);
        var staying = new List<KeptThing>();
        foreach (var change in changes)
        {
            if (change.Since is null && change.Action == BatchAction.Changed)
            {
                change.Since = await RestoreAsync(batchId, change, cancellation);
            }

            if (change.Since is { } reason)
            {
                kept.Add((change.Kind, change.SubjectId));
                staying.Add(new KeptThing(change.Kind, NameOf((change.Kind, change.SubjectId)), reason));
            }
        }

        var gone = await RemoveAsync(batchId, cancellation);
        staying.AddRange(changes.Where(change => change.Since is null && change.Action == BatchAction.Added && !gone.Contains((change.Kind, change.SubjectId)))
            .Select(change => new KeptThing(change.Kind, NameOf((change.Kind, change.SubjectId)), IsUsed)));
        foreach (var (kind, id) in restored.Except(gone))
        {
            journal.Restored(kind, id);
        }

        topics.LinkParents();
        Count = restored.Union(gone).Count();
        return staying;
    }

    private async Task<string?> RestoreAsync(long batchId, StandingChange change, CancellationToken cancellation)
    {
        var image = (await queries.ListAsync(Image, [batchId, (int)change.Kind, change.SubjectId], row => row.GetString(0), cancellation)).Single();
        if (change.Kind == SourceKind.Provider)
        {
            providers.Restore(providers.All.Single(provider => provider.Id == change.SubjectId), image);
        }
        else
        {
            var topic = topics.All.Single(topic => topic.Id == change.SubjectId);
            if (await IsCalledAsync(topic, topics.NamesLost(topic, image), cancellation))
            {
                return "Articles that came since call it by the name that the import gave it.";
            }

            topics.Restore(topic, image);
        }

        restored.Add((change.Kind, change.SubjectId));
        await files.UndoAsync((change.Kind, change.SubjectId), batchId, cancellation);
        return null;
    }

    private async Task<bool> IsCalledAsync(TopicRow topic, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var isCalled = false;
        if (names.Count > 0)
        {
            await queries.ReadAsync(
                NamesInArticles, [topic.Id],
                row => isCalled |= JsonColumn.Read<string[]>(row.GetString(0))!.Any(name => names.Contains(name.ToLowerInvariant())), cancellation);
        }

        return isCalled;
    }

    /// <summary>Takes away what is there only because of imports that were undone, and that nothing uses any more.</summary>
    private async Task<HashSet<(SourceKind Kind, long Id)>> RemoveAsync(long batchId, CancellationToken cancellation)
    {
        var unmissed = await new DirectoryHistory(queries).UnmissedAsync(batchId, kept, cancellation);
        var unused = unmissed.Where(thing => !files.Describes(thing, batchId)).ToHashSet();
        var used = unused.Any(thing => thing.Kind == SourceKind.Provider)
            ? (await queries.ListAsync(ProvidersOfArticles, [], row => row.GetInt64(0), cancellation)).ToHashSet()
            : [];
        unused.ExceptWith(await queries.ListAsync(Decided, [], row => ((SourceKind)row.GetInt32(0), row.GetInt64(1)), cancellation));
        foreach (var thing in unused.ToArray())
        {
            if (thing.Kind == SourceKind.Provider ? used.Contains(thing.Id) : (await queries.ListAsync(ArticleWithTopic, [thing.Id], _ => true, cancellation)).Count > 0)
            {
                unused.Remove(thing);
            }
        }

        KeepParents(unused);
        foreach (var thing in unused)
        {
            journal.Removed(thing.Kind, thing.Id, NameOf(thing));
            await files.UndoAsync(thing, batchId, cancellation);
            Remove(thing);
        }

        return unused;
    }

    /// <summary>A topic stays as long as one that stays is below it.</summary>
    private void KeepParents(HashSet<(SourceKind Kind, long Id)> unused)
    {
        var named = new Queue<TopicRow>(topics.All.Where(topic => !unused.Contains((SourceKind.Topic, topic.Id))));
        while (named.TryDequeue(out var topic))
        {
            if (topic.ParentName is { } name && topics.Find(name) is { } parent && unused.Remove((SourceKind.Topic, parent.Id)))
            {
                named.Enqueue(parent);
            }
        }
    }

    private void Remove((SourceKind Kind, long Id) thing)
    {
        if (thing.Kind == SourceKind.Provider)
        {
            providers.Remove(providers.All.Single(provider => provider.Id == thing.Id));
        }
        else
        {
            topics.Remove(topics.All.Single(topic => topic.Id == thing.Id));
        }
    }

    private string NameOf((SourceKind Kind, long Id) thing) => thing.Kind == SourceKind.Provider
        ? providers.All.Single(provider => provider.Id == thing.Id).Domain
        : topics.All.Single(topic => topic.Id == thing.Id).Slug;
}
