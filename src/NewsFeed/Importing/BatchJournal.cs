using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Keeps for each thing that a batch touches what stood before, and the versions of the files it brings.</summary>
internal sealed class BatchJournal
{
    private const string Replace = """UPDATE "Sources" SET "IsCurrent" = FALSE WHERE "Id" = @p0""";

    private readonly NewsFeedDb db;
    private readonly PreparedQueries queries;
    private readonly IRowWriter<BatchChangeRow> changes;
    private readonly IRowWriter<SourceRow> sources;
    private readonly IRowWriter<SourceContentRow> contents;
    private long nextSourceId;

    private BatchJournal(NewsFeedDb db, IBulkWrite bulk, PreparedQueries queries, long batchId, long nextSourceId)
    {
        (this.db, this.queries, this.nextSourceId) = (db, queries, nextSourceId);
        BatchId = batchId;
        changes = bulk.Rows<BatchChangeRow>(nameof(BatchChangeRow.BatchId));
        sources = bulk.Rows<SourceRow>(nameof(SourceRow.Id));
        contents = bulk.Rows<SourceContentRow>(nameof(SourceContentRow.SourceId));
    }

    public long BatchId { get; }

    /// <summary>Begins the journal of a batch, whose row has to be there.</summary>
    public static async Task<BatchJournal> OpenAsync(
        NewsFeedDb db, IBulkWrite bulk, PreparedQueries queries, long batchId, CancellationToken cancellation) =>
        new(db, bulk, queries, batchId, await queries.NextIdAsync("""SELECT COALESCE(MAX("Id"), 0) FROM "Sources" """, cancellation));

    /// <summary>Keeps a file's new version; the one before no longer counts.</summary>
    /// <returns>The version's number.</returns>
    public async Task<long> KeepAsync(string path, SourceKind kind, long subjectId, PlannedContent content, StoredFile? before, CancellationToken cancellation)
    {
        if (before?.SourceId is { } last)
        {
            await queries.RunAsync(Replace, [last], cancellation);
        }

        var id = nextSourceId++;
        sources.Insert(new SourceRow
        {
            Id = id,
            Path = path,
            Kind = kind,
            SubjectId = subjectId,
            Hash = FileHash.ToRow(content.Hash),
            Length = content.Length,
            Stamp = content.Stamp,
            IsCurrent = true,
            BatchId = BatchId,
        });
        contents.Insert(new SourceContentRow { SourceId = id, Packed = content.Packed });
        return id;
    }

    /// <summary>Notes that the batch made something.</summary>
    public void Added(SourceKind kind, long subjectId) => Write(kind, subjectId, BatchAction.Added, null, null);

    /// <summary>Notes that the batch changed something.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="subjectId">Its number.</param>
    /// <param name="action">What was done.</param>
    /// <param name="before">The row as it stood.</param>
    /// <param name="sourceIdBefore">The version it was made from.</param>
    /// <param name="givenUp">The decisions of curators that it gave up.</param>
    public void Changed(SourceKind kind, long subjectId, BatchAction action, object before, long? sourceIdBefore, IReadOnlyCollection<ArticleEditRow>? givenUp = null) =>
        Write(kind, subjectId, action, ImageOf(before), sourceIdBefore, givenUp is { Count: > 0 } ? JsonSerializer.Serialize(givenUp) : null);

    /// <summary>Notes that something stands again as it did before the import that the batch undoes.</summary>
    public void Restored(SourceKind kind, long subjectId) => Write(kind, subjectId, BatchAction.Restored, null, null);

    /// <summary>Notes that something is gone again.</summary>
    /// <param name="kind">What it was.</param>
    /// <param name="subjectId">Its number.</param>
    /// <param name="name">What it was called in addresses.</param>
    public void Removed(SourceKind kind, long subjectId, string name) => Write(kind, subjectId, BatchAction.Removed, RowImage.OfName(kind, name), null);

    private void Write(SourceKind kind, long subjectId, BatchAction action, string? before, long? sourceIdBefore, string? givenUp = null) => changes.Insert(new BatchChangeRow
    {
        BatchId = BatchId,
        Kind = kind,
        SubjectId = subjectId,
        Action = action,
        Before = before,
        SourceIdBefore = sourceIdBefore,
        GivenUp = givenUp,
    });

    /// <summary>The row's columns by name, with the values that the database holds.</summary>
    private string ImageOf(object row)
    {
        var entity = db.Model.FindEntityType(row.GetType())!;
        var image = entity.GetProperties().ToDictionary(
            property => property.GetColumnName(),
            property =>
            {
                var value = property.PropertyInfo!.GetValue(row);
                return value is null ? null : property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
            });
        return JsonSerializer.Serialize(image);
    }
}
