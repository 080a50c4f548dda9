using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Moving;

/// <summary>A store with its engine.</summary>
/// <param name="Db">The store.</param>
/// <param name="Accounts">The accounts beside it.</param>
/// <param name="Engine">Its engine.</param>
public sealed record OpenStore(NewsFeedDb Db, AccountsDb Accounts, IStoreEngine Engine);

/// <summary>Copies a whole store into an empty one of any engine, and checks what has arrived before it counts.</summary>
/// <param name="from">The store to copy. It is only read; while it is, nobody can write to it.</param>
/// <param name="to">Where to: nothing, or a store in which there is nothing.</param>
/// <param name="reader">Reads the words of bodies from the stored files.</param>
public sealed class StoreMove(OpenStore from, OpenStore to, ArticleFileReader reader)
{
    /// <summary>How many rows go by before it is told.</summary>
    private const int Step = 1_000;

    /// <summary>Moves. Everything or nothing: a store that was made for the move goes again where it fails.</summary>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the move; nothing of it stays.</param>
    public async Task<MoveReport> RunAsync(IProgress<MoveProgress>? progress, CancellationToken cancellation)
    {
        var wasThere = await to.Db.Database.CanConnectAsync(cancellation);
        var isMoved = false;
        try
        {
            await to.Engine.PrepareAsync(to.Db, cancellation);
            var report = await CopyAsync(progress, cancellation);
            isMoved = report.Refusal is null;
            return report;
        }
        finally
        {
            if (!wasThere && !isMoved)
            {
                await to.Engine.RemoveAsync(to.Db, CancellationToken.None);
            }
        }
    }

    private async Task<MoveReport> CopyAsync(IProgress<MoveProgress>? progress, CancellationToken cancellation)
    {
        var tables = MovingTable.All(from.Db);
        await using var reading = await from.Engine.BeginWriteAsync(from.Db, cancellation);
        await using var writing = await to.Engine.BeginWriteAsync(to.Db, cancellation);
        foreach (var table in tables)
        {
            if (await table.CountAsync(to.Db, cancellation) is > 0 and var rows)
            {
                return new MoveReport([], $"The store to move to is not empty: there are {rows:N0} rows in {table.Name}. Name an empty one.");
            }
        }

        var steps = await StepsAsync(tables, progress, cancellation);
        var digests = new List<TableDigest>();
        await using (var bulk = to.Engine.OpenBulk(to.Db))
        {
            foreach (var table in tables)
            {
                digests.Add(await table.CopyAsync(from.Db, bulk, steps.Next, cancellation));
            }

            await MovedWords.WriteAsync(from.Db, reader, bulk.Words, steps.Next, cancellation);
            await bulk.FlushAsync(cancellation);
        }

        if (await MovedAccounts.CopyAsync(from, to, writing, cancellation) is not { } accounts)
        {
            return new MoveReport([], "The store to move to has accounts. Name an empty one.");
        }

        var moved = accounts.ToList();
        foreach (var (table, digest) in tables.Zip(digests))
        {
            moved.Add(new MovedTable(table.Name, digest, await table.DigestAsync(to.Db, cancellation)));
        }

        if (moved.Find(table => !table.IsSame) is { } other)
        {
            return new MoveReport(moved, $"What has arrived in {other.Name} is not what was sent. Nothing was moved.");
        }

        await writing.CommitAsync(cancellation);
        return new MoveReport(moved, null);
    }

    private async Task<Steps> StepsAsync(IEnumerable<MovingTable> tables, IProgress<MoveProgress>? progress, CancellationToken cancellation)
    {
        var total = 0L;
        foreach (var table in tables)
        {
            total += await table.CountAsync(from.Db, cancellation);
        }

        return new Steps(total + await MovedWords.CountAsync(from.Db, cancellation), progress);
    }

    /// <summary>Counts rows, and tells of it once in a while.</summary>
    private sealed class Steps(long total, IProgress<MoveProgress>? progress)
    {
        private long done;

        public void Next()
        {
            if (++done % Step == 0 || done == total)
            {
                progress?.Report(new MoveProgress(done, total));
            }
        }
    }
}
