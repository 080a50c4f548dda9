using System.Data.Common;
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
    private const string Retracted = """SELECT "Id" FROM "Articles" WHERE "State" = @p0""";

    private const string Current = """SELECT "Path", "Id", "Kind", "SubjectId", "Hash", "Stamp" FROM "Sources" WHERE "IsCurrent" """;

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
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            using var queries = PreparedQueries.Of(db);
            var retracted = new HashSet<long>();
            await queries.ReadAsync(Retracted, [(int)ArticleState.Retracted], row => retracted.Add(row.GetInt64(0)), cancellation);
            await queries.ReadAsync(Current, [], row => contents.Add(row, retracted), cancellation);
            var decided = new StoredTable<ArticleEditRow>(db);
            contents.edits = (await queries.ListAsync(decided.Select, [], decided.RowOf, cancellation)).ToLookup(edit => edit.ArticleId);
            return contents;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>What curators have decided about an article.</summary>
    internal IEnumerable<ArticleEditRow> EditsOf(long articleId) => edits[articleId];

    /// <summary>A file that stood there before the import; null where there was none. Any thread may ask.</summary>
    internal StoredFile? Before(string path) => files.TryGetValue(path, out var file) ? file : null;

    /// <summary>A file as it stands now, whether it was there before or has been written since; null where there is none.</summary>
    internal StoredFile? Find(string path) => written.TryGetValue(path, out var file) ? file : Before(path);

    /// <summary>Notes that a file has been written.</summary>
    internal void Remember(string path, StoredFile file) => written[path] = file;

    private void Add(DbDataReader row, HashSet<long> retracted)
    {
        var (kind, subjectId) = ((SourceKind)row.GetInt32(2), row.GetInt64(3));
        var isRetracted = kind == SourceKind.Article && retracted.Contains(subjectId);
        files[row.GetString(0)] = new StoredFile(row.GetInt64(1), kind, subjectId, FileHash.From((byte[])row.GetValue(4)), row.NumberOrNull(5), isRetracted);
    }
}
