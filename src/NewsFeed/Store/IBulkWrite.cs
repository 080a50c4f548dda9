namespace NewsFeed.Store;

/// <summary>Writes many rows inside one transaction. Used by one caller at a time.</summary>
/// <remarks>
/// An engine may hold inserted rows back and send them together; queries are sure to see them only after <see cref="FlushAsync"/>.
/// Updates and deletions come after everything inserted before them, and queries see them at once.
/// </remarks>
public interface IBulkWrite : IAsyncDisposable
{
    /// <summary>The full-text index, which is written beside the rows it speaks of.</summary>
    IFullTextWriter Words { get; }

    /// <summary>The writer of one table. Asked for once per table.</summary>
    /// <typeparam name="TRow">A row of the model.</typeparam>
    /// <param name="deleteBy">The property by whose value rows are deleted: the whole key, or the part that names the owner.</param>
    IRowWriter<TRow> Rows<TRow>(string deleteBy)
        where TRow : class;

    /// <summary>Sends what was held back. Rows may stand for each other in any order until then: the engine sends owners first.</summary>
    /// <param name="cancellation">Ends the work early; the transaction is then to be given up.</param>
    Task FlushAsync(CancellationToken cancellation);
}

/// <summary>Writes rows of one table. A row that is changed after it was handed over has to be handed over again.</summary>
/// <typeparam name="TRow">A row of the model; its number is given by the caller.</typeparam>
public interface IRowWriter<in TRow>
    where TRow : class
{
    /// <summary>Adds a row.</summary>
    void Insert(TRow row);

    /// <summary>Overwrites the row with the same key.</summary>
    void Update(TRow row);

    /// <summary>Deletes the rows of one owner.</summary>
    /// <param name="owner">The value of the property that deleting goes by.</param>
    void Delete(long owner);
}
