using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>Says for each file of a source what importing it would do. Writes nothing.</summary>
/// <param name="db">The store; null to plan against an empty one without having it.</param>
/// <param name="preparation">Reads ahead.</param>
public sealed class ImportPlanner(NewsFeedDb? db, FilePreparation preparation)
{
    private const string Packed = """SELECT "Packed" FROM "SourceContents" WHERE "SourceId" = @p0""";

    /// <summary>Plans file by file, in the source's order, so that a plan of any length needs little memory.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="known">What the store holds. An importer that writes as it goes notes there what it has written.</param>
    /// <param name="choices">What to do where a file contradicts a curator's decision.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">The source is damaged or over its limits.</exception>
    public async IAsyncEnumerable<PlannedFile> PlanAsync(
        IArticleSource source, StoreContents known, ConflictChoices choices, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await using var asked = known.Files.Count == 0 || db is null ? null : await OpenQueries.OfAsync(db, cancellation);
        var twins = new TwinFinder(asked?.Queries);
        await foreach (var file in preparation.RunAsync(source, known, cancellation))
        {
            yield return file.Outcome switch
            {
                Outcome.Foreign => new PlannedFile(file.Path, file.Kind, PlannedAction.Skipped),
                _ when !seen.Add(file.Path) => Refuse(file),
                Outcome.Rejected => new PlannedFile(file.Path, file.Kind, PlannedAction.Rejected) { Problems = file.Problems },
                Outcome.Same => new PlannedFile(file.Path, file.Kind, PlannedAction.Unchanged),
                _ => await PlanAsync(file, known, choices, twins, asked?.Queries, cancellation),
            };
        }
    }

    private async Task<PlannedFile> PlanAsync(
        PreparedFile file, StoreContents known, ConflictChoices choices, TwinFinder twins, PreparedQueries? queries, CancellationToken cancellation)
    {
        var stored = known.Before(file.Path);
        var action = stored is null ? PlannedAction.New : PlannedAction.Changed;
        var planned = new PlannedFile(file.Path, file.Kind, action) { Problems = file.Problems, Content = file.Content, Replaces = stored?.SourceId };
        if (file.Content?.Article is not { } article)
        {
            return planned;
        }

        var twin = await twins.FindAsync(article, file.Content.Parts!.UrlKeys, cancellation);
        ArticleEditRow[] edits = stored is { } earlier ? [.. known.EditsOf(earlier.SubjectId)] : [];
        FieldConflict[] conflicts = [.. CuratedArticle.Conflicts(article, edits).Select(conflict => ConflictOf(file.Path, conflict, choices))];
        return planned with
        {
            TwinPath = twin,
            Conflicts = conflicts,
            Problems = [.. file.Problems, .. twin is null ? [] : new[] { TwinNotice(file.Path, twin) }, .. conflicts.Select(conflict => Warning(file.Path, conflict))],
            Changes = stored is null ? [] : await ChangesAsync(stored.Value, article, (edits, ArticleDecisions.Of(edits, conflicts).Kept), queries!, cancellation),
        };
    }

    /// <summary>What readers will see otherwise: what is decided and stays so does not change with the file.</summary>
    private async Task<IReadOnlyList<FieldChange>> ChangesAsync(
        StoredFile stored, Article article, (IEnumerable<ArticleEditRow> Now, IEnumerable<ArticleEditRow> Then) edits, PreparedQueries queries, CancellationToken cancellation)
    {
        var packed = (await queries.ListAsync(Packed, [stored.SourceId], row => (byte[])row.GetValue(0), cancellation)).Single();
        var before = preparation.Read(article.Path, PackedBytes.Unpack(packed));
        var changes = before is null ? [] : ArticleComparison.Changes(CuratedArticle.With(before, edits.Now), CuratedArticle.With(article, edits.Then));
        return stored.IsRetracted ? [.. changes, new FieldChange("retracted", "true", "false")] : changes;
    }

    private static FieldConflict ConflictOf(string path, (ArticleEditRow Edit, string FileValue) conflict, ConflictChoices choices) => new(
        conflict.Edit.Field, conflict.Edit.FileValue, conflict.Edit.Value, conflict.FileValue, choices.TakesFile(path, conflict.Edit.Field));

    private static ArticleProblem Warning(string path, FieldConflict conflict) => new(
        path, 0, 0, conflict.Field, ProblemSeverity.Warning,
        $"The file now says {conflict.File}, but a curator has decided {conflict.Decided}: {(conflict.TakesFile ? "the file wins" : "the decision stays")}.",
        conflict.TakesFile ? null : conflict.Field is "published" or "removed" or "deleted" ? "Publish or retract the article to decide anew." : "Edit the article to decide anew, or let the file win.");

    /// <summary>Queries on a connection that stays open as long as they are of use.</summary>
    private sealed class OpenQueries(NewsFeedDb db) : IAsyncDisposable
    {
        public PreparedQueries Queries { get; } = PreparedQueries.Of(db);

        public static async Task<OpenQueries> OfAsync(NewsFeedDb db, CancellationToken cancellation)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            return new OpenQueries(db);
        }

        public async ValueTask DisposeAsync()
        {
            Queries.Dispose();
            await db.Database.CloseConnectionAsync();
        }
    }

    private static PlannedFile Refuse(PreparedFile file)
    {
        var problem = new ArticleProblem(
            file.Path, 0, 0, null, ProblemSeverity.Error,
            "Another file of this import has the same path from its _news or _data folder on.",
            "Import the two folders one after the other.");
        return new PlannedFile(file.Path, file.Kind, PlannedAction.Rejected) { Problems = [problem] };
    }

    private static ArticleProblem TwinNotice(string path, string twin) => new(
        path, 0, 0, null, ProblemSeverity.Warning, $"It leads to the same page as {twin}; both are kept and linked.");
}
