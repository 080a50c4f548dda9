using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>The versions of topic and organisation files, of which a site has hundreds: undoes what an import did to them.</summary>
/// <param name="queries">Queries of the undo's transaction.</param>
internal sealed class DataFileHistory(PreparedQueries queries)
{
    private const string Versions = """SELECT "Id", "Path", "Kind", "SubjectId", "IsCurrent", "BatchId" FROM "Sources" WHERE "Kind" <> 0""";

    private const string MakeCurrent = """UPDATE "Sources" SET "IsCurrent" = TRUE WHERE "Id" = @p0""";

    private const string Delete = """DELETE FROM "Sources" WHERE "Id" = @p0""";

    private List<Version> versions = [];

    /// <summary>Reads them.</summary>
    public async Task LoadAsync(CancellationToken cancellation) => versions = await queries.ListAsync(
        Versions, [],
        row => new Version(row.GetInt64(0), row.GetString(1), ((SourceKind)row.GetInt32(2), row.GetInt64(3)), row.GetBoolean(4), row.GetInt64(5)), cancellation);

    /// <summary>Whether a file that counts describes something, other than those that an import brought.</summary>
    public bool Describes((SourceKind, long) thing, long exceptOfBatch) =>
        versions.Exists(version => version.IsCurrent && version.Thing == thing && version.BatchId != exceptOfBatch);

    /// <summary>Deletes the versions that an import brought of the files of something; those before them count again.</summary>
    public async Task UndoAsync((SourceKind, long) thing, long batchId, CancellationToken cancellation)
    {
        foreach (var version in versions.Where(version => version.IsCurrent && version.Thing == thing && version.BatchId == batchId).ToArray())
        {
            versions.Remove(version);
            await queries.RunAsync(Delete, [version.Id], cancellation);
            if (versions.Where(other => other.Path == version.Path).MaxBy(other => other.Id) is { } before)
            {
                versions[versions.IndexOf(before)] = before with { IsCurrent = true };
                await queries.RunAsync(MakeCurrent, [before.Id], cancellation);
            }
        }
    }

    private sealed record Version(long Id, string Path, (SourceKind, long) Thing, bool IsCurrent, long BatchId);
}
