namespace NewsFeed.Store;

/// <summary>What the product asks of a database engine beyond the shared model.</summary>
public interface IStoreEngine
{
    /// <summary>Makes the store ready for use: creates it where there is none, and brings an older one up to date.</summary>
    /// <remarks>Safe to call from several processes at once, and after a process was killed in the midst of it.</remarks>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    Task PrepareAsync(NewsFeedDb db, CancellationToken cancellation);
}
