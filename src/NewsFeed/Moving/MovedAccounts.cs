using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsFeed.Store;

namespace NewsFeed.Moving;

/// <summary>Carries accounts along with their store: so few rows that EF may write them itself.</summary>
internal static class MovedAccounts
{
    /// <summary>Copies them.</summary>
    /// <param name="from">The store to copy.</param>
    /// <param name="to">Where to: a store without accounts.</param>
    /// <param name="writing">The transaction of the move there, which the accounts become part of.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Every table, those that others refer to first; null where there are accounts already.</returns>
    public static async Task<IReadOnlyList<MovedTable>?> CopyAsync(OpenStore from, OpenStore to, IDbContextTransaction writing, CancellationToken cancellation)
    {
        to.Accounts.Database.SetDbConnection(to.Db.Database.GetDbConnection());
        await to.Accounts.Database.UseTransactionAsync(writing.GetDbTransaction(), cancellation);
        if (await to.Accounts.Accounts.AnyAsync(cancellation))
        {
            return null;
        }

        // A site that was started there once has offered its first account.
        await to.Accounts.AccountLinks.ExecuteDeleteAsync(cancellation);
        return
        [
            await CopyAsync<AccountRow>(from.Accounts, to.Accounts, cancellation),
            await CopyAsync<RecoveryCodeRow>(from.Accounts, to.Accounts, cancellation),
            await CopyAsync<PasskeyRow>(from.Accounts, to.Accounts, cancellation),
            await CopyAsync<OutsideSignInRow>(from.Accounts, to.Accounts, cancellation),
            await CopyAsync<SessionRow>(from.Accounts, to.Accounts, cancellation),
            await CopyAsync<AccountLinkRow>(from.Accounts, to.Accounts, cancellation),
        ];
    }

    private static async Task<MovedTable> CopyAsync<TRow>(AccountsDb from, AccountsDb to, CancellationToken cancellation)
        where TRow : class
    {
        var rows = await from.Set<TRow>().AsNoTracking().ToListAsync(cancellation);
        to.AddRange(rows);
        await to.SaveChangesAsync(cancellation);
        to.ChangeTracker.Clear();
        var arrived = await to.Set<TRow>().AsNoTracking().ToListAsync(cancellation);
        return new MovedTable(from.Model.FindEntityType(typeof(TRow))!.GetTableName()!, DigestOf(from, rows), DigestOf(to, arrived));
    }

    private static TableDigest DigestOf<TRow>(AccountsDb db, IEnumerable<TRow> rows)
    {
        var columns = db.Model.FindEntityType(typeof(TRow))!.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).ToArray();
        var hash = new RowHash();
        foreach (var row in rows)
        {
            hash.Add([.. columns.Select(column => column.PropertyInfo!.GetValue(row) is DateTimeOffset moment ? moment.ToUnixTimeMilliseconds() : column.PropertyInfo.GetValue(row))]);
        }

        return hash.Digest;
    }
}
