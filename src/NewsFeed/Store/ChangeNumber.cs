using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Store;

/// <summary>The one line of numbers that all changes of the store share, imports and curators' events alike: what is shown is right as long as the last one stays.</summary>
public static class ChangeNumber
{
    /// <summary>The number of the store's last change; 0 where nothing was ever changed.</summary>
    public const string Last =
        """
        SELECT COALESCE(MAX("Id"), 0) FROM (SELECT MAX("Id") AS "Id" FROM "Batches" UNION ALL SELECT MAX("Id") FROM "CuratorEvents") AS "Changes"
        """;

    /// <summary>What the changes between two numbers have touched.</summary>
    public const string Touched =
        """
        SELECT "Kind", "SubjectId" FROM "BatchChanges" WHERE "BatchId" > @p0 AND "BatchId" <= @p1
        UNION ALL SELECT "Kind", "SubjectId" FROM "CuratorEvents" WHERE "Id" > @p0 AND "Id" <= @p1
        UNION ALL SELECT 0, "ArticleId" FROM "StoryChanges" WHERE "ChangeId" > @p0 AND "ChangeId" <= @p1 LIMIT 5001
        """;

    /// <summary>The number of the next change.</summary>
    /// <param name="db">The store, in a transaction of the only writer.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<long> NextAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        var batch = await db.Batches.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        var curatorEvent = await db.CuratorEvents.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        return 1 + Math.Max(batch, curatorEvent);
    }
}
