using Microsoft.EntityFrameworkCore;
using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>Reads articles of any state, with all that a curator has to know before changing them.</summary>
/// <param name="db">The store.</param>
/// <param name="cache">Knows topics and providers.</param>
/// <param name="reader">Reads files.</param>
/// <param name="history">Reads what has become of them.</param>
public sealed class ArticleDesk(NewsFeedDb db, FeedColumnsCache cache, ArticleFileReader reader, HistoryQuery history)
{
    /// <summary>Reads an article.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Null where there is none, or its kept file can no longer be read.</returns>
    public async Task<DeskArticle?> OfAsync(string slug, CancellationToken cancellation)
    {
        var found = await db.Articles.AsNoTracking().Where(article => article.Slug == slug)
            .Join(db.SourceContents, article => article.SourceId, content => content.SourceId, (article, content) => new { Row = article, content.Packed })
            .SingleOrDefaultAsync(cancellation);
        if (found is null || reader.ReadKept(found.Row.Path, PackedBytes.Unpack(found.Packed)) is not { } file)
        {
            return null;
        }

        var edits = await db.ArticleEdits.AsNoTracking().Where(edit => edit.ArticleId == found.Row.Id).ToListAsync(cancellation);
        var current = CuratedArticle.With(file, edits);
        return new DeskArticle(found.Row.Id, slug, found.Row.State, file, current)
        {
            View = await ViewOf(found.Row.Id, slug, current, cancellation),
            Decided = [.. edits.OrderBy(edit => Place(edit.Field)).Select(edit => new DecidedField(edit.Field, ChangedFields.TextOf(edit.Value), ChangedFields.TextOf(CuratedArticle.ValueOf(file, edit.Field))))],
            History = await history.OfAsync(SourceKind.Article, found.Row.Id, cancellation),
            Edits = edits,
        };
    }

    /// <summary>What an article's page would show after an edit. Nothing is changed.</summary>
    /// <param name="article">The article.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The article as it would be; or why it cannot be so, in sentences.</returns>
    public async Task<(ArticleView? View, IReadOnlyList<string> Problems)> PreviewAsync(DeskArticle article, ArticleEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edit);
        var fields = new EditedFields(article.File, article.Edits, edit, reader);
        return fields.Problems.Count > 0 ? (null, fields.Problems) : (await ViewOf(article.Id, article.Slug, fields.Article, cancellation), []);
    }

    private async Task<ArticleView> ViewOf(long id, string slug, Article article, CancellationToken cancellation)
    {
        var directory = (await cache.CurrentAsync(db, cancellation)).Directory.Whole;
        var provider = directory.Providers.FirstOrDefault(provider => provider.View.Provider.Domain == article.Provider.Domain);
        var image = article.Images is [var first, ..] ? first : null;
        return ArticleView.Of(
            new FeedItem
            {
                Id = id,
                Slug = slug,
                Title = DisplayText.Of(article.Title) ?? "",
                Excerpt = DisplayText.Of(article.Excerpt),
                PublishedAt = article.PublishedAt,
                Url = article.Url,
                Type = article.Type,
                Quality = article.Quality,
                Heat = article.Heat,
                Provider = (provider is null ? null : directory.ProviderWith(provider.Id)) ?? new ProviderRef(article.Provider.Domain, article.Provider.Name, null),
                Topics = [.. article.Topics.Select(name => directory.TopicByName.GetValueOrDefault(name.ToLowerInvariant()) ?? new TopicRef(Slug.From(name), name)).Distinct()],
                ImageUrl = image?.Url,
                ImageWidth = image?.Width,
                ImageHeight = image?.Height,
                RelatedCount = article.Related?.Count ?? 0,
                Rank = Rank.Of(article.Quality, article.Heat, article.PublishedAt),
            },
            article.UpdatedAt,
            article);
    }

    private static int Place(string field) => ArticleEdit.Fields.Index().Where(each => each.Item == field).Select(each => each.Index).FirstOrDefault(int.MaxValue);
}
