using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsFeed.Store;

/// <summary>What the product asks of a database engine beyond the shared model.</summary>
public interface IStoreEngine
{
    /// <summary>Makes the store ready for use: creates it where there is none, and brings an older one up to date.</summary>
    /// <remarks>Safe to call from several processes at once, and after a process was killed in the midst of it.</remarks>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    Task PrepareAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Whether the store is there and up to date. Only looks: makes and changes nothing.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the look early.</param>
    /// <exception cref="DbException">The store does not answer.</exception>
    Task<bool> IsReadyAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>How many bytes the store takes on its disk.</summary>
    /// <param name="db">The store, prepared.</param>
    /// <param name="cancellation">Ends the look early.</param>
    Task<long> SizeAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Deletes a store with all that stands beside it.</summary>
    /// <param name="db">The store; nothing happens where there is none.</param>
    /// <param name="cancellation">Ends the work early.</param>
    Task RemoveAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Opens a connection that is kept between requests and only read from, so that its statements stay prepared.</summary>
    /// <param name="db">The store, prepared.</param>
    /// <param name="cancellation">Ends the opening early.</param>
    /// <returns>An open connection, the caller's to close.</returns>
    Task<DbConnection> OpenForReadingAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Begins to watch for changes.</summary>
    /// <param name="db">The store, prepared.</param>
    /// <param name="cancellation">Ends the opening early.</param>
    /// <returns>The watch, the caller's to end.</returns>
    Task<IStoreWatch> WatchAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Begins to write: waits until no one else writes, and keeps others from it until the transaction ends. Readers go on.</summary>
    /// <param name="db">The store, prepared.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The transaction; what is not committed when it is disposed of is undone.</returns>
    /// <exception cref="DbException">Another has been writing for too long.</exception>
    Task<IDbContextTransaction> BeginWriteAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Opens the store for writing many rows, by whatever way the engine has for it.</summary>
    /// <param name="db">A store whose connection is open and in a transaction; what is written becomes part of that.</param>
    IBulkWrite OpenBulk(NewsFeedDb db);
}

/// <summary>Sees that a change of the store was committed (see <see cref="ChangeNumber"/>), by this process or another, without asking what.</summary>
public interface IStoreWatch : IDisposable
{
    /// <summary>A number that stays the same only as long as no change is committed. Every request asks, so it has to be cheap.</summary>
    /// <remarks>Safe to call from any number of threads at once. It may change without a change of the store, when anything else of it is written; it says nothing of what was committed.</remarks>
    /// <param name="cancellation">Ends the look early.</param>
    ValueTask<long> MarkAsync(CancellationToken cancellation);
}
