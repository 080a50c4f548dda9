using System.Data.Common;

namespace NewsFeed.Store;

/// <summary>All that curators have decided of topics, or of providers: a handful, read in one go.</summary>
internal sealed class DirectoryDecisions
{
    /// <summary>Those of one kind.</summary>
    public const string OfKind = """SELECT "SubjectId", "Field", "Value", "TargetId" FROM "DirectoryDecisions" WHERE "Kind" = @p0""";

    private readonly Dictionary<(long Id, string Field), Decided> decided;

    /// <param name="rows">The decisions; each field of each thing once.</param>
    public DirectoryDecisions(IEnumerable<Decided> rows) => decided = rows.ToDictionary(row => (row.SubjectId, row.Field));

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => decided.Count == 0;

    /// <summary>All of them.</summary>
    public IEnumerable<Decided> All => decided.Values;

    /// <summary>Reads them.</summary>
    public static async Task<DirectoryDecisions> LoadAsync(PreparedQueries queries, SourceKind kind, CancellationToken cancellation) =>
        new(await queries.ListAsync(OfKind, [(int)kind], Of, cancellation));

    /// <summary>The decision of a row of <see cref="OfKind"/>.</summary>
    public static Decided Of(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.NumberOrNull(3));

    /// <summary>What was decided; null where nothing was.</summary>
    public Decided? Find(long id, string field) => decided.GetValueOrDefault((id, field));

    /// <summary>The text that was decided; null where none was.</summary>
    public string? TextOf(long id, string field) => Find(id, field)?.Value;

    /// <summary>The addresses that a topic was given, that of today first.</summary>
    public string[] AddressesOf(long id) => TextOf(id, DirectoryField.Address)?.Split(' ') ?? [];

    /// <summary>What something is part of by all merges, one after the other; itself where it was merged into nothing.</summary>
    public long WholeOf(long id)
    {
        // Nobody can merge in a circle; a store that was damaged must not make the site stand still.
        for (var steps = decided.Count; steps > 0 && Find(id, DirectoryField.PartOf)?.TargetId is { } target; steps--)
        {
            id = target;
        }

        return id;
    }

    /// <summary>One decision.</summary>
    /// <param name="SubjectId">The number of the topic or provider.</param>
    /// <param name="Field">What is decided.</param>
    /// <param name="Value">The text.</param>
    /// <param name="TargetId">The topic or provider that it names.</param>
    public sealed record Decided(long SubjectId, string Field, string? Value, long? TargetId);
}
