using Microsoft.EntityFrameworkCore;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Renames, merges, describes, places and hides topics and providers. Each change is one event in the history, holds good against later imports, and can be taken back.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="reader">Reads articles, where their provider's new name has to get into the full-text index.</param>
/// <param name="time">The clock.</param>
public sealed class DirectoryCurator(NewsFeedDb db, IStoreEngine engine, ArticleFileReader reader, TimeProvider time)
{
    /// <summary>Says what a wish would do. Changes nothing, and keeps nobody from writing.</summary>
    /// <param name="kind">A topic or a provider.</param>
    /// <param name="called">Its slug, domain or name.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<DirectoryResult> PlanAsync(SourceKind kind, string called, DirectoryWish wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            return (await WorkOutAsync(kind, called, wish, cancellation)).Result;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Does what is wanted.</summary>
    /// <param name="kind">A topic or a provider.</param>
    /// <param name="called">Its slug, domain or name.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public async Task<DirectoryResult> DecideAsync(SourceKind kind, string called, DirectoryWish wish, CuratorNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(note);
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        var (result, subject, book, change) = await WorkOutAsync(kind, called, wish, cancellation);
        if (result.Plan is not { } plan)
        {
            return result;
        }

        var id = await NoteAsync(kind, subject!, plan, change!, wish.Action, note, cancellation);
        await ReindexAsync(book!, change!.After, cancellation);
        await transaction.CommitAsync(cancellation);
        return result with { EventId = id };
    }

    private async Task<(DirectoryResult Result, DirectoryItem? Subject, DirectoryBook? Book, DirectoryChange? Change)> WorkOutAsync(
        SourceKind kind, string called, DirectoryWish wish, CancellationToken cancellation)
    {
        using var queries = PreparedQueries.Of(db);
        var book = await DirectoryBook.LoadAsync(queries, kind, cancellation);
        if (book.Find(called) is not { } subject)
        {
            return (new DirectoryResult(CurationOutcome.NotFound) { Problems = [$"There is no {book.Word} “{called}”."] }, null, null, null);
        }

        var change = new DirectoryChange(book, subject, wish);
        return change.Problems.Count > 0 ? (new DirectoryResult(CurationOutcome.Refused) { Problems = change.Problems }, null, null, null)
            : change.IsMade ? (new DirectoryResult(CurationOutcome.AlreadySo), null, null, null)
            : (new DirectoryResult(CurationOutcome.Done) { Plan = await new DirectoryImpact(db).OfAsync(book, subject, change, cancellation) }, subject, book, change);
    }

    /// <summary>Writes the event, and what is decided by it.</summary>
    private async Task<long> NoteAsync(
        SourceKind kind, DirectoryItem subject, DirectoryPlan plan, DirectoryChange change, CuratorAction action, CuratorNote note, CancellationToken cancellation)
    {
        var id = await ChangeNumber.NextAsync(db, cancellation);
        db.CuratorEvents.Add(new CuratorEventRow
        {
            Id = id,
            At = time.GetUtcNow(),
            Who = note.Who,
            Action = action,
            Kind = kind,
            SubjectId = subject.Id,
            Before = plan.Before,
            After = plan.After,
            Reason = note.Reason,
        });
        await db.DirectoryDecisions.Where(row => row.Kind == kind && row.SubjectId == subject.Id && change.Fields.Keys.Contains(row.Field)).ExecuteDeleteAsync(cancellation);
        db.DirectoryDecisions.AddRange(change.Fields.Values.OfType<DirectoryDecisions.Decided>().Select(decided => new DirectoryDecisionRow
        {
            SubjectId = subject.Id,
            Kind = kind,
            Field = decided.Field,
            Value = decided.Value,
            TargetId = decided.TargetId,
            EventId = id,
        }));
        await db.SaveChangesAsync(cancellation);
        return id;
    }

    /// <summary>What comes from a provider is found by the name that readers know it by.</summary>
    private async Task ReindexAsync(DirectoryBook before, DirectoryBook after, CancellationToken cancellation)
    {
        var renamed = before.Items.Values.Where(item => before.WholeOf(item).Name != after.WholeOf(after.Items[item.Id]).Name).ToArray();
        if (before.Kind != SourceKind.Provider || renamed.Length == 0)
        {
            return;
        }

        using var queries = PreparedQueries.Of(db);
        await using var bulk = engine.OpenBulk(db);
        var providers = await ProviderBook.OpenAsync(db, bulk, null, queries, cancellation);
        var topics = await TopicBook.OpenAsync(db, bulk, null, queries, cancellation);
        var articles = await ArticleWriter.OpenAsync(db, bulk, queries, null, providers, topics, time.GetUtcNow(), cancellation);
        foreach (var item in renamed)
        {
            await articles.ReindexAsync(item.Id, after.WholeOf(after.Items[item.Id]).Name, reader, cancellation);
        }

        await bulk.FlushAsync(cancellation);
    }
}
