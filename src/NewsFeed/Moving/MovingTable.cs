using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsFeed.Store;

namespace NewsFeed.Moving;

/// <summary>One table of the model on its way from one store to another.</summary>
/// <param name="name">The table's name.</param>
internal abstract class MovingTable(string name)
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>All tables of the model, those that others refer to first.</summary>
    public static IReadOnlyList<MovingTable> All(NewsFeedDb db) =>
    [
        .. db.Model.GetEntityTypes().OrderBy(TableOrder.RankOf).ThenBy(type => type.GetTableName(), StringComparer.Ordinal)
            .Select(type => (MovingTable)Activator.CreateInstance(typeof(MovingTable<>).MakeGenericType(type.ClrType), type)!),
    ];

    /// <summary>How many rows a store has.</summary>
    public abstract Task<long> CountAsync(NewsFeedDb db, CancellationToken cancellation);

    /// <summary>Writes all rows of one store into another.</summary>
    /// <returns>What was read.</returns>
    public abstract Task<TableDigest> CopyAsync(NewsFeedDb from, IBulkWrite to, Action step, CancellationToken cancellation);

    /// <summary>Reads what a store holds.</summary>
    public abstract Task<TableDigest> DigestAsync(NewsFeedDb db, CancellationToken cancellation);
}

/// <summary>One table, by its rows.</summary>
/// <typeparam name="TRow">A row of the model.</typeparam>
internal sealed class MovingTable<TRow>(IEntityType entity) : MovingTable(entity.GetTableName()!)
    where TRow : class
{
    private readonly string key = entity.FindPrimaryKey()!.Properties[0].Name;

    /// <summary>What refers to another row of the same table.</summary>
    private readonly IProperty? reference = entity.GetForeignKeys()
        .Where(foreign => foreign.PrincipalEntityType == entity).Select(foreign => foreign.Properties[0]).SingleOrDefault();

    /// <inheritdoc/>
    public override Task<long> CountAsync(NewsFeedDb db, CancellationToken cancellation) => db.Set<TRow>().LongCountAsync(cancellation);

    /// <inheritdoc/>
    public override async Task<TableDigest> CopyAsync(NewsFeedDb from, IBulkWrite to, Action step, CancellationToken cancellation)
    {
        var writer = to.Rows<TRow>(key);
        var early = new List<(TRow Row, long Reference)>();
        var digest = await ReadAsync(
            from,
            row =>
            {
                if (ReferenceToLaterRow(row) is { } later)
                {
                    early.Add((row, later));
                    reference!.PropertyInfo!.SetValue(row, null);
                }

                writer.Insert(row);
                step();
            },
            cancellation);
        foreach (var (row, later) in early)
        {
            reference!.PropertyInfo!.SetValue(row, later);
            writer.Update(row);
        }

        return digest;
    }

    /// <summary>Rows that refer to their own table come by their numbers, so that few of them refer to a row that is not there yet.</summary>
    private long? ReferenceToLaterRow(TRow row) =>
        reference?.GetGetter().GetClrValue(row) is long other && other > (long)entity.FindProperty(key)!.GetGetter().GetClrValue(row)! ? other : null;

    /// <inheritdoc/>
    public override Task<TableDigest> DigestAsync(NewsFeedDb db, CancellationToken cancellation) => ReadAsync(db, _ => { }, cancellation);

    private async Task<TableDigest> ReadAsync(NewsFeedDb db, Action<TRow> each, CancellationToken cancellation)
    {
        var columns = new StoredTable<TRow>(db).Columns;
        var values = new object?[columns.Count];
        var hash = new RowHash();
        var rows = reference is null ? db.Set<TRow>().AsNoTracking() : db.Set<TRow>().AsNoTracking().OrderBy(row => EF.Property<long>(row, key));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = columns[i].Read(row);
            }

            hash.Add(values);
            each(row);
        }

        return hash.Digest;
    }
}
