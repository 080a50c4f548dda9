using Microsoft.EntityFrameworkCore;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Moving;

/// <summary>Writes the full-text index of a store anew from what another store holds.</summary>
internal static class MovedWords
{
    /// <summary>How many articles there are to write the words of.</summary>
    public static Task<int> CountAsync(NewsFeedDb from, CancellationToken cancellation) => from.Articles.CountAsync(cancellation);

    /// <summary>Writes the words of all articles.</summary>
    public static async Task WriteAsync(NewsFeedDb from, IFullTextWriter to, Action step, CancellationToken cancellation)
    {
        var articles = from.Articles.AsNoTracking()
            .Select(article => new { Row = article, article.Content!.Body, article.Provider!.Name });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            to.Add(article.Row.FeedKey, ArticleWriter.WordsOf(article.Row, article.Body, article.Name));
            step();
        }
    }
}
