using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Exporting;

/// <summary>Every imported file that counts, whatever its article's state, with topic and organisation files; not those whose files had gone.</summary>
/// <param name="db">The store.</param>
public sealed class StoredFiles(NewsFeedDb db)
{
    private IQueryable<SourceRow> Current
    {
        get
        {
            var retracted = db.Articles.Where(article => article.State == ArticleState.Retracted).Select(article => article.SourceId);
            return db.Sources.Where(source => source.IsCurrent && !retracted.Contains(source.Id));
        }
    }

    /// <summary>How many there are.</summary>
    /// <param name="cancellation">Ends the counting early.</param>
    public Task<int> CountAsync(CancellationToken cancellation) => Current.CountAsync(cancellation);

    /// <summary>Reads them one by one, in the order of their import.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async IAsyncEnumerable<ExportedFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var files = Current.OrderBy(source => source.Id)
            .Join(db.SourceContents, source => source.Id, content => content.SourceId, (source, content) => new { source.Path, content.Packed });
        await foreach (var file in files.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new ExportedFile(file.Path, PackedBytes.Unpack(file.Packed));
        }
    }
}
