using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Counts what a decision about a topic or provider means for articles.</summary>
/// <param name="db">The store.</param>
internal sealed class DirectoryImpact(NewsFeedDb db)
{
    /// <summary>Counts it.</summary>
    /// <param name="book">How everything stands.</param>
    /// <param name="subject">What is decided about.</param>
    /// <param name="change">What is decided.</param>
    /// <param name="cancellation">Ends the counting early.</param>
    public async Task<DirectoryPlan> OfAsync(DirectoryBook book, DirectoryItem subject, DirectoryChange change, CancellationToken cancellation)
    {
        var articles = ArticlesOf(book, subject.Id);
        var target = change.Fields.GetValueOrDefault(DirectoryField.PartOf)?.TargetId is { } id ? book.Items[id] : null;
        return new DirectoryPlan(subject.Key, subject.Name)
        {
            Articles = await articles.CountAsync(cancellation),
            PublicArticles = await PublicAsync(articles, cancellation),
            Shared = target is not null && book.Kind == SourceKind.Topic ? await SharedAsync(articles, book.PartsOf(target.Id), cancellation) : 0,
            Target = target is null ? null : new MergeTarget(target.Key, target.Name, await PublicAsync(ArticlesOf(book, target.Id), cancellation)),
            Children = [.. book.Items.Values.Where(item => item.ParentId == subject.Id && item.PartOf is null).Select(item => item.Name).Order(StringComparer.OrdinalIgnoreCase)],
            Addresses = book.MovesTo(change.After),
            Before = change.ToldBefore,
            After = change.ToldAfter,
        };
    }

    private IQueryable<ArticleRow> ArticlesOf(DirectoryBook book, long id)
    {
        var parts = book.PartsOf(id);
        return book.Kind == SourceKind.Provider
            ? db.Articles.Where(article => parts.Contains(article.ProviderId))
            : db.Articles.Where(article => db.ArticleTopics.Any(link => link.ArticleId == article.Id && parts.Contains(link.TopicId)));
    }

    private static Task<int> PublicAsync(IQueryable<ArticleRow> articles, CancellationToken cancellation) =>
        articles.CountAsync(article => article.State == ArticleState.Public, cancellation);

    private Task<int> SharedAsync(IQueryable<ArticleRow> articles, IReadOnlyList<long> others, CancellationToken cancellation) => articles.CountAsync(
        article => article.State == ArticleState.Public && db.ArticleTopics.Any(link => link.ArticleId == article.Id && others.Contains(link.TopicId)), cancellation);
}
