using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Changes articles by hand. Each change is one event in the history, holds good against later imports, and is seen by the next request.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="reader">Reads what the article's file says.</param>
/// <param name="time">The clock.</param>
public sealed class Curator(NewsFeedDb db, IStoreEngine engine, ArticleFileReader reader, TimeProvider time)
{
    /// <summary>UTF-16 units of a reason: a paragraph.</summary>
    public const int MaxReason = 1_000;

    /// <summary>Lets the public see an article, whatever its file says now or later.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<CurationResult> PublishAsync(string slug, CuratorNote note, CancellationToken cancellation) =>
        DecideAsync(slug, CuratorAction.Published, note, cancellation);

    /// <summary>Takes an article off the site, whatever its file says now or later. Nothing of it is deleted.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<CurationResult> RetractAsync(string slug, CuratorNote note, CancellationToken cancellation) =>
        DecideAsync(slug, CuratorAction.Retracted, note, cancellation);

    /// <summary>Decides that the public is never to see an article, which it may not have seen so far. It holds as a retraction does; the history calls it by its own name.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<CurationResult> RejectAsync(string slug, CuratorNote note, CancellationToken cancellation) =>
        DecideAsync(slug, CuratorAction.Rejected, note, cancellation);

    /// <summary>Changes fields of an article, whatever its file says now or later.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<CurationResult> EditAsync(string slug, ArticleEdit edit, CuratorNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return ChangeAsync(slug, (_, file, before) => Task.FromResult<FieldWish?>(new EditedFields(file, before, edit, reader)), note, cancellation);
    }

    /// <summary>Takes one change by a curator back: its fields say again what they said before it. Refused where they were changed again since.</summary>
    /// <param name="slug">What the article's address is made of.</param>
    /// <param name="eventId">The number of the change.</param>
    /// <param name="note">Who, and why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    /// <exception cref="System.Data.Common.DbException">Another has been writing for too long.</exception>
    public Task<CurationResult> TakeBackAsync(string slug, long eventId, CuratorNote note, CancellationToken cancellation) => ChangeAsync(
        slug,
        async (row, file, before) => await db.CuratorEvents.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == eventId && each.Kind == SourceKind.Article && each.SubjectId == row.Id, cancellation) is { } taken
            ? new TakenBack(file, before, taken)
            : null,
        note,
        cancellation);

    private async Task<CurationResult> ChangeAsync(
        string slug, Func<ArticleRow, Article, IReadOnlyList<ArticleEditRow>, Task<FieldWish?>> wish, CuratorNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Slug == slug, cancellation) is not { } row)
        {
            return new CurationResult(CurationOutcome.NotFound);
        }

        if (row.State == ArticleState.Retracted || await FileOfAsync(row, cancellation) is not { } file)
        {
            return new CurationResult(CurationOutcome.FileMissing, row.State);
        }

        var before = await db.ArticleEdits.AsNoTracking().Where(each => each.ArticleId == row.Id).ToListAsync(cancellation);
        if (await wish(row, file, before) is not { } wanted)
        {
            return new CurationResult(CurationOutcome.Refused, row.State) { Problems = ["The article has no such change."] };
        }

        if (wanted.Problems.Count > 0 || wanted.IsMade)
        {
            return new CurationResult(wanted.Problems.Count == 0 ? CurationOutcome.AlreadySo : CurationOutcome.Refused, row.State) { Problems = wanted.Problems };
        }

        var id = await ChangeNumber.NextAsync(db, cancellation);
        await NoteAsync(row.Id, new Noted(id, wanted.Action, wanted.Before, wanted.After, wanted.Fields), wanted.EditsOf(row.Id, id), note, cancellation);
        await db.SaveChangesAsync(cancellation);
        var state = await new EditWriting(db, engine, time.GetUtcNow()).WriteAsync(row, wanted.Article, id, cancellation);
        await transaction.CommitAsync(cancellation);
        return new CurationResult(CurationOutcome.Done, state, id);
    }

    private async Task<CurationResult> DecideAsync(string slug, CuratorAction action, CuratorNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        if (await db.Articles.SingleOrDefaultAsync(article => article.Slug == slug, cancellation) is not { } row)
        {
            return new CurationResult(CurationOutcome.NotFound);
        }

        if (row.State == ArticleState.Retracted || await FileOfAsync(row, cancellation) is not { } file)
        {
            return new CurationResult(CurationOutcome.FileMissing, row.State);
        }

        var before = await db.ArticleEdits.AsNoTracking().Where(edit => edit.ArticleId == row.Id).ToListAsync(cancellation);
        var decision = new Decision(file, before, action);
        if (decision.IsMade)
        {
            return new CurationResult(CurationOutcome.AlreadySo, row.State);
        }

        var id = await WriteAsync(row, decision, note, cancellation);
        await transaction.CommitAsync(cancellation);
        return new CurationResult(CurationOutcome.Done, row.State, id);
    }

    private async Task<Article?> FileOfAsync(ArticleRow row, CancellationToken cancellation)
    {
        var packed = await db.SourceContents.Where(content => content.SourceId == row.SourceId).Select(content => content.Packed).SingleAsync(cancellation);
        return reader.ReadKept(row.Path, PackedBytes.Unpack(packed));
    }

    private async Task<long> WriteAsync(ArticleRow row, Decision decision, CuratorNote note, CancellationToken cancellation)
    {
        var id = await ChangeNumber.NextAsync(db, cancellation);
        await NoteAsync(row.Id, new Noted(id, decision.Action, decision.Before, decision.After, decision.Fields), decision.EditsOf(row.Id, id), note, cancellation);
        var wasPublic = row.State == ArticleState.Public;
        row.State = decision.State;
        await db.SaveChangesAsync(cancellation);
        if (wasPublic != (row.State == ArticleState.Public))
        {
            await SettleAsync(row, wasPublic ? -1 : 1, cancellation);
            using var queries = PreparedQueries.Of(db);
            await new StoryBook(queries).RegroupAsync(new HashSet<long> { row.Id }, id, cancellation);
        }

        return id;
    }

    private Task<int> NoteAsync(long articleId, Noted noted, IEnumerable<ArticleEditRow> edits, CuratorNote note, CancellationToken cancellation)
    {
        db.CuratorEvents.Add(new CuratorEventRow
        {
            Id = noted.Id,
            At = time.GetUtcNow(),
            Who = note.Who,
            Action = noted.Action,
            Kind = SourceKind.Article,
            SubjectId = articleId,
            Before = noted.Before,
            After = noted.After,
            Reason = note.Reason,
        });
        db.ArticleEdits.AddRange(edits);
        return db.ArticleEdits.Where(edit => edit.ArticleId == articleId && noted.Fields.Contains(edit.Field)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What follows where the public sees an article more, or one less: counts, and links that lead to it.</summary>
    private async Task SettleAsync(ArticleRow row, int change, CancellationToken cancellation)
    {
        await db.Topics.Where(topic => db.ArticleTopics.Any(link => link.TopicId == topic.Id && link.ArticleId == row.Id))
            .ExecuteUpdateAsync(update => update.SetProperty(topic => topic.ArticleCount, topic => topic.ArticleCount + change), cancellation);
        await db.Providers.Where(provider => provider.Id == row.ProviderId)
            .ExecuteUpdateAsync(update => update.SetProperty(provider => provider.ArticleCount, provider => provider.ArticleCount + change), cancellation);
        var keys = await db.ArticleUrls.Where(url => url.ArticleId == row.Id).Select(url => url.UrlKey).ToListAsync(cancellation);
        using var queries = PreparedQueries.Of(db);
        await new Aftermath(queries).ResolveLinksAsync([.. keys], cancellation);
    }

    /// <summary>What an event says.</summary>
    private sealed record Noted(long Id, CuratorAction Action, string Before, string After, IReadOnlyList<string> Fields);
}
