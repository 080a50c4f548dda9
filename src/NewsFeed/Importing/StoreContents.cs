using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>A file as the store knows it.</summary>
/// <param name="SourceId">The version that counts.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="SubjectId">The number of the article, topic or provider made from it.</param>
/// <param name="Hash">The first half of the SHA-256 of its bytes.</param>
/// <param name="Stamp">What the file system said of it; null where it said nothing certain.</param>
/// <param name="IsRetracted">Whether its article was taken off the site because the file had gone.</param>
public readonly record struct StoredFile(long SourceId, SourceKind Kind, long SubjectId, UInt128 Hash, long? Stamp, bool IsRetracted);

/// <summary>What the store holds before an import: which files, in which version.</summary>
/// <remarks>About 250 bytes a file: the planner asks it once per file, which a query each would make slow.</remarks>
public sealed class StoreContents
{
    private readonly Dictionary<string, StoredFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredFile> written = new(StringComparer.Ordinal);
    private ILookup<long, ArticleEditRow> edits = Array.Empty<ArticleEditRow>().ToLookup(edit => edit.ArticleId);

    /// <summary>What an empty store holds.</summary>
    public static StoreContents Nothing => new();

    /// <summary>The files by identity, as they stood before the import. Never changes, so any thread may ask.</summary>
    public IReadOnlyDictionary<string, StoredFile> Files => files;

    /// <summary>Reads what the store holds.</summary>
    /// <param name="db">The store.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<StoreContents> LoadAsync(NewsFeedDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var contents = new StoreContents();
        var retracted = await db.Articles.Where(article => article.State == ArticleState.Retracted)
            .Select(article => article.Id).ToHashSetAsync(cancellation);
        var rows = db.Sources.Where(source => source.IsCurrent)
            .Select(source => new { source.Path, source.Id, source.Kind, source.SubjectId, source.Hash, source.Stamp });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var isRetracted = row.Kind == SourceKind.Article && retracted.Contains(row.SubjectId);
            contents.files[row.Path] = new StoredFile(row.Id, row.Kind, row.SubjectId, FileHash.From(row.Hash), row.Stamp, isRetracted);
        }

        contents.edits = (await db.ArticleEdits.AsNoTracking().ToListAsync(cancellation)).ToLookup(edit => edit.ArticleId);
        return contents;
    }

    /// <summary>What curators have decided about an article.</summary>
    internal IEnumerable<ArticleEditRow> EditsOf(long articleId) => edits[articleId];

    /// <summary>A file that stood there before the import; null where there was none. Any thread may ask.</summary>
    internal StoredFile? Before(string path) => files.TryGetValue(path, out var file) ? file : null;

    /// <summary>A file as it stands now, whether it was there before or has been written since; null where there is none.</summary>
    internal StoredFile? Find(string path) => written.TryGetValue(path, out var file) ? file : Before(path);

    /// <summary>Notes that a file has been written.</summary>
    internal void Remember(string path, StoredFile file) => written[path] = file;
}
